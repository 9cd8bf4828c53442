import { AppliesTo } from '../../model/scope.ts';
import { printable } from '../../model/printable.ts';
import type { ClauseBank } from '../../rulebook/clause-bank.ts';
import { noKind } from '../../rulebook/clause-bank.ts';
import { readNumbers } from '../../rulebook/mapping/sense/read-numbers.ts';
import {
  isDecided,
  numbersOf,
  type ReviewEntry,
  wordsInFull,
} from '../../rulebook/mapping/draft/review-entries.ts';
import type { Colour } from '../terminal.ts';

/** What a key does to one entry. `stay`: it is shown again, changed; `next`: go on; `back`, `quit`. */
export type Step = { readonly entry: ReviewEntry; readonly go: 'next' | 'stay' | 'back' | 'quit' };

const offered = 5;

/** Kinds that a digit stands for: the proposals but for none, which has a key of its own. */
export function choicesOf({ proposed }: ReviewEntry): string[] {
  return proposed.filter((kind) => kind !== noKind).slice(0, offered);
}

function decide(entry: ReviewEntry, changes: Partial<ReviewEntry>): Step {
  return { entry: { ...entry, ...changes, decided: true, changed: false }, go: 'next' };
}

/** A number belongs to one kind: with another, the words are read again for what that one counts. */
function asKind(entry: ReviewEntry, kind: string, bank: ClauseBank): Partial<ReviewEntry> {
  const known = bank.kinds.get(kind);
  const again = known === undefined ? {} : numbersOf(readNumbers([known], entry.words), kind);
  return {
    kind,
    background: false,
    numbers: kind === entry.kind ? entry.numbers : again,
    power: known?.flags.includes('power') === true || (entry.power && kind === entry.kind),
  };
}

/** One key, one answer: Enter takes the proposal as it stands. */
export function stepOf(entry: ReviewEntry, key: string, bank: ClauseBank): Step {
  const choice = /^[1-9]$/u.test(key) ? choicesOf(entry)[Number(key) - 1] : undefined;
  if (choice !== undefined) return decide(entry, asKind(entry, choice, bank));
  switch (key) {
    case 'enter':
    case 'y':
      return decide(entry, {});
    case 'n':
      return decide(entry, asKind(entry, noKind, bank));
    case 'b':
      return decide(entry, { kind: noKind, background: true, numbers: {}, power: false });
    case 'w': {
      const words = AppliesTo.options;
      const next = words[(words.indexOf(entry.appliesTo) + 1) % words.length] ?? 'all';
      return { entry: { ...entry, appliesTo: next, decided: true, changed: false }, go: 'stay' };
    }
    case 'd':
      // Without a number there is nothing to drop, and a stray key decides nothing.
      return Object.keys(entry.numbers).length === 0
        ? { entry, go: 'stay' }
        : { entry: { ...entry, numbers: {}, decided: true, changed: false }, go: 'stay' };
    case 's':
      return { entry, go: 'next' };
    case 'u':
      return { entry, go: 'back' };
    case 'q':
    case 'quit':
      return { entry, go: 'quit' };
    default:
      return { entry, go: 'stay' };
  }
}

/** Those in doubt first, then the sure ones; what is decided is not asked again. */
export function orderOf(entries: readonly ReviewEntry[]): number[] {
  const open = entries.flatMap((entry, at) => (isDecided(entry) ? [] : [at]));
  const rank = (at: number): number =>
    entries[at]?.changed === true ? 0 : entries[at]?.sure === true ? 2 : 1;
  return open.toSorted((a, b) => rank(a) - rank(b) || a - b);
}

/** "your number: 14 days", "your domain: x.gov.uk". */
function counts({ value, unit }: ReviewEntry['numbers'][string]): string {
  if (unit === 'domain' || unit === 'product') return `your ${unit}: ${String(value)}`;
  return `your number: ${String(value)} ${value === 1 ? unit.replace(/s$/u, '') : unit}`;
}

/** Said once, where those in doubt are done: a person may stop here. */
export const clearOnes =
  'Nothing before this is in doubt any more. What follows looks clear: go through it, or press q to leave it as it is.';

/** What a person sees for one entry. The council's words are text, whatever they hold. */
export function screenOf(entry: ReviewEntry, bank: ClauseBank, place: string, colour: Colour): string {
  const sense = (kind: string): string => bank.kinds.get(kind)?.sense ?? kind;
  const now = entry.background
    ? 'Background: nothing is promised'
    : entry.kind === noKind
      ? 'A promise of no known kind'
      : sense(entry.kind);
  const counted = Object.values(entry.numbers).map(counts);
  const lines = [
    '',
    colour.dim(`${place}   ${printable(entry.heading)}`),
    `${colour.bold(printable(entry.ref))}  ${printable(wordsInFull(entry))}`,
    ...(entry.changed ? [colour.yellow('These words changed after you decided.')] : []),
    '',
    `  ${colour.cyan('Enter')}  ${now}`,
    ...choicesOf(entry)
      .map((kind, at) => ({ kind, at }))
      .filter(({ kind }) => kind !== entry.kind || entry.background)
      .map(({ kind, at }) => `  ${colour.cyan(String(at + 1).padStart(5))}  ${sense(kind)}`),
    `  ${colour.cyan('    n')}  of no such kind     ${colour.cyan('b')} background     ${colour.cyan('w')} binds: ${entry.appliesTo}`,
    ...(counted.length > 0 ? [`  ${colour.cyan('    d')}  drop ${printable(counted.join(', '))}`] : []),
    `  ${colour.cyan('    s')}  later     ${colour.cyan('u')} one back     ${colour.cyan('q')} stop; all is saved`,
  ];
  return lines.join('\n');
}
