import type { RuleResult } from '../../model/run.ts';
import { foundWords } from '../words.ts';
import { fill } from './fill.ts';

/** "Ann, Ben and Cy". */
export function inARow(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : words.slice(0, -1).join(', ') + foundWords.and + (words.at(-1) ?? '');
}

/** "councillors' own devices": of whom a result speaks. */
export function whomOf({ appliesTo, devices }: NonNullable<RuleResult['scope']>): string {
  if (devices === undefined) return inARow(appliesTo.map((one) => foundWords.whom[one]));
  // Devices of the council are those that it gave out, whoever has them.
  const ofAll = appliesTo.includes('all') || (devices === 'council' && appliesTo.includes('council'));
  if (ofAll) return foundWords.devicesOfAll[devices];
  const whose = inARow(appliesTo.map((one) => foundWords.whose[one]));
  return fill(foundWords.devicesOf[devices], { whose });
}
