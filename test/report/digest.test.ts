import { describe, expect, it } from 'vitest';
import { digestFiles } from '../../src/documents/digest/digest.ts';
import { compareRuns } from '../../src/history/compare.ts';
import { Verdict } from '../../src/model/outcome.ts';
import { recordOf } from '../../src/store/record-of.ts';
import { textIn } from './files.ts';
import { plant } from './plant.ts';
import { sampleRun } from './sample-run.ts';

const run = sampleRun();
const before = {
  ...run,
  readAt: '2026-10-22T11:33:00.000Z',
  results: run.results.map((one) => ({ ...one, findings: [] })),
};
const changes = compareRuns(recordOf(before, ''), recordOf(run, ''));
const digestsSince = (of: typeof run, since: Parameters<typeof digestFiles>[1]) =>
  digestFiles(of, since).map((file) => textIn(file) ?? '');
const digests = (of = run) => digestsSince(of, changes);
const [text = '', html = ''] = digests();

describe('the digest', () => {
  it('tells what is new, what is open and what to do, in 120 words even where everything is there to tell', () => {
    const { reviewed: _reviewed, ...unread } = run.policy;
    const every = Object.fromEntries(Verdict.options.map((verdict) => [verdict, 12])) as typeof run.counts;
    const [longest = ''] = digests({ ...run, counts: every, policy: unread });
    expect(longest.split(/\s+/u).filter((word) => /\w/u.test(word)).length).toBeLessThanOrEqual(120);
    expect(text).toMatch(/^Subject: .+ IT check: \d+ new findings?\n/u);
    expect(text).toContain('Since the last check:');
    expect(digestsSince(run, 'first')[0]).toContain('This is the first check that we know of.');
    // Reports that are made again know of no check before: that is not that there was none.
    expect(digestsSince(run, undefined)[0]).toContain('without a look at the check before');
    const calm = { ...run, rules: run.rules.map((rule) => ({ ...rule, urgency: 'next-review' as const })) };
    expect(digestsSince(calm, 'first')[0]).toMatch(/IT check: first check\n/u);
    expect(digestsSince(calm, undefined)[0]).not.toContain('first check');
  });

  it('never says that nothing is new, or that all can wait, where what matters most was not checked', () => {
    const unseen = {
      ...run,
      rules: run.rules.map((rule) => ({ ...rule, urgency: 'do-first' as const })),
      results: run.results.map((one) => ({
        ...one,
        outcome: 'unknown' as const,
        findings: [],
        missing: [{ evidence: 'users', cause: 'permission' as const, detail: '' }],
      })),
    };
    const same = compareRuns(recordOf(unseen, ''), recordOf(unseen, ''));
    const [again = '', made = ''] = [same, undefined].map((since) => digestsSince(unseen, since)[0]);
    expect(again).toMatch(
      /IT check: nothing new that we could see, \d+ things that matter most not checked\n/u,
    );
    expect(made).toMatch(/IT check: \d+ things that matter most could not be checked\n/u);
    expect(made).toMatch(/To do first: 0\. Not checked of what matters most: \d+\. /u);
    expect(text).not.toContain('could see');
  });

  it('holds the council, a day and numbers: the same bytes whatever the other texts of a run are', () => {
    const other = plant(run, (original, path) =>
      /^(?:council|readAt|judgedAt)$/u.test(path) ? original : `${original} Zqann Xjann`,
    );
    expect(digests(other)).toEqual(digests());
    // The same test with a text that does arrive.
    expect(digests({ ...run, council: 'Zqann Xjann' })[0]).toContain('Zqann Xjann');
  });

  it('counts planned work as overdue once its day is past, and only while it is to be done', () => {
    const [item] = run.results.filter(({ outcome }) => outcome === 'fail');
    const plan = [{ rule: item?.rule ?? '', owner: 'Fen IT', by: '2026-01-31' }];
    expect(digests({ ...run, plan })[0]).toContain('Planned work overdue: 1.');
    expect(digests({ ...run, plan: [{ ...plan[0], by: '2099-01-31' }] as typeof plan })[0]).toContain(
      'overdue: 0.',
    );
    expect(digests({ ...run, plan: [{ ...plan[0], rule: 'no/such-rule' }] as typeof plan })[0]).toContain(
      'overdue: 0.',
    );
  });

  it('has no link, no picture and no script as a page, and no second line of subject', () => {
    expect(html).not.toMatch(/<(?:img|script|form|iframe)|https?:/iu);
    expect(html.match(/<a /gu)).toHaveLength(1);
    const [split = ''] = digests({ ...run, council: 'Fenby\r\nBcc: all@evil.example' });
    expect(split.split('\n')[0]).toContain('Fenby');
    expect(split).not.toMatch(/^Bcc:/mu);
  });
});
