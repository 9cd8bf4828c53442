import { describe, expect, it } from 'vitest';
import type { FormerValues } from '../../model/former.ts';
import type { RuleResult, RuleText, Run } from '../../model/run.ts';
import { sampleRun } from '../../../test/report/sample-run.ts';
import { formerView } from './former-view.ts';

const values = (changes: Partial<FormerValues>): FormerValues => ({
  of: 'casMailboxes.smtpClientAuthenticationDisabled',
  evidence: 'casMailboxes',
  endpoint: 'Get-CASMailbox',
  property: 'SmtpClientAuthenticationDisabled',
  at: '2026-11-22T11:33:00.000Z',
  values: [],
  more: 0,
  ...changes,
});

const base = sampleRun();
const failing = base.results.find(({ findings }) => findings.some(({ accepted }) => accepted === undefined));
if (failing === undefined) throw new Error('the sample run has no finding');
const textOf = (former: RuleText['former']): RuleText => ({
  ...(base.rules[0] as RuleText),
  id: failing.rule,
  former,
});
const runWith = (...former: FormerValues[][]): Run => ({
  ...base,
  results: former.map((each): RuleResult => ({ ...failing, former: each })),
});
const asked: RuleText['former'] = [{ snapshot: 'casMailboxes.smtpClientAuthenticationDisabled' }];

const wasOf = (run: Run) => formerView(run, textOf(asked), []).was;

describe('what an undo needs', () => {
  it('is shown as it was read: null stays null, and is not taken for false', () => {
    const three = values({
      values: [
        { object: 'a', value: 'null' },
        { object: 'b', value: 'false' },
        { object: 'c', value: 'true' },
      ],
    });
    expect(wasOf(runWith([three]))).toMatchObject([
      {
        name: 'Get-CASMailbox SmtpClientAuthenticationDisabled',
        at: '2026-11-22 11:33:00',
        none: false,
        values: ['a = null', 'b = false', 'c = true'],
        more: 0,
      },
    ]);
  });

  it('is said to be absent where it was not read, so that it is noted first', () => {
    expect(wasOf(runWith([]))).toMatchObject([
      { name: 'casMailboxes.smtpClientAuthenticationDisabled', unread: true, values: [], more: 0 },
    ]);
  });

  it('is said to be none where everything was read and there is no such object', () => {
    expect(wasOf(runWith([values({})]))).toMatchObject([{ none: true, values: [] }]);
  });

  it('counts what a page cannot hold, and sends the reader to the snapshot', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ object: `id-${String(at)}`, value: 'true' }));
    const [shown] = wasOf(runWith([values({ values: many, more: 5 })]));
    expect(shown?.values).toHaveLength(40);
    expect(shown?.more).toBe(25);
  });

  it('is told once of an object that stands under two clauses, and of each of its values', () => {
    const one = values({
      values: [
        { object: 'a', value: '"role-1"' },
        { object: 'a', value: '"role-2"' },
      ],
    });
    const [shown] = wasOf(runWith([one], [one]));
    expect(shown?.values).toEqual(['a = "role-1"', 'a = "role-2"']);
  });

  it('is shown by a command with the id in it, where no snapshot keeps it', () => {
    const noted = textOf([{ note: 'The methods.', read: 'GET /users/<object id>/authentication/methods' }]);
    expect(formerView(runWith([]), noted, [{ kind: 'person', id: 'a-1', name: 'Ann' }]).notes).toEqual([
      {
        note: 'The methods.',
        groups: [
          {
            name: '',
            commands: ["Invoke-MgGraphRequest -Method GET -Uri 'v1.0/users/a-1/authentication/methods'"],
          },
        ],
        more: 0,
        moreIn: 'todo.csv',
        open: [],
      },
    ]);
  });

  it('is that of those whom an item is about, and of no other who falls short', () => {
    const subject = failing.findings[0]?.subject.id ?? '';
    const both = values({
      values: [
        { object: subject, value: 'true' },
        { object: 'somebody-else', value: 'true' },
      ],
    });
    const about = [{ kind: 'person', id: subject, name: 'Ann' }];
    expect(formerView(runWith([both]), textOf(asked), about).was[0]?.values).toEqual([`${subject} = true`]);
    const policies = values({ values: [{ object: 'a-policy', value: 'true' }] });
    expect(formerView(runWith([policies]), textOf(asked), about).was[0]?.values).toEqual(['a-policy = true']);
  });

  it('is nothing where nobody falls short', () => {
    const run = { ...base, results: [{ ...failing, findings: [] }] };
    expect(formerView(run, textOf([...asked, { note: 'Who was in it.' }]), [])).toEqual({
      notes: [],
      was: [],
    });
  });
});
