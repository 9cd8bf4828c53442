import type { Clause } from './clause-file.ts';
import type { At } from './problem-at.ts';
import type { Problem } from './problem.ts';

/** Words in which a sentence can say how many or how often. One that has neither these nor a figure counts nothing. */
const counts =
  /\d|\b(?:one|once|an?|each|every|two|twice|both|three|thrice|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen|half|couple|fortnight(?:ly)?|(?:dai|hour|night|week|month|quarter|year)ly|annual(?:ly)?)\b/iu;

/**
 * A number that stands neither in the clause's own words nor under a source is nobody's: the report would call it the
 * council's.
 */
export function unsourcedNumbers({ numbers, summary }: Clause, at: At): Problem[] {
  if (counts.test(summary)) return [];
  return Object.entries(numbers)
    .filter(([, { value, assumed, source }]) => typeof value === 'number' && !assumed && source === undefined)
    .map(([name]) =>
      at(
        ['numbers', name],
        `The summary counts nothing, and nothing says where the number "${name}" comes from`,
        'Say the number in the summary, or add "source:"; with "assumed: true" if it is ours.',
        true,
      ),
    );
}
