import { clauseLine } from '../model/clause-line.ts';
import type { RuleResult, Run } from '../model/run.ts';
import type { Pieces } from '../store/run-store.ts';
import { csvPieces, csvRow } from './csv.ts';
import { doubtRows } from './doubt-rows.ts';
import { findingRows } from './finding-rows.ts';
import { lookedAt } from './looked-at.ts';
import { planOf } from './plan/codes.ts';
import { indexRun } from './run-index.ts';
import { toldResults } from './told/finding-text.ts';
import { cleanAll } from './text/clean.ts';

const header = [
  'council',
  'tenant',
  'read at (UTC)',
  'state',
  'code',
  'rule',
  'title',
  'urgency',
  'parameters',
  'policy lines',
  'counted',
  'subject kind',
  'subject id',
  'subject name',
  'what',
  'accepted until',
  'accepted in minute',
  'fingerprint',
  'facts',
  'evidence',
] as const;

type Counted = 'in the policy' | 'not in the policy' | 'background';
const order: readonly Counted[] = ['in the policy', 'not in the policy', 'background'];

/** Where a result counts. Background rules are good practice that no baseline asks of a council. */
const countedAs = ({ clauses, notInPolicy }: Run, result: number): Counted => {
  const enforced = clauses.some(
    ({ decision, rules }) => decision === undefined && rules.some((used) => used.result === result),
  );
  if (enforced) return 'in the policy';
  const outside = notInPolicy.find((entry) => entry.result === result);
  return outside === undefined || outside.verdict === 'background' ? 'background' : 'not in the policy';
};

/** Each result with where it counts and the lines of the policy that use it: the policy's first, background last. */
function sortedResults(run: Run) {
  const lines = (result: number): string =>
    run.clauses
      .filter(({ rules }) => rules.some((used) => used.result === result))
      .map(({ ref }) => clauseLine(ref))
      .join('; ');
  return run.results
    .map((result, position) => ({ result, refs: lines(position), as: countedAs(run, position) }))
    .toSorted((a, b) => order.indexOf(a.as) - order.indexOf(b.as));
}

/** The cells that all rows of a result share, from `rule` to `counted`. */
function sharedCells(run: Run, { rule, params }: RuleResult, more: { refs: string; as: Counted }): string {
  const text = run.rules.find(({ id }) => id === rule);
  return csvRow([
    rule,
    text?.failTitle ?? '',
    text?.urgency ?? '',
    JSON.stringify(params),
    more.refs,
    more.as,
  ]);
}

/** How many findings of each state findings.csv names, and its rows of what could not be checked; no background rules. */
export function stateCounts(run: Run): { short: number; accepted: number; unknown: number } {
  const counts = { short: 0, accepted: 0, unknown: 0 };
  for (const { result, as } of sortedResults(run)) {
    if (as === 'background') continue;
    const accepted = result.findings.filter((finding) => finding.accepted !== undefined).length;
    counts.accepted += accepted;
    counts.short += result.findings.length - accepted;
    counts.unknown += doubtRows(result).length;
  }
  return counts;
}

function* rowsOf(run: Run): Generator<string> {
  yield csvRow(header);
  const told = toldResults(run);
  const plan = planOf(indexRun(run));
  const looked = lookedAt(run);
  const ofRun = csvRow([run.council, run.tenant.id, run.readAt]);
  for (const { result, refs, as } of sortedResults(run)) {
    const shared = sharedCells(run, result, { refs, as });
    const rows = findingRows(
      told.get(result) ?? { ...result, findings: [] },
      (subject) => (as === 'background' ? '' : (plan.codeOf(result.rule, subject) ?? '')),
      looked(result.evidence),
    );
    for (const { state, code, cells } of rows)
      yield `${ofRun},${csvRow([state, code])},${shared},${csvRow(cells)}`;
  }
}

/**
 * One row for each finding, accepted finding and gap, with what a technician's spreadsheet needs: the policy's first,
 * background last. Dates are ISO. Of a rule of which thousands fall short, a row names a hundred.
 */
export const findingsCsv = (raw: Run): Pieces => ({
  [Symbol.iterator]: () => csvPieces(rowsOf(cleanAll(raw))),
});
