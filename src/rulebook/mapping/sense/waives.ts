import { noteOpens } from '../amounts/replaced.ts';

const toDo = String.raw`to (?!(?:know|see|share|tell|give|hand|reveal|disclose)\b)`;
const us = String.raw`\b(?:we|council|policy|clerk)\b`;
/** "Need not", "are no longer required to", "there is no requirement", "we do not ask for passwords to be changed". */
const waiver = new RegExp(
  [
    String.raw`\b(?:need not|needn['\u2019]t)\b`,
    String.raw`(?:\b(?:not|no longer)|n['\u2019]t) (?:need|needs|have|has) ${toDo}`,
    String.raw`\b(?:not|no longer) (?:required|obliged|expected|asked|forced|made) ${toDo}`,
    String.raw`\bno (?:requirement|obligation)\b`,
    String.raw`\bnot (?:necessary|compulsory|mandatory|obligatory) ${toDo}`,
    String.raw`\b(?:is|are|stays?|remains?) (?:optional|voluntary|not (?:compulsory|mandatory|obligatory))\b`,
    String.raw`\b(?:nobody|no one|no member|no councillor) (?:has|needs|is (?:required|obliged|asked|expected)) ${toDo}`,
    String.raw`\bnothing\b[^.;]{0,60}\b(?:requires?|obliges?|forces?)\b`,
    String.raw`${us} (?:(?:do|does)(?: not|n['\u2019]t)|no longer) (?:require|requires|ask|asks|oblige|obliges|force|forces|expect|expects)\b[^.;]{0,40}? ${toDo}`,
  ].join('|'),
  'iu',
);
/** What describes somebody or something, or says when, waives nothing: "those who need not attend tell the Clerk". */
const inPassing = /\b(?:who|that|which|whose|if|unless|where|when|because|although|while)\b[^,;]*$/iu;
const dutyBeside =
  /;\s*\S|\b(?:must|shall|should|ought|(?:is|are) (?:to|required|needed|called for)|(?<!\b(?:not|longer) |n['’]t )(?:have|has|needs?) to)\b/iu;

/** "[Taken out, min. 61/24]", "(withdrawn 2024)": somebody noted that the words hold no longer. */
const takenOut = new RegExp(
  String.raw`${noteOpens}(?:taken out|removed|deleted|withdrawn|repealed|no longer in force|superseded|in its place)\b`,
  'iu',
);

/**
 * Whether a sentence says that something is not asked for: "screens need not lock after five minutes" promises no lock. A
 * sentence that asks for something beside it is a promise all the same. Words with a note that they were taken out are none.
 */
export function waives(text: string): boolean {
  if (takenOut.test(text)) return true;
  const found = waiver.exec(text);
  if (found === null || inPassing.test(text.slice(0, found.index))) return false;
  return !dutyBeside.test(`${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`);
}
