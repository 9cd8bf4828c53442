import type { RuleResult, Run } from '../../src/model/run.ts';
import type { Loss } from './losses.ts';

/** What is lost: for one cause, or for any where none is given. */
export type Lost = Pick<Loss, 'id'> & Partial<Pick<Loss, 'cause' | 'form'>>;

const idsOf = (of: readonly { readonly id: string }[]): Set<string> => new Set(of.map(({ id }) => id));
const failing = ({ findings }: RuleResult): Set<string> => idsOf(findings.map(({ subject }) => subject));
const doubtful = ({ doubts }: RuleResult): Set<string> => idsOf(doubts.flatMap(({ subjects }) => subjects));
const totalOf = ({ counts }: RuleResult): number =>
  counts.pass + counts.fail + counts.unknown + counts.notApplicable + counts.accepted;

/** The result says itself what was lost, and for what cause. */
const names = ({ missing }: RuleResult, lost: readonly Lost[]): boolean =>
  missing.some((one) =>
    lost.some(({ id, cause }) => one.evidence === id && one.cause === (cause ?? one.cause)),
  );

/** Background rules about kinds of account count their subjects and name none. */
const isCounted = ({ findings, counts }: RuleResult): boolean =>
  findings.length < counts.fail + counts.accepted;

function outcomeFlips(before: RuleResult, after: RuleResult, lost: readonly Lost[]): string[] {
  if (after.outcome === before.outcome) return [];
  if (after.outcome !== 'unknown') return [`${before.outcome} -> ${after.outcome}`];
  return names(after, lost) ? [] : [`${before.outcome} -> unknown, and the cause is not told`];
}

function countFlips(whole: RuleResult, poorer: RuleResult): string[] {
  const before = whole.counts;
  const after = withoutNewcomers(poorer, totalOf(poorer) - totalOf(whole));
  const settled = (counts: RuleResult['counts']): number => counts.pass + counts.notApplicable;
  return [
    ...(after.fail + after.accepted > before.fail + before.accepted ? ['more subjects fall short'] : []),
    // A subject that may not be meant, and is in order if it is, counts as a pass: the sum cannot grow.
    ...(settled(after) > settled(before) ? ['more subjects are in order or not meant'] : []),
    ...(after.notApplicable > before.notApplicable ? ['more subjects are not meant'] : []),
  ];
}

/** Somebody who may be a subject comes to the list, and is meant by no reading: neither a pass nor an excuse. */
function withoutNewcomers({ counts }: RuleResult, grown: number): RuleResult['counts'] {
  return {
    ...counts,
    notApplicable: counts.notApplicable - Math.max(0, Math.min(grown, counts.notApplicable)),
  };
}

function subjectFlips(before: RuleResult, after: RuleResult, lost: readonly Lost[]): string[] {
  if (isCounted(before) || isCounted(after)) return [];
  const failed = { before: failing(before), after: failing(after) };
  const open = { before: doubtful(before), after: doubtful(after) };
  const gone = totalOf(after) < totalOf(before);
  const excused = gone && names(after, lost);
  return [
    ...[...failed.after]
      .filter((id) => !failed.before.has(id))
      .map((id) => `${id}: ${open.before.has(id) ? 'unknown' : 'pass'} -> fail`),
    ...[...failed.before]
      .filter((id) => !failed.after.has(id) && !open.after.has(id) && !excused)
      .map((id) => `${id}: fail -> not named`),
    ...[...open.before]
      .filter((id) => !failed.after.has(id) && !open.after.has(id) && !excused)
      .map((id) => `${id}: unknown -> not named`),
  ];
}

/** What is lost as a whole is missing for the cause that it was lost for, and for no other besides. */
function causeFlips(before: RuleResult, after: RuleResult, lost: readonly Lost[]): string[] {
  const was = (detail: string): boolean => before.missing.some((one) => one.detail === detail);
  return after.missing.flatMap(({ evidence, cause, detail }) =>
    lost.some((one) => one.form === 'whole' && one.id === evidence && one.cause !== cause) && !was(detail)
      ? [`told as ${cause}, too: ${detail}`]
      : [],
  );
}

