import type { Audited } from '../../audit/audited.ts';
import { planOf } from '../../documents/plan/codes.ts';
import { indexRun } from '../../documents/run-index.ts';
import { terminalSummary } from '../../documents/terminal-summary.ts';
import { ofTheCouncil } from '../../history/compare.ts';
import { openDoFirst } from '../../history/do-first.ts';
import { sinceInWords } from '../../history/in-words.ts';
import { changesIn, namesPurgedIn, type Since } from '../../history/since-before.ts';
import { exitCode } from '../../judge/run-exit-code.ts';
import { printable } from '../../model/printable.ts';
import type { Run } from '../../model/run.ts';
import { recordOf } from '../../store/record-of.ts';
import type { Terminal } from '../terminal.ts';
import { clerksReport } from './open-report.ts';

type Told = Pick<Audited, 'run' | 'place'> & Partial<Pick<Audited, 'since' | 'isJudgedAgain'>>;

/** Clause references and rule ids whose verdict asks for action. */
const needingAction = ({ clauses, notInPolicy }: Run): string[] => [
  ...clauses.filter(({ verdict }) => verdict === 'action-needed').map(({ ref }) => ref),
  ...notInPolicy.filter(({ verdict }) => verdict === 'action-needed').map(({ rule }) => rule),
];

const unknown = { new: null, gone: null, altered: null, newOrOld: null, notSeenAgain: null };

/**
 * `null` where there is no earlier run, and `null` for each number that cannot be told because the names of that run
 * were deleted: nothing new is something else than nothing to compare with.
 */
function changesForMachines(since: Since | undefined): object | null {
  if (since === undefined || since === 'first') return null;
  const { rulesChanged, policyChanged } = since;
  const changes = changesIn(since);
  const counts =
    changes === undefined
      ? unknown
      : {
          new: ofTheCouncil(changes.fresh).length,
          gone: ofTheCouncil(changes.gone).length,
          altered: ofTheCouncil(changes.altered).length,
          newOrOld: changes.perhapsOld.length,
          notSeenAgain: changes.unseen.length,
        };
  const { namesPurgedAt = null } = { ...namesPurgedIn(since) };
  return { since: since.since, ...counts, namesPurgedAt, rulesChanged, policyChanged };
}

/** The checks to deal with first, each with the codes under which the reports have it. */
function doFirstOf(run: Run): object[] {
  const { codesOf } = planOf(indexRun(run));
  return openDoFirst(recordOf(run, '')).map(({ rule, open }) => ({ rule, open, codes: codesOf(rule) }));
}

function forMachines({ run, place, since, isJudgedAgain = false }: Told, open: string): string {
  const { council, tenant, policy, counts, notInPolicyCounts, readAt, judgedAt, beadle, source } = run;
  return JSON.stringify({
    council,
    tenant: tenant.id,
    policy: policy.id,
    beadle,
    source,
    readAt,
    judgedAt,
    judgedAgain: isJudgedAgain,
    folder: place,
    open,
    exitCode: exitCode(run),
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
    notInPolicyCounts,
    actionNeeded: needingAction(run),
    doFirst: doFirstOf(run),
    changes: changesForMachines(since),
  });
}

/** The end of an audit: what it found in short, what changed, and which file to open. */
export function tellResult(told: Told, terminal: Terminal): void {
  const { run, place, since = 'first' } = told;
  const sinceThen = sinceInWords(since, new Date(run.judgedAt));
  const open = clerksReport(place);
  if (terminal.json) {
    terminal.result(forMachines(told, open));
    return;
  }
  terminal.result(terminalSummary(run, terminal.colour.isColorSupported).trimEnd());
  if (sinceThen !== '') terminal.result(`\n${sinceThen}`);
  terminal.result(`\nFor the clerk, open:  ${printable(open)}\nEverything is in:     ${printable(place)}`);
}
