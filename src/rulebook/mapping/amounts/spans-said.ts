import type { Said } from './said-amount.ts';

/** How long something takes. */
export const spans: readonly Said[] = [
  [
    /\bwithin (?:a|one) day\b|\bthe same day\b|\bthat (?:very )?day\b|\bsame (?:working day|evening)\b/giu,
    1,
    'days',
  ],
  [/\b(?:the |that )?same week\b/giu, 1, 'weeks'],
  [/\b(?:the |that )?same month\b/giu, 1, 'months'],
  [
    /\bthe day after\b|\bthe (?:very )?day of (?:its |their )?(?:release|publication|issue)\b|\b(?:the|that) (?:very )?day (?:that |on which )?(?:it|they) (?:is|are|comes?|appears?)\b/giu,
    1,
    'days',
  ],
  [
    /\b(?:the|that) (?:very )?week (?:that |in which )?(?:it|they) (?:is|are|comes?|appears?)\b/giu,
    1,
    'weeks',
  ],
  [
    /\b(?:the|that) (?:very )?month (?:that |in which )?(?:it|they) (?:is|are|comes?|appears?)\b/giu,
    1,
    'months',
  ],
  [/\ba fortnight\b|\bone fortnight\b/giu, 2, 'weeks'],
  [/\b(?:the )?(?:next|following) (?:working |business )?(?:day|morning)\b/giu, 1, 'days'],
  [/\b(?:within|inside) the hour\b/giu, 1, 'hours'],
  [
    /\b(?:within|inside) the week\b|\b(?:in|during) the week (?:after|following|that follows)\b|\bthat (?:very )?week\b/giu,
    1,
    'weeks',
  ],
  [
    /\b(?:within|inside) the fortnight\b|\b(?:in|during) the fortnight (?:after|following|that follows)\b/giu,
    2,
    'weeks',
  ],
  [
    /\b(?:within|inside) the month\b|\b(?:in|during) the month (?:after|following|that follows)\b/giu,
    1,
    'months',
  ],
  [/\b(?:a|one) twelvemonth\b/giu, 12, 'months'],
];
