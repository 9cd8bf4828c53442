import { month, season, weekday } from './calendar-words.ts';
import type { Said } from './said-amount.ts';

/** "An annual contract" is a matter of money. */
const paper =
  'agreement|contract|fee|cost|budget|subscription|parish|leave|meeting|report|general|governance|return|accounts|audit';

/** How often something happens. */
export const rhythms: readonly Said[] = [
  [
    /\b(?:every|each) (?:day|night|evening|morning|working day|week ?day)\b|\b(?<!twice )(?:daily|nightly)\b|\b(?:once a|once each|a|per) day\b|\b(?:end|close) of (?:each|every) (?:working )?day\b|\b(?:back(?:ed)?[- ]?up|copied|copies|runs?|taken) overnight\b/giu,
    1,
    'days',
  ],
  [
    /\b(?:every other|every second|on alternate|alternate) (?:days?|nights?|evenings?|working days?|mornings?)\b/giu,
    2,
    'days',
  ],
  [
    /\bon (?:week ?days|working days|school days)\b|\bmonday (?:to|until|through) (?:fri|satur|sun)day\b|\b(?:five|six|seven|[5-7]) days (?:a|per|each|in the) week\b/giu,
    1,
    'days',
  ],
  [/\b(?:every |each )?morning and (?:evening|night)\b/giu, 12, 'hours'],
  [/\b(?:every|each) hour\b|\bhourly\b/giu, 1, 'hours'],
  [
    new RegExp(
      String.raw`\b(?:every|each) week(?:end)?\b|\b(?:at|on|over) (?:the )?weekends\b|\b(?:at|over) the weekend\b|(?<!-)\bweekly\b|\bonce (?:a|each|per) week\b|\b(?:every|each) ${weekday}\b|\bon ${weekday}s\b|\b${weekday} (?:night|evening|morning)s\b|\bper week\b`,
      'giu',
    ),
    1,
    'weeks',
  ],
  [
    /\bfortnightly\b|\b(?:every|each|once a|once each) fortnight\b|\b(?:every other|every second|in alternate) weeks?\b/giu,
    2,
    'weeks',
  ],
  [
    /\b(?:every|each) (?:calendar )?month\b|(?<!-)\bmonthly\b|\bon the (?:first|last|1st)(?: (?:day|working day|(?:mon|tues|wednes|thurs|fri|satur|sun)day))? of (?:the|each|every) month\b|\bonce (?:a|each|per|in each|in every) month\b|\bper month\b/giu,
    1,
    'months',
  ],
  [/\bbi-?monthly\b|\b(?:every other|every second|in alternate) months?\b/giu, 2, 'months'],
  [
    /\bquarterly\b|\b(?:every|each) (?:quarter|season)(?! of)\b|\bonce (?:a|each|per|in each|in every) quarter\b/giu,
    3,
    'months',
  ],
  // As schools say it, three in a year; "each term" is a council's own, of four years.
  [/\btermly\b/giu, 4, 'months'],
  [
    /\bhalf[- ]yearly\b|\bbi-?annual(?:ly)?\b|\bsemi-?annual(?:ly)?\b|\b(?:every|each|once (?:a|each|every)) half[- ]year\b|\bsix[- ]monthly\b/giu,
    6,
    'months',
  ],
  [
    new RegExp(
      String.raw`\b(?:every|each) (?:council |civic |financial |calendar |municipal |mayoral |school |academic |fiscal |tax |accounting |succeeding |following |subsequent |further |single )?year\b|\bannual(?:ly)?\b(?! (?:${paper}))|(?<![\w]-)\byearly\b(?! (?:${paper}))|\bonce (?:a|per|in (?:each|every|a)) (?:council |civic |calendar )?year\b|\bper (?:annum|year)\b|\bp\.a\.|\b(?:every|each) (?:${month}|${season}|annual meeting)\b|(?<!\b(?:after|within|for|than|of|in|least|half|about|over|once|twice|times|under|nearly|is|was|into) )\ba year\b(?! (?:ago|after|later|or more|from|old))`,
      'giu',
    ),
    1,
    'years',
  ],
  [
    /\bbiennial(?:ly)?\b|\b(?:every other|every second|in alternate|alternate) (?:municipal |civic |council )?years?\b/giu,
    2,
    'years',
  ],
  [/\bin (?:odd|even)(?:[- ]numbered)? years\b/giu, 2, 'years'],
  [
    new RegExp(
      String.raw`\b(?:every|each) (?:other|second) (?:${month}|${season}|annual (?:general |parish |town |council )*meeting|agm)\b`,
      'giu',
    ),
    2,
    'years',
  ],
  [/\btriennial(?:ly)?\b/giu, 3, 'years'],
  [
    /\bat (?:the|its|our|each|every) (?:annual (?:general |parish |town |council )*meeting|agm)\b|\bon (?:each|every|its) anniversary\b/giu,
    1,
    'years',
  ],
  [
    /\b(?:every|each) (?:four[- ]year )?(?:term|council term|term of office)\b|\bafter (?:each|every|the|any) (?:ordinary |council |local )?elections?\b|\b(?:every|each) (?:ordinary |council )?election\b|\bonce (?:a|each|per|in (?:a|each)|every) (?:council )?term\b|\bquadrennial(?:ly)?\b|\bin the (?:life|lifetime) of (?:each|every|a|the) council\b|\bat the (?:start|beginning) of (?:each|every|a) (?:new )?(?:council|administration|term)\b/giu,
    4,
    'years',
  ],
];
