import { numberPattern } from './number-words.ts';

/** Having something, or a part in it: whoever does so is counted among those who hold it. */
const has = String.raw`ha(?:ve|s)|hold|keep|own|possess|share|use|know|exercise|enjoy|sign|log|act|serve|get|receive|manage|administer|run`;
const had = 'held|kept|owned|shared|used|known|exercised|managed|administered|run|operated|had|filled';
/** Behind people such a word begins no verb: "two people at most", "two people, who", "two people trained in it". */
const noVerb = String.raw`(?:and|or|but|so|to|of|in|on|at|by|for|from|with|per|as|if|when|than|that|which|who|whose|whom|after|before|until|unless|while|within|without|outside|inside|except|besides|during|only|each|both|alone|ever|always|altogether|together|here|there|\w+ly|\w+ed|\w+ing|is|are|was|were|be|do|does|did|can|could|may|might|must|shall|should|will|would|not|never|max|maximum|min|minimum|plus|the|an?|globally|currently|now|account|log-?in|user|role|\w+s)`;
const mayBut = String.raw`(?:must|shall|should|will|(?:has|have) to|(?:is|are) to)(?: \w+ly| both| each| also| always)? (?!(?:${has}|be|not|${noVerb})\b)\w`;

/** "The Chair and another officer check", "two people must approve", "two signatories are needed to". */
const doesElse = new RegExp(
  String.raw`^(?: \w+ly)? (?:${mayBut}|(?!(?:${noVerb}|${has})\b)\p{Ll}{3,}|(?:is|are) (?:needed|required|necessary) (?:to|for|before)\b)`,
  'u',
);
/** "Approved by two members", "with the consent of two members". */
const doneBy = new RegExp(
  String.raw`\b(?!(?:${had})\b)(?:\w+ed|seen|given|done|taken|chosen|told|met|looked (?:at|over)) (?:\w+ly )?by (?:(?:the|at least|any|both|all|only) )*$|\b(?:approval|consent|agreement|signatures?|permission|presence|decision|authority|authorisation) (?:of|from|by) (?:(?:the|at least|any|both) )*$`,
  'iu',
);
/** "Each officer has two accounts", "two accounts each": so many for one person. */
const forEach =
  /\b(?:each|every|per) (?:\w+ )?(?:administrator|officer|member|councillor|person|user|holder|employee|technician|engineer)\b(?! of)[^.;,]*$/iu;
const eachBehind = /^ (?:each|apiece|per (?:person|head|administrator|user))\b/iu;

/** Whether a number of people counts others than those who hold something: who approve, check, or have so many each. */
export function countsOthers(before: string, after: string): boolean {
  return doesElse.test(after) || doneBy.test(before) || forEach.test(before) || eachBehind.test(after);
}

/** "Only two of our 14 accounts": the part counts, and not the whole. */
export const partOfAll = new RegExp(
  String.raw`\b(${numberPattern}) (?:out )?of (?:(?:the|our|its|all|these|those|council['\u2019]s|council) )*(?:\d{1,3} )?(?:accounts|users|people|officers|staff|councillors|members|employees)\b`,
  'giu',
);
