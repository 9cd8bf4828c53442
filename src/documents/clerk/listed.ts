import { fill } from '../text/fill.ts';
import { clerkWords } from './clerk-words.ts';

/** What can wait names so many; what cannot wait names everybody in any council of England. */
export const mostNames = 50;
export const mostUrgentNames = 600;

/** Names in a row; beyond so many the others are counted, and it is said where each is named. */
export function listed(names: readonly string[], most: number): string {
  const more = names.length - most;
  return more > 0
    ? fill(clerkWords.andMore, { names: names.slice(0, most).join(', '), n: more.toLocaleString('en-GB') })
    : names.join(', ');
}
