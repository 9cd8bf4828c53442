import { rolesIn } from './roles-in-words.ts';

/** The words of verbs that a promise turns on. */
export const verb =
  /\b(?:must|shall|should|will|may|can|cannot|is|are|was|has|have|does|do|don['’]t|holds?|keeps?|signs?|takes?|gives?|lets?|sees|goes|go|receives?|makes?|uses?|hands?|collects?|tells?|reports?|never|treats?|carries|leaves?|clears?|writes?|ends?|backs?|ignores?|tests?|checks?|provides?|issues?|ensures?|reviews?|looks?|manages?|installs?|undertakes?|attends?|reserves?|expects?|requires?|recognises?|asks?|works?|looks)\b/iu;
export const opening =
  /^(?:(?:when|if|where|once|before|after|on|until|whenever|in|upon|as|with|wherever|except|subject to|unless|to|under|for|at)\b[^,;]{0,160},\s*|(?:on|upon|after) (?:leaving|retiring|resigning)(?: from)?(?: the council| office)?\s+|(?:nobody|no one) minds (?:if|when)\s+|(?:and|but|or|also|please|however|similarly|in addition|note that)\b,?\s*)+/iu;
export const ofCondition =
  /^(?:if|when|where|once|whenever|before|after) (?:you are )?(?:an?|any|the|another|every) ([^,]{4,40})/iu;
export const imperative =
  /^(?:please |always |never |do not |don['’]t )*(?:inform|tell|report|ensure|use|keep|lock|make|take|store|save|delete|return|hand|change|check|ask|choose|contact|notify|sign|log|avoid|handle|set|provide|let|call|ring|phone|raise|press|open|read|forward|pick|lock|remember|think|look|carry|bring|put|get|send|go|treat|leave|switch|turn|write|talk|speak|stick|beware|be)\b/iu;
const relative =
  /\b(?:who|whom|that|which|using|of|for|in|on|by|to|with|from|at|under|without|specific|relating|provided|owned|belonging)\b.*$/iu;
/** "No sticks unless the Clerk hands you one": who excepts is not who is bound. */
const exception = /[\s,]+(?:unless|except|save|until|if|when|without)\b.*$/iu;
export const thing = /^(?:it|its|this|these|that|those|such|one)\b/iu;

const opensWithMore =
  /^(?:within|before|after|on|upon|when|where|if|unless|until|during|following|prior to|as soon as|not later than|no later than|in|for|at|by|from|should|whenever|immediately)\b/iu;
/** "Within a day of a departure the Clerk shall", "Before it is sold, given away or scrapped, the Clerk shall". */
const rightBeforeDuty = /\b((?:the|an?|every|each|any|no) (?:[\w-]+ ){1,3}?)(?:shall|must|should)\b/giu;

/** Who does it: the words before the first verb, without what only describes them. */
export function subjectOf(text: string): string {
  const late = opensWithMore.test(text)
    ? [...text.matchAll(rightBeforeDuty)].find(({ 1: words = '' }) => rolesIn(words).size > 0)?.[1]
    : undefined;
  if (late !== undefined) return late.trim();
  const sentence = text.replace(opening, '');
  const at = sentence.search(verb);
  const words = (at < 0 ? sentence.slice(0, 60) : sentence.slice(0, at)).replace(exception, '');
  return words
    .replace(/\b(members?) of (?:the )?(staff|public|household|family)\b/giu, '$2')
    .replace(relative, '')
    .trim();
}

/** The sentence from its first verb on. */
export function firstVerb(text: string): string {
  const sentence = text.replace(opening, '');
  return sentence.slice(Math.max(0, sentence.search(verb)));
}
