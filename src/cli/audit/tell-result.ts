import { join } from 'node:path';
import { exitCode } from '../../judge/exit-code.ts';
import type { Run } from '../../model/run.ts';
import { terminalSummary } from '../../documents/terminal-summary.ts';
import { printable } from '../../model/printable.ts';
import type { Terminal } from '../terminal.ts';

const clerksReport = ['PRIVATE for the clerk', 'PRIVATE report.html'] as const;

/** The end of an audit: what it found in short, and which file to open. */
export const tellResult = (run: Run, folder: string, terminal: Terminal): void => {
  const open = join(folder, ...clerksReport);
  if (!terminal.json) {
    terminal.result(terminalSummary(run, terminal.colour.isColorSupported).trimEnd());
    terminal.result(`\nFor the clerk, open:  ${printable(open)}\nEverything is in:     ${printable(folder)}`);
    return;
  }
  const needingAction = [
    ...run.clauses.filter(({ verdict }) => verdict === 'action-needed').map(({ ref }) => ref),
    ...run.notInPolicy.filter(({ verdict }) => verdict === 'action-needed').map(({ rule }) => rule),
  ];
  const { council, policy, counts, notInPolicyCounts, judgedAt } = run;
  terminal.result(
    JSON.stringify({
      council,
      policy: policy.id,
      judgedAt,
      folder,
      open,
      exitCode: exitCode(run),
      counts,
      notInPolicyCounts,
      actionNeeded: needingAction,
    }),
  );
};
