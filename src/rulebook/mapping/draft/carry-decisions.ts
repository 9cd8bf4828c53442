import { earlierOf } from './follow-words.ts';
import { isDecided, type ReviewEntry, type ReviewFile } from './review-entries.ts';

/**
 * A new reading with what was decided before. A decision follows the words, wherever they stand now; where words
 * changed, the person is asked again and told so. Decisions about words that are gone, or that were others, are kept
 * apart.
 */
export function withDecisions(
  fresh: readonly ReviewEntry[],
  before: ReviewFile,
): Pick<ReviewFile, 'entries' | 'gone'> {
  const decided = [...before.entries, ...before.gone].filter(isDecided);
  const earlier = earlierOf(decided, fresh);
  const kept = new Set([...earlier.values()].filter(({ reworded }) => !reworded).map(({ old }) => old));
  const entries = fresh.map((entry): ReviewEntry => {
    const found = earlier.get(entry);
    if (found === undefined) return entry;
    if (found.reworded) return { ...entry, sure: false, changed: true };
    const { ref, heading, words, opens } = entry;
    return {
      ...found.old,
      ref,
      heading,
      words,
      ...(opens === undefined ? {} : { opens }),
      decided: true,
      changed: false,
    };
  });
  return { entries, gone: decided.filter((old) => !kept.has(old)) };
}
