import { describe, expect, it } from 'vitest';
import type { ClauseResult, RuleResult, RuleText, Run } from '../../src/model/run.ts';
import { clerkReport } from '../../src/documents/clerk/clerk-report.ts';
import { firstThings, urgentUnknown } from '../../src/documents/clerk/first-things.ts';
import { notChecked } from '../../src/documents/clerk/not-checked.ts';
import { oneMinute } from '../../src/documents/clerk/one-minute.ts';
import { icoClock } from '../../src/documents/clerk/ico-clock.ts';
import { indexRun } from '../../src/documents/run-index.ts';
import { terminalSummary } from '../../src/documents/terminal-summary.ts';
import { finding, sampleResults } from './sample-results.ts';
import { sampleClauses } from './sample-clauses.ts';
import { sampleRules } from './sample-rules.ts';
import { sampleGap, sampleRun } from './sample-run.ts';

const [ruleText] = sampleRules;
const [result] = sampleResults;
const clause = sampleClauses.find(({ verdict }) => verdict === 'action-needed');
if (ruleText === undefined || result === undefined || clause === undefined)
  throw new Error('the sample is empty');

const failing = (id: string, people: number, changes: Partial<RuleText> = {}, prefix = 'p') => ({
  text: { ...ruleText, id, failTitle: `Shortfall ${id}`, ...changes },
  result: {
    ...result,
    rule: id,
    findings: Array.from({ length: people }, (_, at) => ({
      ...finding('person', `P${String(at)}`, 'is short'),
      subject: { kind: 'person', id: `${prefix}${String(at)}`, name: `P${String(at)}` },
    })),
  } satisfies RuleResult,
});
type Failing = ReturnType<typeof failing>;

/** A run whose only clauses are these, each with one failing rule. */
const runOf = (
  entries: readonly (Failing & {
    readonly clause: Partial<ClauseResult> & { weight: 'breaks' | 'supports' | 'review' };
  })[],
): Run =>
  sampleRun({
    rules: entries.map(({ text }) => text),
    results: entries.map((entry) => entry.result),
    notInPolicy: [],
    clauses: entries.map(({ text, clause: { weight, ...changes } }, at) => ({
      ...clause,
      ref: `clause ${String(at + 1)}`,
      rules: [{ rule: text.id, weight, built: true, result: at, assumed: [], part: text.title }],
      ...changes,
    })),
  });

const breaks = { weight: 'breaks' } as const;
const whats = (run: Run) => firstThings(indexRun(run)).things.map(({ what }) => what);

