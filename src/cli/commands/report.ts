import { dirname, join, resolve } from 'node:path';
import type { RunFile } from '../../store/run-store.ts';
import { exitCode } from '../../judge/run-exit-code.ts';
import { systemClock } from '../../model/clock.ts';
import { runJsonAt } from '../../audit/file-of-run.ts';
import { snapshotCopy, snapshotIn } from '../../audit/run-files.ts';
import { readSnapshotToKeep } from '../../sources/snapshot-file.ts';
import { keepFolder } from '../../audit/folder-store.ts';
import { publishRun } from '../../audit/publish.ts';
import { readBranding } from '../../audit/council/read-branding.ts';
import { readRun } from '../../audit/read-run.ts';
import { openReport } from '../audit/open-report.ts';
import { tellResult } from '../audit/tell-result.ts';
import { whileNotInterrupted } from '../interrupt.ts';
import { progressOn } from '../progress/progress.ts';
import type { Command } from './command-options.ts';

export interface ReportCommand {
  readonly run: string;
  readonly output: string;
  readonly open: boolean;
  readonly branding: string | undefined;
}

/** The evidence beside the run, where it has not been purged. A damaged one is refused, not passed on. */
const snapshotBeside = async (runFile: string): Promise<RunFile | undefined> => {
  const path = snapshotIn(join(dirname(runFile), '..'));
  return path === undefined ? undefined : snapshotCopy((await readSnapshotToKeep(path)).kept);
};

/** `beadle report`: every report again from a run, without tenant, rules or policy. */
export const report: Command<ReportCommand> = async (options, terminal) => {
  const file = runJsonAt(resolve(options.run));
  const run = await readRun(file);
  const snapshot = await snapshotBeside(file);
  const branding = options.branding === undefined ? undefined : await readBranding(resolve(options.branding));
  const progress = await progressOn(terminal);
  return whileNotInterrupted(async (signal) => {
    const place = await progress.step('Write the reports', () =>
      publishRun(run, {
        store: { keep: keepFolder(resolve(options.output), run.council) },
        now: systemClock(),
        signal,
        snapshot,
        branding,
      }),
    );
    tellResult({ run, place }, terminal);
    if (options.open) await openReport(place, terminal);
    return exitCode(run);
  });
};
