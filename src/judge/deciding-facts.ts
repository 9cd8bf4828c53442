import { unknown } from '../facts/base/known.ts';

/** Of so many facts that can each be spared, every choice is tried; of more, all are said to have decided. */
const mostTried = 6;

const withheld = unknown({ cause: 'error', evidence: '', detail: 'withheld, to see whether it decides' });

/** Choices of some things, smaller ones first where they are part of larger ones. */
function* choicesOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let chosen = 0; chosen < 2 ** all.length; chosen += 1)
    yield all.filter((_, at) => (chosen & (1 << at)) !== 0);
}

/**
 * The facts that decided that a subject falls short. A lock that is not required falls short whatever its time, so its
 * time decides nothing; where each of two facts falls short by itself, both decided.
 *
 * @param fields every fact that the rule reads of the subject; all of them together are enough
 * @param isEnough whether the subject surely falls short when the other facts are unknown
 */
export function decidingFacts(
  facts: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  isEnough: (facts: Readonly<Record<string, unknown>>) => boolean,
): readonly string[] {
  const without = (left: readonly string[]): boolean =>
    isEnough({ ...facts, ...Object.fromEntries(left.map((field) => [field, withheld])) });
  const spared = fields.filter((field) => without([field]));
  if (spared.length === 0 || spared.length > mostTried) return fields;
  // A spared fact decided after all, if it is needed once some of the others are not known either.
  const decides = (field: string): boolean => {
    const others = spared.filter((other) => other !== field);
    for (const left of choicesOf(others)) if (without(left) && !without([...left, field])) return true;
    return false;
  };
  return fields.filter((field) => !spared.includes(field) || decides(field));
}
