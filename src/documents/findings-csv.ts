import { clauseLine } from '../model/clause-line.ts';
import { oncePerObject } from '../model/later.ts';
import type { ClauseResult, RuleResult, Run } from '../model/run.ts';
import type { Pieces } from '../store/run-store.ts';
import { csvPieces, csvRow } from './csv.ts';
import { doubtRows } from './doubt-rows.ts';
import { findingRows } from './finding-rows.ts';
import { lookedAt } from './looked-at.ts';
import { planOf } from './plan/codes.ts';
import { indexRun, type RunIndex } from './run-index.ts';
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

/** What becomes of each result, by its place in the run: looked up for two hundred of them, so put together once. */
function clausesByResult({ clauses }: Run): ReadonlyMap<number, ReadonlySet<ClauseResult>> {
  const users = new Map<number, Set<ClauseResult>>();
  for (const clause of clauses)
    for (const { result } of clause.rules) {
      if (result === undefined) continue;
      const known = users.get(result);
      if (known === undefined) users.set(result, new Set([clause]));
      else known.add(clause);
    }
  return users;
}

/**
 * Each result with where it counts and the lines of the policy that use it: the policy's first, background last.
 * Background rules are good practice that no baseline asks of a council. The technical report counts what
 * findings.csv lists, so both share one list.
 */
const sortedResults = oncePerObject((run: Run) => {
  const users = clausesByResult(run);
  const verdicts = new Map(run.notInPolicy.toReversed().map(({ result, verdict }) => [result, verdict]));
  const countedAs = (position: number, those: readonly ClauseResult[]): Counted => {
    if (those.some(({ decision }) => decision === undefined)) return 'in the policy';
    return (verdicts.get(position) ?? 'background') === 'background' ? 'background' : 'not in the policy';
  };
  return run.results
    .map((result, position) => {
      const those = [...(users.get(position) ?? [])];
      const refs = those.map(({ ref }) => clauseLine(ref)).join('; ');
      return { result, refs, as: countedAs(position, those) };
    })
    .toSorted((a, b) => order.indexOf(a.as) - order.indexOf(b.as));
});

/** The cells that all rows of a result share, from `rule` to `counted`. */
function sharedCells(
  index: RunIndex,
  { rule, params }: RuleResult,
  more: { refs: string; as: Counted },
): string {
  const text = index.rule(rule);
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
  const index = indexRun(run);
  const plan = planOf(index);
  const looked = lookedAt(run);
  const ofRun = csvRow([run.council, run.tenant.id, run.readAt]);
  for (const { result, refs, as } of sortedResults(run)) {
    const shared = sharedCells(index, result, { refs, as });
    const rows = findingRows(
      told.get(result) ?? { ...result, findings: [] },
      (subject) => (as === 'background' ? '' : (plan.codeOf(result.rule, subject) ?? '')),
      () => looked(result.evidence),
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