describe('do these first', () => {
  it('shows five at most without names, says how many are left, and holds one person once', () => {
    const run = runOf(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
        ...failing(id, 1, {}, `of-${id}`),
        clause: breaks,
      })),
    );
    expect(whats(run)).toEqual(['a', 'b', 'c', 'd', 'e'].map((id) => `Shortfall ${id}: 1 person or account`));
    expect(firstThings(indexRun(run)).left).toBe(1);
    expect(terminalSummary(run, false)).toContain('and 1 more in the report');
    const same = runOf(['a', 'b'].map((id) => ({ ...failing(id, 1), clause: breaks })));
    expect(whats(same)).toEqual(['Shortfall a: 1 person or account']);
  });

  it('never holds a clause whose own wording is in question, nor what can wait', () => {
    const decision = { why: 'Advice has changed.', suggestion: 'Say it in another way.' };
    const run = runOf([
      { ...failing('a', 1), clause: { ...breaks, decision } },
      { ...failing('b', 1, { urgency: 'this-quarter' }), clause: breaks },
    ]);
    expect(whats(run)).toEqual([]);
  });

  it('never holds whom the council accepted, and counts the others', () => {
    const entry = failing('a', 3);
    const accepted = { minute: '26/104', approver: 'Full Council', until: '2027-06-01' };
    const acceptedTo = (last: number) => ({
      ...entry,
      result: {
        ...entry.result,
        outcome: last === 2 ? ('pass' as const) : ('fail' as const),
        counts: { ...entry.result.counts, fail: 2 - last, accepted: last + 1 },
        findings: entry.result.findings.map((one, at) => (at <= last ? { ...one, accepted } : one)),
      },
      clause: breaks,
    });
    expect(whats(runOf([acceptedTo(0)]))).toEqual(['Shortfall a: 2 people or accounts']);
    const card = JSON.stringify(cards(runOf([acceptedTo(0)])));
    expect(card).toContain('P1');
    expect(card).not.toContain('P0');
    expect(whats(runOf([acceptedTo(2)]))).toEqual([]);
  });

  it('never holds what could not be checked, and names it apart', () => {
    const unknown = failing('a', 0);
    const run = runOf([
      { ...unknown, result: { ...unknown.result, outcome: 'unknown' as const }, clause: breaks },
      { ...failing('b', 1), result: { ...failing('b', 1).result, outcome: 'pass' as const }, clause: breaks },
    ]);
    expect(whats(run)).toEqual([]);
    const { rules, total } = urgentUnknown(indexRun(run));
    expect([rules.map(({ rule, whom }) => [rule.id, whom]), total]).toEqual([[['a', '']], 2]);
  });

  it('says for whom nobody could check, where others were judged', () => {
    const one = failing('a', 0);
    const scope = { appliesTo: ['councillors' as const], devices: 'personal' as const };
    const unknown = { ...one.result, outcome: 'unknown' as const, scope };
    const run = runOf([{ ...one, result: { ...one.result, outcome: 'pass' as const }, clause: breaks }]);
    const [line] = run.clauses;
    const both = {
      ...run,
      results: [...run.results, unknown],
      clauses:
        line === undefined
          ? []
          : [line, { ...line, ref: 'other', rules: line.rules.map((rule) => ({ ...rule, result: 1 })) }],
    };
    expect(urgentUnknown(indexRun(both)).rules.map(({ whom, promise }) => [whom, promise?.ref])).toEqual([
      ["councillors' own devices", 'other'],
    ]);
    const minute = oneMinute(indexRun(both), { due: 0, unchecked: notChecked(indexRun(both)) });
    expect(minute.unknown).toEqual([
      `Not checked for councillors' own devices: “${line?.summary.replace(/\.$/u, '') ?? ''}” (other).`,
    ]);
  });

  it('holds one thing for a rule that several clauses use, with all their lines', () => {
    const one = failing('a', 3);
    const [first, second] = runOf([
      { ...one, clause: breaks },
      { ...one, clause: { weight: 'review' } },
    ]).clauses;
    const run = sampleRun({
      rules: [one.text],
      results: [one.result],
      notInPolicy: [],
      clauses: [first, second].flatMap((each) =>
        each === undefined ? [] : [{ ...each, rules: each.rules.map((rule) => ({ ...rule, result: 0 })) }],
      ),
    });
    const { things } = firstThings(indexRun(run));
    expect(things).toHaveLength(1);
    expect(things[0]?.clauses).toEqual(['clause 1', 'clause 2']);
  });
});

const options = { keepNamedMonths: 13 };
const cards = (run: Run) => clerkReport(run, options).first;

