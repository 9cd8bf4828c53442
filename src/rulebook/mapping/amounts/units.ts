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
/** What people are called, whatever else is said of them: "three natural persons". */
const somebody = '(?:people|persons|officers|administrators?|admins|individuals|holders|colleagues)';
export const countedUnits: UnitWords = [
  ['(?:council )?(?:devices|laptops|tablets|machines|computers|items?)', 'devices'],
  ['(?:characters?|digits?|letters?|figures?|numbers?|numerals?|signs|places)', 'characters'],
  ['(?:random |unrelated |different )*words', 'words'],
  [
    '(?:(?:failed|wrong|incorrect|unsuccessful|invalid|consecutive|bad|mistaken|false|mistyped|erroneous) )*(?:log-?in |log-?on |sign-?in |password |pin |passcode )?(?:attempts?|try|tries|goes|guess(?:es)?|entries|codes|passwords|passcodes|pins|strikes|chances|mistakes|errors|log-?ins|log-?ons|sign-?ins)',
    'tries',
  ],
  [
    `(?:(?:other|global|named|different|authorised|designated|nominated|specified|trusted|senior|separate|privileged|domain|admin|administrator|administrative) )*(?:${somebody}|accounts|users|members of staff|hands|of us)|(?!(?:of|in|to|and|or|for|with|by|on|at|as|times|the)\\b)\\p{Ll}+ ${somebody}`,
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
