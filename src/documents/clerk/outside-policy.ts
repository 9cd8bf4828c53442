import type { RuleResult, Uncovered } from '../../model/run.ts';
import type { RunIndex } from '../run-index.ts';
import { fill, sentence } from '../text/fill.ts';
import { foundWords } from '../words.ts';
import { planOf } from '../plan/codes.ts';
import { clerkWords } from './clerk-words.ts';
import { lineLink, markOf } from './marks.ts';
import { shortfallOf } from './phrases.ts';

type Outside = RunIndex['outside'][number];

/** Where lines of the policy speak of some, this is about the others: the same check may fall short for those. */
function ofWhom({ except = [] }: RuleResult, said: string): string {
  return except.length === 0 ? said : fill(foundWords.others, { said });
}

/** What falls short is told; of what is not known the title alone, since its mark says that it is not. */
function toldOutside({ found, text, rule }: Outside): string {
  const title = text?.failTitle ?? rule;
  return ofWhom(found, found.outcome === 'fail' ? shortfallOf(title, found) : sentence(text?.title ?? rule));
}

/** Lines that use a rule and wait for a decision: the policy is not silent there. */
function linesToDecide(index: RunIndex, rule: string) {
  const lines = index.promised.flatMap(({ clause, used }) =>
    used.rule === rule && clause.decision !== undefined ? [clause] : [],
  );
  return [...new Set(lines)].map((clause) => lineLink(index, clause));
}

/** No question asks about what the policy does not hold, so nothing of it is for the Clerk to confirm. */
function markOutside(verdict: Uncovered['verdict']) {
  const mark = markOf(verdict);
  return verdict === 'to-confirm' ? { ...mark, words: clerkWords.outsideReview } : mark;
}

const quiet: ReadonlySet<Uncovered['verdict']> = new Set(['in-place', 'accepted', 'does-not-apply']);

/** What good advice asks for and this policy does not: what falls short or is not known, then what is as it should be. */
export function outsidePolicy(index: RunIndex) {
  const open = index.outside
    .filter(({ verdict }) => !quiet.has(verdict))
    .map((entry) => ({
      found: toldOutside(entry),
      undecided: linesToDecide(index, entry.rule),
      mark: markOutside(entry.verdict),
      codes: entry.found.outcome === 'fail' ? planOf(index).codesOf(entry.rule) : [],
    }));
  const fine = index.outside.filter(({ verdict }) => quiet.has(verdict));
  const isOfOthers = ({ found }: Outside): boolean => (found.except ?? []).length > 0;
  const titled = ({ text, rule, verdict }: Outside) => ({
    title: sentence(text?.title ?? rule),
    mark: markOf(verdict),
  });
  return {
    count: open.length,
    /** These stand nowhere else. */
    uncoded: open.filter(({ codes }) => codes.length === 0),
    /** These stand under their codes, too. */
    coded: open.filter(({ codes }) => codes.length > 0),
    quiet: fine.length,
    fine: fine.filter((entry) => !isOfOthers(entry)).map(titled),
    /** About those that the lines of the policy leave out: the same check may fall short for the others. */
    fineOfOthers: fine.filter(isOfOthers).map(titled),
  };
}