describe('a card', () => {
  it('names the provider, or says that there must be one', () => {
    const { provider: _, ...without } = sampleRun();
    expect(cards(sampleRun())[0]?.effort).toContain('for Fen IT');
    expect(cards(without)[0]?.effort).toContain('for your IT provider');
  });

  it('says which sign-in gets through, and leaves the rules of the provider out', () => {
    const entry = failing('a', 1, {
      finding: { text: '{{person.name}}: {{person.gap}}', words: [], tells: { gap: 'sign-in-gap' } },
    });
    const findings = entry.result.findings.map((one) => ({
      ...one,
      facts: [{ fact: 'gap', value: JSON.stringify(sampleGap) }],
    }));
    const run = runOf([{ ...entry, result: { ...entry.result, findings }, clause: breaks }]);
    expect(cards(run)[0]?.found).toEqual(['Signing in to email (Outlook) in a web browser.']);
  });

  it('says who and where without blame, and how sure it is', () => {
    const route = {
      channel: 'inbox-rule',
      state: 'leaves',
      domain: 'gmail.com',
      someMailOnly: false,
      through: false,
    };
    const titleWith = (routes: readonly object[]) => {
      const entry = failing('mail/forwarding-to-personal', 1, {
        finding: {
          text: '{{mailbox.name}}: {{mailbox.routes}}',
          words: [],
          tells: { routes: 'mail-routes' },
        },
      });
      const findings = entry.result.findings.map((one) => ({
        ...one,
        subject: { kind: 'mailbox', id: 'j', name: 'Joan James' },
        facts: [{ fact: 'routes', value: JSON.stringify({ routes, forwards: [], incomplete: false }) }],
      }));
      return cards(runOf([{ ...entry, result: { ...entry.result, findings }, clause: breaks }]))[0];
    };
    expect(titleWith([route])?.title).toBe('Joan James’ mailbox forwards all email to gmail.com');
    expect(titleWith([{ ...route, someMailOnly: true }])?.title).toContain(
      'forwards some email to gmail.com',
    );
    expect(titleWith([{ ...route, state: 'blocked' }])?.title).toContain(
      'is set to forward email to gmail.com',
    );
    expect(titleWith([{ ...route, domain: '' }])?.title).toContain('an address that we could not find');
    expect(titleWith([route])?.first).toContain('by phone or face to face');
    expect(titleWith([route])?.toPerson.text.join(' ')).toContain('Dear Joan James,');
    expect(titleWith([route])?.disclosure).toBe(true);
  });

  it('gives the end of the 72 hours from the report, and every known date', () => {
    const said = icoClock({ readAt: '2026-11-22T11:33:00.000Z', judgedAt: '2026-11-22T11:40:00.000Z' }).join(
      ' ',
    );
    for (const date of ['22 November 2026, 11:33', '22 November 2026, 11:40', '25 November 2026, 11:40'])
      expect(said).toContain(date);
  });

  it('says what the same change ends, by code', () => {
    const everyone = failing('people/second-step-enforced', 2, {}, 'p');
    const run = runOf([
      { ...failing('administrators/second-step-enforced', 1, {}, 'p'), clause: breaks },
      { ...everyone, clause: breaks },
    ]);
    expect(cards(run).map(({ code, ends }) => [code, ends])).toEqual([
      ['A1', 'The same change also ends A2.'],
      ['A2', ''],
    ]);
  });

  it('puts names and codes into the note to the provider', () => {
    const run = runOf([{ ...failing('people/second-step-enforced', 2), clause: breaks }]);
    const note = clerkReport(run, options).firstNote.join('\n');
    expect(note).toContain('22 November 2026');
    expect(note).toContain('A1 2 people can sign in with only a password: P0, P1. Please switch on');
  });
});

describe('the verdict sentence', () => {
  const verdict = (run: Run) => clerkReport(run, options).minute1;
  const pass = (id: string) => {
    const one = failing(id, 0);
    return { ...one, result: { ...one.result, outcome: 'pass' as const }, clause: breaks };
  };
  const unknown = (id: string) => {
    const one = failing(id, 0, { title: `Good ${id}` });
    return { ...one, result: { ...one.result, outcome: 'unknown' as const }, clause: breaks };
  };

  it('counts what cannot wait, says when nothing is urgent, and never takes unknown for nothing', () => {
    expect(verdict(runOf([pass('a')])).verdict).toMatch(/^Nothing is urgent\./u);
    const none = verdict(runOf([unknown('a'), unknown('b')]));
    expect(none.verdict).toMatch(
      /^We cannot tell yet: the 2 things that matter most could not be checked\./u,
    );
    expect(none.unknown).toEqual(['Not checked: “Good a”.', 'Not checked: “Good b”.']);
    expect(verdict(runOf([unknown('a'), pass('b')])).verdict).toMatch(/^We cannot tell yet: 1 of the 2 /u);
    const some = verdict(runOf([unknown('a'), { ...failing('b', 1), clause: breaks }]));
    expect(some.verdict).toMatch(/^One thing cannot wait\. One more of the things/u);
    expect(some.do.items.map(({ code }) => code)).toEqual(['A1']);
  });
});
