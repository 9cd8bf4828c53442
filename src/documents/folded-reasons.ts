import type { Missing } from '../model/cause.ts';

/** Nobody reads more reasons of one kind, or more names of one list: run.json has each. */
export const mostNamed = 100;

const kindOf = ({ evidence, cause }: Missing): string => `${evidence}\n${cause}`;

/** Many reasons of one kind in a sentence: their number, and one of them as an example. */
const folded = (first: Missing, count: number): Missing => ({
  ...first,
  detail: `${String(count)} of this kind, for example: ${first.detail} run.json has each.`,
});

/**
 * Entries with a reason each, as documents list them. Where more than {@link mostNamed} miss the same evidence for the same
 * cause, each in words of its own ("DEVICE-7 did not answer"), they are one entry that says how many they are.
 * @param merge what many of one kind become, with the reason that tells of all
 */
export function foldedBy<T extends { readonly missing: Missing }>(
  entries: readonly T[],
  merge: (those: readonly T[], missing: Missing) => T,
): readonly T[] {
  if (entries.length <= mostNamed) return entries;
  return [...Map.groupBy(entries, ({ missing }) => kindOf(missing)).values()].flatMap((those) => {
    const [first] = those;
    return first === undefined || those.length <= mostNamed
      ? those
      : [merge(those, folded(first.missing, those.length))];
  });
}

/** The same for reasons alone. */
export function foldedReasons(all: readonly Missing[]): readonly Missing[] {
  if (all.length <= mostNamed) return all;
  const entries = all.map((missing) => ({ missing }));
  return foldedBy(entries, (_, missing) => ({ missing })).map(({ missing }) => missing);
}
