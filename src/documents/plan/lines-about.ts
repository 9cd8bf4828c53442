import type { ClauseResult, RuleResult, RuleText, Subject } from '../../model/run.ts';
import type { RunIndex, UsedRule } from '../run-index.ts';
import { subjectKey } from './open-findings.ts';

const keys = new WeakMap<RuleResult, ReadonlySet<string>>();

/** Whom a result names, without those whom an exception covers. */
export function namedBy(result: RuleResult): ReadonlySet<string> {
  const known = keys.get(result);
  if (known !== undefined) return known;
  const open = result.findings.filter(({ accepted }) => accepted === undefined);
  const made = new Set(open.map(({ subject }) => subjectKey(subject)));
  keys.set(result, made);
  return made;
}

/** A result that counts without naming may mean anybody; one that names means these and nobody else. */
function speaksOf(result: RuleResult, subjects: readonly Pick<Subject, 'kind' | 'id'>[]): boolean {
  if (subjects.length === 0 || result.findings.length === 0) return true;
  const named = namedBy(result);
  return subjects.some((subject) => named.has(subjectKey(subject)));
}

/** Broken uses of some rules by lines of the policy that speak of at least one of the subjects. */
export function usesAbout(
  { promised }: Pick<RunIndex, 'promised'>,
  rules: readonly Pick<RuleText, 'id'>[],
  subjects: readonly Pick<Subject, 'kind' | 'id'>[],
): UsedRule[] {
  const ids = new Set(rules.map(({ id }) => id));
  return promised.filter(
    ({ clause, used, result }) =>
      ids.has(used.rule) &&
      result?.outcome === 'fail' &&
      clause.decision === undefined &&
      speaksOf(result, subjects),
  );
}

/**
 * Lines whose wording is to be decided, and which would speak of somebody's shortfall as they stand: "not in your policy"
 * would be untrue where one is there.
 */
export function undecidedLines(
  { promised }: Pick<RunIndex, 'promised'>,
  rules: readonly Pick<RuleText, 'id'>[],
  subjects: readonly Pick<Subject, 'kind' | 'id'>[],
): ClauseResult[] {
  const ids = new Set(rules.map(({ id }) => id));
  const lines = promised.flatMap(({ clause, used, result }) =>
    ids.has(used.rule) &&
    result?.outcome === 'fail' &&
    clause.decision !== undefined &&
    speaksOf(result, subjects)
      ? [clause]
      : [],
  );
  return [...new Set(lines)];
}

/**
 * The lines of the policy that somebody's shortfall breaks, in the order of the policy: only those that speak of the
 * person, mailbox or device. The same shortfall of somebody else is no reason to name a line.
 */
export function linesAbout(
  index: Pick<RunIndex, 'promised'>,
  rules: readonly Pick<RuleText, 'id'>[],
  subjects: readonly Pick<Subject, 'kind' | 'id'>[],
): ClauseResult[] {
  return [...new Set(usesAbout(index, rules, subjects).map(({ clause }) => clause))];
}