function resultFlips(before: RuleResult, after: RuleResult, lost: readonly Lost[]): string[] {
  const fewer = totalOf(after) < totalOf(before) && !names(after, lost);
  return [
    ...outcomeFlips(before, after, lost),
    ...countFlips(before, after),
    ...subjectFlips(before, after, lost),
    ...causeFlips(before, after, lost),
    ...(fewer
      ? [`${String(totalOf(before))} subjects -> ${String(totalOf(after))}, and the cause is not told`]
      : []),
  ];
}

/**
 * The results of a run by where they are used: lost evidence changes which clauses share one result. What no clause
 * uses goes by its rule and its place among that rule's results.
 */
function byUse({ clauses, results }: Run): ReadonlyMap<string, RuleResult> {
  const used = clauses.flatMap(({ ref, rules }) =>
    rules.flatMap(({ rule, result }, at) =>
      result === undefined ? [] : [{ key: `${ref}/${String(at)}: ${rule}`, result }],
    ),
  );
  const inClauses = new Set(used.map(({ result }) => result));
  const outside = results.flatMap(({ rule }, result) => (inClauses.has(result) ? [] : [{ rule, result }]));
  const numbered = [...Map.groupBy(outside, ({ rule }) => rule)].flatMap(([rule, those]) =>
    those.map(({ result }, at) => ({ key: `outside/${String(at)}: ${rule}`, result })),
  );
  return new Map(
    [...used, ...numbered].flatMap(({ key, result }) => {
      const found = results[result];
      return found === undefined ? [] : [[key, found] as const];
    }),
  );
}

const settledVerdicts: ReadonlySet<string> = new Set(['in-place', 'action-needed', 'does-not-apply']);

function verdictFlips(before: Run, after: Run): string[] {
  const then = new Map(before.clauses.map(({ ref, verdict }) => [ref, verdict]));
  return after.clauses.flatMap(({ ref, verdict }) =>
    verdict !== then.get(ref) && settledVerdicts.has(verdict)
      ? [`${ref}: ${String(then.get(ref))} -> ${verdict}`]
      : [],
  );
}

/** What a move makes of the result to which a subject comes. */
const moves = /(?:pass|not-applicable) -> (?:pass|fail)$|^more subjects/u;

/**
 * A subject that no clause covers for sure any more is looked at outside of the clauses, and is there what it was in one:
 * nobody falls short who did not, and nobody is in order of whom a clause did not say it.
 */
function isOnlyMoved(before: Run, outside: RuleResult): boolean {
  const same = before.results.filter(({ rule }) => rule === outside.rule);
  const failed = new Set(same.flatMap((one) => [...failing(one)]));
  if (isCounted(outside) || [...failing(outside)].some((id) => !failed.has(id))) return false;
  return outside.outcome !== 'pass' || same.some(({ outcome }) => outcome === 'pass');
}

/**
 * Every conclusion of a run that changed to something else than "not known" because evidence was lost, as
 * `rule: what happened`. Empty when the loss made the run poorer and nothing else.
 * @param before the run over everything that was read
 * @param after the run without what was lost
 * @param lost one loss, or several that meet in no conclusion
 */
export function flipsBetween(before: Run, after: Run, lost: readonly Lost[]): string[] {
  const now = byUse(after);
  const ofResults = [...byUse(before)].flatMap(([key, result]) => {
    const poorer = now.get(key);
    if (poorer !== undefined) {
      const isMoved = key.startsWith('outside') && isOnlyMoved(before, poorer);
      return resultFlips(result, poorer, lost)
        .filter((what) => !isMoved || !moves.test(what))
        .map((what) => `${result.rule}: ${what}`);
    }
    // What no clause speaks of is left out where nobody is left to look at: the loss stands with the clauses then.
    const told = after.results.some((one) => one.rule === result.rule && names(one, lost));
    return told ? [] : [`${result.rule}: no result any more`];
  });
  return [...new Set([...ofResults, ...verdictFlips(before, after)])];
}
