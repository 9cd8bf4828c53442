import { describe, expect, it } from 'vitest';
import { noRegisterView, type RegisterView, type SubjectScope } from '../facts/base/subject-scope.ts';
import type { Missing } from '../model/cause.ts';
import { unknown } from '../facts/base/known.ts';
import type { Truth } from '../rulebook/expression.ts';
import { bothTrue } from './bearing-scope.ts';
import { judge } from './judge.ts';
import { bob, breaks, facts, input, policy } from './testing-judge.ts';
import { aPerson, aRule } from '../rulebook/testing.ts';

const noList: Missing = { evidence: 'input:people', cause: 'no-input', detail: 'no register' };
const ann = aPerson('Ann');
const register = (roles: Readonly<Record<string, SubjectScope['roles']>>): RegisterView => ({
  ...noRegisterView,
  scopes: { person: new Map(Object.entries(roles).map(([id, of]) => [id, { roles: of }])) },
});
const clause = (appliesTo: string, more: object = {}) => ({ rules: [breaks], appliesTo, ...more });
const run = (view: RegisterView, ...clauses: readonly object[]) =>
  judge(input({ facts: facts(ann, bob), register: view, policy: policy(...clauses) }));
const step = 'people/second-step-enforced';
const outside = (of: ReturnType<typeof run>) =>
  of.notInPolicy.filter(({ rule }) => rule === step).map(({ verdict }) => verdict);

describe('both of two truths', () => {
  const yes: Truth = { value: true };
  const no: Truth = { value: false };
  const open: Truth = { value: 'unknown', missing: [noList] };
  const silent: Truth = { value: 'unknown', missing: [] };

  it.each([
    [yes, yes, yes],
    [yes, no, no],
    [no, no, no],
    [yes, open, open],
    [no, open, no],
    [open, open, { value: 'unknown', missing: [noList, noList] }],
    [silent, silent, silent],
  ])('are as Kleene says: %j and %j', (a, b, both) => {
    expect(bothTrue(a, b)).toEqual(both);
    expect(bothTrue(b, a)).toEqual(both);
  });
});

describe('a clause is judged on those whom it speaks of', () => {
  const view = register({ [ann.id]: ['clerk'], [bob.id]: ['chair'] });

  it('and on nobody else: staff clauses say nothing of councillors', () => {
    const { clauses, results } = run(view, clause('staff'), clause('councillors'), clause('all'));
    expect(clauses.map(({ verdict }) => verdict)).toEqual(['in-place', 'action-needed', 'action-needed']);
    expect(
      results.slice(0, 3).map(({ scope, counts }) => [scope?.appliesTo, counts.pass, counts.fail]),
    ).toEqual([
      [['staff'], 1, 0],
      [['councillors'], 0, 1],
      [undefined, 1, 1],
    ]);
  });

  it('and a shortfall of anybody else stands outside the policy, not under it and not nowhere', () => {
    const staffOnly = run(view, clause('staff'));
    expect(outside(staffOnly)).toEqual(['action-needed']);
    expect(staffOnly.results[staffOnly.notInPolicy[0]?.result ?? 0]).toMatchObject({
      except: [{ appliesTo: ['staff'] }],
      counts: { pass: 0, fail: 1 },
    });
    expect(outside(run(view, clause('staff'), clause('councillors')))).toEqual([]);
    expect(outside(run(view, clause('all')))).toEqual([]);
  });

  it('and outside is judged anew where a clause about everybody only waits for a decision', () => {
    const waits = clause('all', { decision: { why: 'Advice is against it.', suggestion: 'Leave it out.' } });
    const both = run(view, waits, clause('staff'));
    expect(both.results[both.notInPolicy[0]?.result ?? 0]).toMatchObject({
      except: [{ appliesTo: ['staff'] }],
      counts: { pass: 0, fail: 1 },
    });
  });

  it('by the word of the check where that is another: a duty of the clerk about everybody', () => {
    const everybody = clause('clerk', { rules: [{ ...breaks, appliesTo: ['all'] }] });
    expect(run(view, everybody).clauses[0]?.verdict).toBe('action-needed');
    expect(run(view, clause('clerk')).clauses[0]?.verdict).toBe('in-place');
  });

  it('and nobody of that kind seen is could not check, never in place', () => {
    const { clauses } = run(view, clause('volunteers'));
    expect(clauses[0]).toMatchObject({
      verdict: 'could-not-check',
      missing: [{ evidence: 'scope:person', cause: 'not-seen' }],
    });
    const asked = clause('volunteers', {
      rules: [{ ...breaks, weight: 'supports' }],
      ask: 'Is it so?',
      howOften: 'once a year',
    });
    const attestations = [{ ref: '1', answer: 'yes', by: 'The Clerk', on: '2026-11-22' } as const];
    const said = judge(input({ facts: facts(ann), register: view, policy: policy(asked), attestations }))
      .clauses[0];
    expect(said).toMatchObject({
      verdict: 'could-not-check',
      because: `nobody and nothing of that kind is seen: ${step}`,
    });
  });

  it('and one who may be among them is neither a pass nor a failure', () => {
    const doubtful = register({ [ann.id]: ['clerk'], [bob.id]: unknown(noList) });
    const { clauses } = run(doubtful, clause('staff'), clause('councillors'));
    expect(clauses.map(({ verdict }) => verdict)).toEqual(['could-not-check', 'could-not-check']);
    expect(clauses.map(({ missing }) => missing)).toEqual([[noList], [noList]]);
    // Bob falls short whoever he is.
    expect(outside(run(doubtful, clause('staff'), clause('councillors')))).toEqual(['action-needed']);
  });

  it('and one who may be among them, and keeps it either way, shows nothing alone', () => {
    const doubtful = register({ [ann.id]: unknown(noList) });
    const only = judge(input({ facts: facts(ann), register: doubtful, policy: policy(clause('staff')) }))
      .clauses[0];
    expect(only).toMatchObject({ verdict: 'could-not-check', missing: [noList] });
  });

  it('not even under a rule that passes where it is about nobody', () => {
    const doubtful = register({ [ann.id]: unknown(noList) });
    const kind = aRule({ none: 'pass' });
    const rules = { rules: [kind], byId: new Map([[step, kind]]), digest: 'd' };
    const judged = judge(
      input({ facts: facts(ann), register: doubtful, rules, policy: policy(clause('staff')) }),
    );
    expect(judged.clauses[0]).toMatchObject({ verdict: 'could-not-check', missing: [noList] });
  });

  it('and one of whom the register view holds nothing is looked at: a shortfall never vanishes', () => {
    const { clauses, results } = run(register({ [ann.id]: ['clerk'] }), clause('staff'));
    expect(clauses[0]?.verdict).toBe('action-needed');
    expect(results[0]?.counts).toMatchObject({ pass: 1, fail: 1 });
  });

  it('and settings of the whole council are everybody’s', () => {
    expect(run(noRegisterView, clause('staff')).clauses[0]?.verdict).toBe('action-needed');
  });
});

