import type { Verdict } from '../../model/outcome.ts';
import type { ClauseResult } from '../../model/run.ts';
import type { RunIndex } from '../run-index.ts';
import { verdictWords } from '../words.ts';
import { notShown, weFound } from './we-found.ts';
import { whatToDo } from './what-to-do.ts';

export interface Mark {
  readonly verdict: Verdict;
  readonly icon: string;
  readonly words: string;
}

export const markOf = (verdict: Verdict): Mark => ({ verdict, ...verdictWords[verdict] });

/** Where a clause stands in the report; other sections link to it. */
export function anchorOf({ anchors }: RunIndex, clause: ClauseResult): string {
  const anchor = anchors.get(clause);
  if (anchor === undefined) throw new Error(`the clause ${clause.ref} is of another run`);
  return anchor;
}

/** The policy, section by section as it runs, one line a clause. */
export const sectionsOf = (index: RunIndex) => {
  const sections: { readonly heading: string; readonly clauses: ClauseResult[] }[] = [];
  for (const clause of index.promises) {
    const last = sections.at(-1);
    if (last?.heading === clause.heading) last.clauses.push(clause);
    else sections.push({ heading: clause.heading, clauses: [clause] });
  }
  return sections.map(({ heading, clauses }) => ({
    heading,
    lines: clauses.map((clause) => {
      const rules = index.rulesOf(clause);
      return {
        anchor: anchorOf(index, clause),
        ref: clause.ref,
        summary: clause.summary,
        found: weFound(clause, rules),
        notShown: notShown(clause, rules),
        mark: markOf(clause.verdict),
        todo: whatToDo(clause, rules),
      };
    }),
  }));
};

/** Clauses that promise nothing: shown, and in no count. */
export const backgroundOf = ({ run }: RunIndex) =>
  run.clauses.filter(({ verdict }) => verdict === 'background').map(({ ref, summary }) => ({ ref, summary }));
