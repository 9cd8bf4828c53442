import type { Verdict } from '../../model/outcome.ts';
import type { ClauseResult } from '../../model/run.ts';
import type { RunIndex } from '../run-index.ts';
import { verdictWords } from '../words.ts';

export interface Mark {
  readonly verdict: Verdict;
  readonly icon: string;
  readonly words: string;
}

export function markOf(verdict: Verdict): Mark {
  return { verdict, ...verdictWords[verdict] };
}

/** Where a clause stands in the report; other sections link to it. */
export function anchorOf({ anchors }: RunIndex, clause: ClauseResult): string {
  const anchor = anchors.get(clause);
  if (anchor === undefined) throw new Error(`the clause ${clause.ref} is of another run`);
  return anchor;
}

/** A line of the policy as other parts link to it. */
export function lineLink(index: RunIndex, clause: ClauseResult) {
  return { ref: clause.ref, anchor: anchorOf(index, clause) };
}
