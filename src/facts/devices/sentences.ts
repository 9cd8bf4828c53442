import { whenKnown, type Known } from '../base/known.ts';
import { codeWords, lockWords, personNotes } from './words.ts';

/** @param person empty for a device that nobody in particular has */
export const personNote = (person: Known<string>): Known<string> =>
  whenKnown([person], (name) => (name === '' ? personNotes.shared : `(${name})`));

/** What stands behind the words about a lock. */
export const lockState = (of: {
  readonly lockRequired: unknown;
  readonly lockAfterMinutes: unknown;
}): unknown => [of.lockRequired, of.lockAfterMinutes];

/** What stands behind the words about a code. */
export const codeState = (of: {
  readonly pinRequired: unknown;
  readonly pinFallsShort: unknown;
  readonly pinMinimumLength: unknown;
}): unknown => [of.pinRequired, of.pinFallsShort, of.pinMinimumLength];

/** Minutes count only where a lock is set: on iOS 0 means at once, elsewhere it means never. */
export const lockSummary = (locks: Known<boolean>, minutes: Known<number>): Known<string> =>
  whenKnown([locks], (set) => {
    if (!set) return lockWords.none;
    return whenKnown([minutes], (after) => (after === 0 ? lockWords.atOnce : lockWords.after(after)));
  });

export const codeSummary = (required: Known<boolean>, fallsShort: Known<boolean>): Known<string> => {
  if (required === false) return codeWords.none;
  return whenKnown([required, fallsShort], (_asked, short) => (short ? codeWords.short : codeWords.asked));
};

export const codeLengthSummary = (length: Known<number>): Known<string> =>
  whenKnown([length], (characters) =>
    characters === 0 ? codeWords.anyLength : codeWords.length(characters),
  );
