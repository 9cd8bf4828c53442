import { createColors } from 'picocolors';
import { expect, it } from 'vitest';
import type { FoundRun } from '../../audit/find-run.ts';
import { compareKept } from '../../history/since-before.ts';
import { findingOn, resultOf, runRecord } from '../../store/testing.ts';
import { describeChanges } from './describe-changes.ts';

const rule = 'people/second-step';
const other = 'people/mailbox-in-use';

function run(
  readAt: string,
  version: number,
  finding: ReturnType<typeof findingOn>[],
  looked = true,
): FoundRun {
  const results = [
    resultOf(rule, [1, 0], { version, complete: looked }),
    resultOf(other, [1, 0], { complete: looked }),
  ];
  return { record: runRecord(readAt, { findings: finding, doubts: [], results }) } as unknown as FoundRun;
}

const hidden = (id: string) => findingOn(other, id, { counted: false });
const told = (before: FoundRun, after: FoundRun): string =>
  describeChanges({ before, after, since: compareKept(before.record, after.record) }, createColors(false));
const before = run('2026-11-22T11:33:00.000Z', 1, [findingOn(rule, 'ann'), hidden('ben')]);

it('lists as many as its first line counts, and background checks apart', () => {
  const text = told(before, run('2026-12-20T11:33:00.000Z', 1, [findingOn(rule, 'cat'), hidden('dan')]));
  expect(text).toContain('1 new, 1 gone since 22 November.');
  expect(text).toMatch(/^New \(1\)\n {2}people\/second-step\n {4}cat$/mu);
  expect(text).toMatch(/^Gone \(1\)\n {2}people\/second-step\n {4}ann$/mu);
  expect(text).toMatch(/^New in background checks.* \(1\)\n {2}people\/mailbox-in-use\n {4}dan$/mu);
  expect(text).toMatch(/^Gone in background checks.* \(1\)\n {2}people\/mailbox-in-use\n {4}ben$/mu);
});

it('counts no background check among what was not looked at, or what a rule brought', () => {
  expect(told(before, run('2026-12-20T11:33:00.000Z', 1, [], false))).toContain(
    '1 finding could not be looked at again.',
  );
  const newVersion = told(before, run('2026-12-20T11:33:00.000Z', 2, [hidden('dan')]));
  expect(newVersion).toContain('1 finding differs because the checks changed.');
});