describe('whose devices', () => {
  const phones = (owners: readonly SubjectScope['owner'][]): RegisterView => ({
    ...noRegisterView,
    scopes: {
      person: new Map(
        [ann, bob].map((one, index): [string, SubjectScope] => {
          const owner = owners[index];
          return [one.id, { roles: ['councillor'], ...(owner === undefined ? {} : { owner }) }];
        }),
      ),
    },
  });
  const of = (view: RegisterView, devices: string) =>
    run(view, clause('councillors', { devices })).clauses[0]?.verdict;

  it('mean nothing to a rule that looks at none: a clause about everybody leaves nobody outside', () => {
    const unread = { ...facts(ann), person: { ...facts(ann).person, missing: [noList] } };
    const view = register({ [ann.id]: ['clerk'] });
    const everybody = policy(clause('all', { devices: 'council' }));
    expect(outside(judge(input({ facts: unread, register: view, policy: everybody })))).toEqual([]);
  });

  it('are those that the clause names', () => {
    const view = phones(['council', 'personal']);
    expect(of(view, 'council')).toBe('in-place');
    expect(of(view, 'personal')).toBe('action-needed');
    expect(of(view, 'any')).toBe('action-needed');
    expect(of(phones(['council', 'council']), 'personal')).toBe('could-not-check');
  });

  it('narrow nothing where a subject is no device', () => {
    expect(of(phones([undefined, undefined]), 'personal')).toBe('action-needed');
  });
});

describe('a list that nobody called complete', () => {
  const caveats = (of: 'where' | 'rule', fact: string): RegisterView => ({
    ...noRegisterView,
    caveats: { person: { [fact]: { of, missing: [noList] } } },
  });
  const verdict = (view: RegisterView, ...people: readonly (typeof ann)[]) =>
    judge(input({ facts: facts(...people), register: view, policy: policy(clause('all')) })).clauses[0];

  it('lets no rule pass that chooses its subjects by it, and takes no failure away', () => {
    expect(verdict(caveats('where', 'canSignIn'), ann)).toMatchObject({
      verdict: 'could-not-check',
      missing: [noList],
    });
    expect(verdict(caveats('where', 'canSignIn'), ann, bob)).toMatchObject({
      verdict: 'action-needed',
      missing: [],
    });
  });

  it('touches no rule that only requires the fact, unless the caveat says so', () => {
    expect(verdict(caveats('where', 'secondStep'), ann)?.verdict).toBe('in-place');
    expect(verdict(caveats('rule', 'secondStep'), ann)?.verdict).toBe('could-not-check');
    expect(verdict(caveats('rule', 'hasLeft'), ann)?.verdict).toBe('in-place');
  });
});
