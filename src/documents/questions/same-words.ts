import { AppliesTo } from '../../model/scope.ts';
import type { ClauseResult } from '../../model/run.ts';
import { fill } from '../text/fill.ts';
import { whomOf } from '../text/whom.ts';
import { askedIn } from './people-in.ts';
import { questionWords } from './question-words.ts';

function bound({ appliesTo }: ClauseResult): string {
  const known = appliesTo.split(/,\s*/u).flatMap((one) => AppliesTo.safeParse(one).data ?? []);
  return whomOf({ appliesTo: known });
}

/**
 * Two clauses may ask the same words of other people, or at other times. For each of several questions that read alike
 * a sentence that tells it from the others: whom it is about, or under which heading it stands where that is the same.
 * Keyed by the first clause of a question; a question that nobody could mistake has none.
 */
export function toldApart(questions: readonly (readonly ClauseResult[])[]): ReadonlyMap<string, string> {
  const firsts = questions.flatMap(([first, ...more]) =>
    first === undefined ? [] : [{ first, said: askedIn(first, more) }],
  );
  const alike = [...Map.groupBy(firsts, ({ said }) => said).values()].filter(({ length }) => length > 1);
  return new Map(
    alike.flatMap((group) => {
      const whoms = new Set(group.map(({ first }) => bound(first)));
      return group.map(({ first }) => [
        first.ref,
        whoms.size > 1
          ? fill(questionWords.apart.whom, { whom: bound(first) })
          : fill(questionWords.apart.heading, { heading: first.heading }),
      ]);
    }),
  );
}
