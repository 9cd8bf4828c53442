import { type ClauseBank, noKind } from './clause-bank.ts';
import type { Clause } from './clause-file.ts';
import { type At, didYouMean } from './problem-at.ts';
import type { Problem } from './problem.ts';

function ofKind({ kind }: Clause, { kinds }: ClauseBank, at: At): Problem[] {
  if (kind === undefined || kind === noKind || kinds.size === 0 || kinds.has(kind)) return [];
  const remedy = didYouMean(
    kind,
    [...kinds.keys(), noKind],
    'Take a kind of the clause bank, or write "none".',
  );
  return [at(['kind'], `The clause bank has no kind "${kind}"`, remedy)];
}

function ofNumbers({ numbers }: Clause, bank: ClauseBank, at: At): Problem[] {
  if (bank.numbers.size === 0) return [];
  return Object.entries(numbers).flatMap(([name, { unit }]) => {
    const path = ['numbers', name];
    if (!bank.numbers.has(name)) {
      const known = [...bank.numbers.keys()];
      return [
        at(
          path,
          `No number is called "${name}"`,
          didYouMean(name, known, `There are: ${known.join(', ')}.`),
          true,
        ),
      ];
    }
    const counted = bank.numbers.get(name);
    return counted === undefined || counted === unit
      ? []
      : [at([...path, 'unit'], `"${name}" is counted in ${counted}`, `Write unit: ${counted}.`)];
  });
}

/** What a clause says of itself that the clause bank does not know. */
export function kindProblems(clause: Clause, bank: ClauseBank, at: At): readonly Problem[] {
  return [...ofKind(clause, bank, at), ...ofNumbers(clause, bank, at)];
}
