import { exitCode } from '../../judge/exit-code.ts';
import { systemClock } from '../../model/clock.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Progress } from '../../audit/ports.ts';
import type { Standards } from '../../audit/standards.ts';
import type { Terminal } from '../terminal.ts';
import { judgeSnapshot, type Council } from '../../audit/judge-snapshot.ts';
import { publishRun } from '../../audit/publish.ts';
import { tellResult } from './tell-result.ts';

export interface FinishAudit {
  /** The sealed file, as it goes into the run folder. */
  readonly snapshotText: string;
  readonly council: Council;
  readonly standards: Standards;
  /** Folder below which each council has its own. */
  readonly output: string;
  readonly signal: AbortSignal;
  readonly terminal: Terminal;
  readonly progress: Progress;
}

/**
 * The second half of an audit: judges, writes the run folder and says which file to open.
 * @returns the exit code
 * @throws BeadleError OUTPUT_UNWRITABLE, or CANCELLED when the signal is aborted
 */
export const finishAudit = async (snapshot: Snapshot, options: FinishAudit): Promise<number> => {
  const { council, standards, output, signal, terminal, progress, snapshotText } = options;
  const now = systemClock();
  const run = await progress.step('Compare them with the policy', () =>
    Promise.resolve(judgeSnapshot(snapshot, { council, standards, now })),
  );
  signal.throwIfAborted();
  const folder = await progress.step('Write the reports', () =>
    publishRun(run, { output, now, signal, snapshotText }),
  );
  tellResult(run, folder, terminal);
  return exitCode(run);
};
