import type { Audited } from '../../audit/audit-council.ts';
import { terminalSummary } from '../../documents/terminal-summary.ts';
import { ofTheCouncil, type Changes } from '../../history/compare.ts';
import { openDoFirst } from '../../history/do-first.ts';
import { changesInWords } from '../../history/in-words.ts';
import { exitCode } from '../../judge/run-exit-code.ts';
import { printable } from '../../model/printable.ts';
import type { Run } from '../../model/run.ts';
import { recordOf } from '../../store/record-of.ts';
import type { Terminal } from '../terminal.ts';
import { clerksReport } from './open-report.ts';

type Told = Pick<Audited, 'run' | 'place'> & { readonly changes?: Changes | undefined };

/** Clause references and rule ids whose verdict asks for action. */
const needingAction = ({ clauses, notInPolicy }: Run): string[] => [
  ...clauses.filter(({ verdict }) => verdict === 'action-needed').map(({ ref }) => ref),
  ...notInPolicy.filter(({ verdict }) => verdict === 'action-needed').map(({ rule }) => rule),
];

/** `null` where there is no earlier run: nothing new is something else than nothing to compare with. */
function changesForMachines(changes: Changes | undefined): object | null {
  if (changes === undefined) return null;
  return {
    since: changes.since,
    new: ofTheCouncil(changes.fresh).length,
    gone: ofTheCouncil(changes.gone).length,
    altered: ofTheCouncil(changes.altered).length,
    notSeenAgain: changes.unseen.length,
    rulesChanged: changes.rulesChanged,
    policyChanged: changes.policyChanged,
  };
}

function forMachines({ run, place, changes }: Told, open: string): string {
  const { council, tenant, policy, counts, notInPolicyCounts, readAt, judgedAt, beadle, source } = run;
  return JSON.stringify({
    council,
    tenant: tenant.id,
    policy: policy.id,
    beadle,
    source,
    readAt,
    judgedAt,
    folder: place,
    open,
    exitCode: exitCode(run),
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
    notInPolicyCounts,
    actionNeeded: needingAction(run),
    doFirst: openDoFirst(recordOf(run, '')),
    changes: changesForMachines(changes),
  });
}

/** The end of an audit: what it found in short, what changed, and which file to open. */
export function tellResult(told: Told, terminal: Terminal): void {
  const { run, place, changes } = told;
  const open = clerksReport(place);
  if (terminal.json) {
    terminal.result(forMachines(told, open));
    return;
  }
  terminal.result(terminalSummary(run, terminal.colour.isColorSupported).trimEnd());
  if (changes !== undefined) terminal.result(`\n${changesInWords(changes, new Date(run.judgedAt))}`);
  terminal.result(`\nFor the clerk, open:  ${printable(open)}\nEverything is in:     ${printable(place)}`);
}
