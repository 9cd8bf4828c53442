import { expect, it } from 'vitest';
import { clerkPath, reportTexts, textOf } from '../../test/report/files.ts';
import { sampleRun } from '../../test/report/sample-run.ts';
import { settingsAge } from './settings-age.ts';
import { terminalSummary } from './terminal-summary.ts';

const judgedAt = '2026-11-22T11:33:00.000Z';
const readAt = (days: number): string => new Date(Date.parse(judgedAt) - days * 86_400_000).toISOString();

it('is told once it is over 30 days, and only then', () => {
  expect(settingsAge({ readAt: readAt(30), judgedAt })).toBeUndefined();
  expect(settingsAge({ readAt: readAt(31), judgedAt })).toContain('31 days old');
});

it('is told where the settings bear a later day than the report', () => {
  expect(settingsAge({ readAt: readAt(-1), judgedAt })).toContain('by 1 day. One of the two clocks');
  expect(settingsAge({ readAt: '2999-01-01T00:00:00.000Z', judgedAt })).toContain('by 355');
  expect(settingsAge({ readAt: '2026-11-22T23:00:00.000Z', judgedAt })).toBeUndefined();
});

it('is not told beside a sentence that says another day', async () => {
  const ahead = { ...sampleRun(), readAt: readAt(-9), judgedAt };
  const html = textOf(await reportTexts(ahead), clerkPath);
  expect(html).toContain('by 9 days');
  expect(html).not.toContain('on the day of this report');
});

it('counts as the clerk’s first page does, where not a whole day has gone by', async () => {
  const times = { readAt: '2026-05-04T14:00:00.000Z', judgedAt: '2026-11-30T03:39:52.000Z' };
  expect(settingsAge(times)).toContain('210 days old');
  const html = textOf(await reportTexts({ ...sampleRun(), ...times }), clerkPath);
  expect(html).toContain('210 days before this report');
  expect(html).toContain('210 days old');
});

it('stands in the terminal, the clerk’s report and the technical one: an old snapshot is not judged as of now', async () => {
  const old = { ...sampleRun(), readAt: readAt(203), judgedAt };
  const files = await reportTexts(old);
  const said = [
    terminalSummary(old, false),
    files.get('PRIVATE for the clerk/PRIVATE report.html') ?? '',
    files.get('PROVIDER ONLY/technical.html') ?? '',
  ];
  for (const text of said) expect(text).toContain('203 days old');
  const fresh = { ...old, readAt: judgedAt };
  expect(terminalSummary(fresh, false)).not.toContain('days old');
});
