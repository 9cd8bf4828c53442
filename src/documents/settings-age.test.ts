import { expect, it } from 'vitest';
import { reportTexts } from '../../test/report/files.ts';
import { sampleRun } from '../../test/report/sample-run.ts';
import { settingsAge } from './settings-age.ts';
import { terminalSummary } from './terminal-summary.ts';

const judgedAt = '2026-11-22T11:33:00.000Z';
const readAt = (days: number): string => new Date(Date.parse(judgedAt) - days * 86_400_000).toISOString();

it('is told once it is over 30 days, and only then', () => {
  expect(settingsAge({ readAt: readAt(30), judgedAt })).toBeUndefined();
  expect(settingsAge({ readAt: readAt(31), judgedAt })).toContain('31 days ago');
});

it('stands in the terminal, the clerk’s report and the technical one: an old snapshot is not judged as of now', async () => {
  const old = { ...sampleRun(), readAt: readAt(203), judgedAt };
  const files = await reportTexts(old);
  const said = [
    terminalSummary(old, false),
    files.get('PRIVATE for the clerk/PRIVATE report.html') ?? '',
    files.get('PROVIDER ONLY/technical.html') ?? '',
  ];
  for (const text of said) expect(text).toContain('203 days ago');
  const fresh = { ...old, readAt: judgedAt };
  expect(terminalSummary(fresh, false)).not.toContain('days ago');
});
