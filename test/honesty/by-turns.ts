import { isWide } from '../../fixtures/search.ts';

/**
 * What each of several councils has, so that what some of them share is tried in one of them, by turns; in the wide
 * search in each.
 * @param ofCouncils what each has, in the order of the councils
 * @param keyOf the same for two that are the same thing
 */
export function byTurns<T>(
  ofCouncils: readonly (readonly T[])[],
  keyOf: (one: T) => string,
  all = isWide,
): readonly (readonly T[])[] {
  if (all) return ofCouncils;
  const places = new Map<string, Set<number>>();
  for (const [at, ones] of ofCouncils.entries())
    for (const key of ones.map(keyOf)) places.set(key, (places.get(key) ?? new Set<number>()).add(at));
  const turns = new Map([...places].map(([key, at], index) => [key, [...at][index % at.size]]));
  return ofCouncils.map((ones, at) => ones.filter((one) => turns.get(keyOf(one)) === at));
}
