import type { Told } from '../../model/told.ts';
import { whenKnown, type Known } from '../base/known.ts';

/** @param person empty for a device that nobody in particular has */
export const whoseDevice = (person: Known<string>): Known<Told<'whose-device'>> =>
  whenKnown([person], (name): Told<'whose-device'> => ({ is: name === '' ? 'shared' : 'named', name }));

/** Minutes count only where a lock is set: on iOS 0 means at once, elsewhere it means never. */
export const lockTold = (locks: Known<boolean>, minutes: Known<number>): Known<Told<'lock'>> =>
  whenKnown([locks], (set): Known<Told<'lock'>> =>
    set ? whenKnown([minutes], (after) => ({ locks: true, minutes: after })) : { locks: false, minutes: 0 },
  );

export const codeTold = (required: Known<boolean>, fallsShort: Known<boolean>): Known<Told<'code-asked'>> => {
  if (required === false) return { required: false, short: false };
  return whenKnown([required, fallsShort], (asked, short) => ({ required: asked, short }));
};

export const codeLengthTold = (length: Known<number>): Known<Told<'code-length'>> =>
  whenKnown([length], (characters) => ({ characters }));
