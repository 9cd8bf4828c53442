import type { Quantity } from './quantity.ts';

/** Words, as a pattern, for each unit. */
export type UnitWords = readonly (readonly [string, Quantity['unit']])[];

export const timeUnits: UnitWords = [
  ['seconds|secs?', 'seconds'],
  ['minutes?|mins?', 'minutes'],
  ['hours?|hrs?', 'hours'],
  ['(?:working |calendar |business |clear )*days?|nights?', 'days'],
  ['(?:working |calendar |full |whole )*weeks?', 'weeks'],
  ['(?:calendar )?months?', 'months'],
  ['quarters?(?! of)', 'quarters'],
  ['(?:council |civic |municipal |financial |calendar )?years?', 'years'],
];
export const countedUnits: UnitWords = [
  ['(?:council )?(?:devices|laptops|tablets|machines|computers|items?)', 'devices'],
  ['(?:characters?|digits?|letters?|figures?|numbers?|numerals?|signs|places)', 'characters'],
  ['(?:random |unrelated |different )*words', 'words'],
  [
    '(?:(?:failed|wrong|incorrect|unsuccessful|invalid|consecutive|bad|mistaken) )*(?:log-?in |log-?on |sign-?in |password |pin |passcode )?(?:attempts?|try|tries|goes|guess(?:es)?|entries|codes|passwords|passcodes|pins|strikes|chances|mistakes|errors|log-?ins|log-?ons|sign-?ins)',
    'tries',
  ],
  [
    '(?:(?:other|global|named|different|authorised|designated|nominated|specified|trusted|senior|separate|privileged|domain|admin) )*(?:people|persons|officers|accounts|administrators?|users|individuals|members of staff|holders|hands|colleagues|of us)',
    'people',
  ],
];

/** Units that technicians write right behind a number: "72h", "14d", "15min". A bare m may be metres or months. */
export const shortUnits: UnitWords = [
  ['h|hrs?', 'hours'],
  ['secs?|s', 'seconds'],
  ['mins?', 'minutes'],
  ['d', 'days'],
  ['wks?|w', 'weeks'],
  ['mths?|mo', 'months'],
  ['yrs?|y', 'years'],
  ['chars?', 'characters'],
];
