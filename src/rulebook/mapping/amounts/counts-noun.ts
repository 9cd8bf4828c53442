import { wrong } from './bare-limits.ts';

/** Words that stand before no noun of their own: where one follows a number, what the number counts was said before. */
const joining =
  'and|or|but|nor|so|to|of|in|on|at|by|for|from|with|per|as|if|when|then|than|that|which|who|after|before|until|unless|while|within|without|across|during|between|against|among|above|below|behind|beside|beyond|about|into|onto|near|since|through|throughout|upon|except|instead|because|where|otherwise|more|less|fewer|most|least|maximum|minimum|max|min|over|under|up|down|out|off|is|are|was|were|be|has|have|had|does|do|must|shall|should|will|would|may|can|cannot|not|never|only|also|always|the|an?|all|any|each|every|it|its|they|them|their|you|your|we|our|us|he|his|she|her|this|these|those';
/** "Two named engineers": whoever is chosen by name is meant, whatever the trade. */
const chosen = 'named|authorised|designated|nominated|specified|trusted|appointed';
/** Words in -s that are neither noun nor verb. */
const noPlural =
  'this|his|its|is|has|was|does|always|others|times|afterwards|upwards|perhaps|sometimes|towards';
/** "Ten locks the phone", "five gets you barred": behind a verb stands what is done something to. */
const object = '(?: (?:the|an?|it|them|you|your|our|its|everything|everybody|down|out|off|up)\\b)';
const plural = `(?:(?!(?:${noPlural}|suffices|accounts)\\b)[a-z]{3,}(?<![su])s\\b(?!${object})|(?:staff|people|men|women|children)\\b)`;
/** "4 councillors", "9 mobile phones", "3 site offices"; "five failures" are tries. */
const nounBehind = new RegExp(
  `^(?: (?!(?:${joining}|${chosen})\\b|${wrong})[a-z]+){0,2} (?!${wrong}|(?:strikes|slips|typos)\\b)${plural}`,
  'u',
);

/** Whether a number counts the noun that follows it, and no setting whose unit is left to the kind. */
export function countsNoun(behind: string): boolean {
  return nounBehind.test(behind);
}
