import { ownerIn } from '../model/scope.ts';
import type { ClauseResult } from '../model/run.ts';
import type { Clause } from '../rulebook/clause-file.ts';

/** Equal where clauses of one kind ask the same, in the same words, of the same people, devices and occasion. */
function askedKey({ kind, ask = '', appliesTo, devices, howOften, when }: Clause): string {
  const words = ask.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  // "Any device" and no word about devices are the same.
  const owner = ownerIn({ appliesTo, devices });
  return JSON.stringify([kind, words, appliesTo.toSorted(), owner, howOften, when]);
}

/**
 * Says of each clause whose question an earlier one asks already where that is (`askedWith`). Each keeps its question and
 * its answers: an answer that is given once is written down for all of them. What promises the same as another clause
 * is asked there in any case.
 */
export function askedAlike(clauses: readonly Clause[], results: readonly ClauseResult[]): ClauseResult[] {
  const asking = clauses.filter(({ ask, sameAs }) => ask !== undefined && sameAs === undefined);
  const first = new Map<string, string>();
  const askedWith = new Map<string, string>();
  for (const clause of asking) {
    const key = askedKey(clause);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, clause.ref);
    else askedWith.set(clause.ref, earlier);
  }
  return results.map((result) => {
    const earlier = askedWith.get(result.ref);
    return earlier === undefined ? result : { ...result, askedWith: earlier };
  });
}
