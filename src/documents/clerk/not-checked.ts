import type { Missing } from '../../model/cause.ts';
import { reasonWords, type ReasonId } from '../words.ts';
import type { RunIndex } from '../run-index.ts';
import { fill } from '../text/fill.ts';
import { clerkWords } from './clerk-words.ts';
import { anchorOf } from './marks.ts';
import { neededOf } from './needed-inputs.ts';
import { reasonsOf } from './reasons.ts';

const words = clerkWords.unchecked;

interface Item {
  readonly label: string;
  readonly summary: string;
  /** Empty outside the policy. */
  readonly anchor: string;
  /** What the council is to tell; empty where it is no such thing. */
  readonly needed: string;
}

interface Unchecked {
  readonly found: number;
  readonly promises: number;
  readonly outside: number;
  readonly all: readonly { readonly count: number }[];
}

/** How many there are; that something stands twice is said only where it does. */
function howMany({ found, promises, outside, all }: Unchecked): string {
  const listed = all.reduce((sum, { count }) => sum + count, 0);
  return [
    fill(words.promises, { n: found === 0 ? words.none : found, total: promises }),
    ...(outside > 0 ? [fill(words.outside, { n: outside })] : []),
    ...(listed > found + outside ? [words.twice] : []),
  ].join(' ');
}

/**
 * What could not be checked, by reason, most first. Something with two reasons is in both lists; the total counts it once.
 */
export const notChecked = (index: RunIndex) => {
  const groups = new Map<ReasonId, Item[]>();
  const put = (missing: readonly Missing[], item: Omit<Item, 'needed'>): void => {
    for (const reason of reasonsOf(missing)) {
      const needed = reason === 'no-input' ? neededOf(missing) : '';
      groups.set(reason, [...(groups.get(reason) ?? []), { ...item, needed }]);
    }
  };
  const clauses = index.promises.filter(({ verdict }) => verdict === 'could-not-check');
  for (const clause of clauses)
    put(clause.missing, { label: clause.ref, summary: clause.summary, anchor: anchorOf(index, clause) });
  const outside = index.outside.filter(({ verdict }) => verdict === 'could-not-check');
  for (const { found, text, rule } of outside)
    put(found.missing, { label: 'Not in your policy yet', summary: text?.title ?? rule, anchor: '' });
  const all = [...groups].map(([reason, items]) => ({
    ...reasonWords[reason],
    count: items.length,
    inPolicy: items.filter(({ anchor }) => anchor !== '').length,
    items,
  }));
  return {
    total: clauses.length,
    outside: outside.length,
    said: howMany({ found: clauses.length, promises: index.promises.length, outside: outside.length, all }),
    groups: all.toSorted((a, b) => b.count - a.count || (a.heading < b.heading ? -1 : 1)),
  };
};
