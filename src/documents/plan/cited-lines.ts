import type { ClauseResult, Subject } from '../../model/run.ts';
import type { RunIndex } from '../run-index.ts';
import { whomOf } from '../text/whom.ts';
import type { PlanItem } from './codes.ts';
import { namedBy, usesAbout } from './lines-about.ts';
import { subjectKey } from './open-findings.ts';

/** A line of the policy that an item cites, and for how many of those of the item it speaks. */
export interface CitedLine {
  readonly clause: ClauseResult;
  /** Of whom the line speaks, in words; empty where it speaks of everybody. */
  readonly whom: string;
  /** How many of those of the item, where not all; otherwise undefined. */
  readonly some: number | undefined;
}

function coveredBy(
  uses: ReturnType<typeof usesAbout>,
  subjects: readonly Pick<Subject, 'kind' | 'id'>[],
): number {
  const named = uses.flatMap(({ result }) => (result === undefined ? [] : [namedBy(result)]));
  // A result that counts without naming may mean anybody.
  if (named.some((keys) => keys.size === 0)) return subjects.length;
  return subjects.filter((one) => named.some((keys) => keys.has(subjectKey(one)))).length;
}

/**
 * The lines that an item cites, with whom each covers: an item lists everybody who falls short, and a line about staff
 * is no reason for what is asked of a councillor.
 */
export function citedLines(index: RunIndex, { rules, subjects }: PlanItem): CitedLine[] {
  const uses = usesAbout(index, rules, subjects);
  return [...Map.groupBy(uses, ({ clause }) => clause)].map(([clause, of]) => {
    const scopes = of.flatMap(({ result }) => (result?.scope === undefined ? [] : [whomOf(result.scope)]));
    const covered = coveredBy(of, subjects);
    return {
      clause,
      whom: scopes.length < of.length ? '' : [...new Set(scopes)].join('; '),
      some: covered < subjects.length ? covered : undefined,
    };
  });
}
