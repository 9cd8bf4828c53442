import { plainWords, stems } from '../words/plain-words.ts';

/** Less than this says what it is about only with what stands around it. */
const fewestStems = 2;
const fewestWhereItGoesOn = 5;
const goesOn = /^(?:and|or|but|nor|so|then|also|unless|except|if so)\b/iu;
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const past = new RegExp(
  String.raw`\b(?:was|were|had|lapsed|ceased|used to|formerly|since \d{4}|ha(?:s|ve) (?:been|worked|had|picked|seen))\b|\b\d{1,2} (?:${months}) \d{4}\b`,
  'iu',
);
const stillBinds =
  /\b(?:must|shall|should|will|may|cannot|can|never|next|due|(?:is|are) (?:to|not)|ha(?:s|ve) to|needs? to|do not|don['\u2019]t)\b/iu;

/** "Members can use their own phones": what is allowed, and nothing is asked for it. */
const allows =
  /^(?:\S+ ){0,5}(?:can|may|(?:is|are) (?:free|welcome|allowed|permitted) to) (?:also |still |always )?(?:use|work|bring|keep|read|have|take|choose)\b/iu;
const condition =
  /\b(?:only|not|if|once|unless|provided|providing|where|when|with|without|after|until|subject to|so long as|approv\w+|consent|permission|agree\w*|leave|must|needs?|register\w*|nobody|no one)\b/iu;

/** Words that say too little by themselves, go on with what was said, tell of the past or only allow something: a person looks at them. */
export function isHalfSaid(text: string): boolean {
  const said = stems(plainWords(text)).length;
  return (
    said < (goesOn.test(text) ? fewestWhereItGoesOn : fewestStems) ||
    (past.test(text) && !stillBinds.test(text)) ||
    (allows.test(text) && !condition.test(text))
  );
}
