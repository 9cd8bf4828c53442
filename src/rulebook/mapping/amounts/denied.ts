import type { Quantity } from './quantity.ts';

const auxiliary =
  '(?:is|are|was|were|be|been|do|does|did|must|shall|should|will|would|may|might|can|could|has|have|had|need|needs|ought)';
/**
 * Words that deny what follows them. "Not" does so behind a verb or before "to": "devices not updated within 14 days"
 * only says which. "Not only", "no later than" deny nothing, and neither does "with no", which describes.
 */
const denials = new RegExp(
  [
    String.raw`\b${auxiliary}(?: \w+ly| still| then| also)?(?: not|n['\u2019]t)\b(?! (?:only|just|merely|simply|least)\b)`,
    String.raw`\bcannot\b|\bcan['\u2019]t\b|\bwon['\u2019]t\b|(?<!\bor )\bnot to\b`,
    String.raw`\b(?:never|nobody|no one|none|neither|nor)\b`,
    String.raw`(?<!\b(?:with|or|of) )\bno\b(?!\.| (?:later|longer|more|fewer|less|sooner|earlier|matter|doubt|of|one)\b)`,
    String.raw`\b(?:advis\w+|recommend\w*|decid\w+|rul\w+|argu\w+|speaks?|vot\w+) against\b`,
    String.raw`\bdiscourag\w+|(?<!\bto )\bavoid\w*|\brefrain\w*|\babandon\w*|\babolish\w*|\bscrapp\w+`,
    String.raw`\b(?:do|does|did|done|doing) away with\b|\b(?:stop(?:s|ped|ping)?|ceas(?:e|es|ed)) (?:to |\w+ing\b)`,
    String.raw`\b(?:mistake|unnecessary|needless|pointless|unhelpful|harmful|counter-?productive|unwise|bad (?:idea|practice)|little (?:point|value|use)) (?:to|in)\b`,
  ].join('|'),
  'giu',
);
/** What ends the reach of a denial. Behind "than" and its like the amount is a limit: "not lent for more than a year". */
const reachEnds =
  /[.;:,()\u2013\u2014]| - |\b(?:and|but|so|because|although|unless|until|except|without|which|who|if|when|where|while|than|over|beyond|above|under|below|past|outside|exceed\w*|in excess of|at least|at most|up to)\b/iu;
/** "Do not forget to", "nobody is excused from": denied twice. */
const omits =
  /\b(?:forget\w*|fail\w*|neglect\w*|omit\w*|miss|skip\w*|exempt\w*|excus\w*|exclud\w*|released)\b/iu;
/** "You cannot sign in after ten wrong codes", "no session stays open after 8 hours": the amount is where it ends. */
const endsThere =
  /\b(?:stay|remain|last|continue|persist|run on|go on|carry on|be left|be kept)\w*\b.*\bafter $/iu;
/** "It is not required again for two years": after so long it comes round. */
const comesRound =
  /\b(?:again|repeat\w*|renew\w*|refresh\w*|redone|retaken)\b.*\b(?:for|until|before|within) (?:another |a further |the next )?$/iu;
const locks = /\b(?:lock|wip|eras|block|clear|reset|shut|disabl)\w*/iu;
/** A clause that says when, or which: what it denies is the case that the sentence speaks of. */
const inPassing =
  /(?:\b(?:if|unless|when|whenever|where|who|whose|which|while|because|once|after|until)\b|(?<!\b(?:advis|agree|ask|believ|decid|insist|know|mean|recogni[sz]|accept|recommend|requir|resolv|sa(?:y|id)|sure|advice|view|rule|policy|is|are|was|so)\w* )\bthat\b)[^.;:,]*$/iu;

const beyond = /\b\w+ than (?:the )?$/iu;
/** No sentence that anybody reads is longer. */
const reach = 500;
/** "Every 60 days is discouraged", "each month does more harm than good": of a rhythm that is spoken of. */
const spokenAgainst = new RegExp(
  String.raw`^(?: [\w'\u2019-]+){0,3}? (?:(?:is|are|was|were|has|have)(?: been| \w+ly| now| an?| of)* (?:discouraged|unnecessary|needless|pointless|unhelpful|harmful|counter-?productive|outdated|out of date|unwise|bad|poor|dropped|abandoned|abolished|scrapped|stopped|ended|mistake|(?:no|little) (?:use|value|help|benefit))|(?:does|do|can do|did)(?: far| much)? more harm|makes? \w+ (?:weaker|worse|less)|weakens?|(?:(?:is|are|was|were|do|does|has|have|need)(?: not|n['\u2019]t)|no longer|never)(?: longer| been| be)? (?:appl(?:y|ies)|required|needed|necessary|asked|enforced|recommended|advised|helpful|good|useful|used|done|wanted|expected|compulsory|mandatory|help|work))\b`,
  'iu',
);

/** "Without a 90 day expiry", "with no fixed 90-day life", "without being changed every 60 days". */
const lacking =
  /\b(?:without|with no|free (?:of|from))\b(?! (?:more|fewer|less|later|fail|exceptions?|delay|warning|notice)\b)/giu;
/** "Passwords without symbols need 14": another verb says what the amount is of. */
const saysElse = /\b(?:needs?|has|have|must|shall|should|may|can|is|are)\b/iu;
/** "Left without a user for ten minutes": how long something is missing. */
const lacksSoLong = /\b(?:for|within|in|during|after|over|by|until)(?: the| a| another)? $/iu;
/** "Nothing is issued without", "phones without … are blocked": denied twice. */
const deniesToo =
  /\b(?:no|not|never|nobody|nothing|none|cannot|neither|nor)\b|n['\u2019]t\b|\b(?:block|refus|reject|bann|forbid|prohibit|remov|withdraw|report|disabl)\w*/iu;

/** Whether an amount belongs to what something is without, and nothing else denies that. */
function isLacking(before: string, after: string): boolean {
  const found = [...before.matchAll(lacking)].at(-1);
  if (found === undefined) return false;
  const between = before.slice(found.index + found[0].length);
  const [clause = ''] = /[^.;:,]*$/u.exec(before.slice(0, found.index)) ?? [];
  const [rest = ''] = /^[^.;:,]*/u.exec(after) ?? [];
  return (
    !reachEnds.test(between) &&
    !saysElse.test(between) &&
    !lacksSoLong.test(between) &&
    !deniesToo.test(clause) &&
    !deniesToo.test(rest)
  );
}

/**
 * Whether the words deny that something is done so often or for so long: "passwords should not expire every 90 days",
 * "equipment is not lent for three months", "a change every 60 days is discouraged". Then nobody can say what is set.
 */
export function isDenied(
  { at, printed, unit }: Pick<Quantity, 'at' | 'printed' | 'unit'>,
  text: string,
): boolean {
  const before = text.slice(Math.max(0, at - reach), at);
  if (
    spokenAgainst.test(text.slice(at + printed.length, at + printed.length + reach)) &&
    !beyond.test(before) &&
    !inPassing.test(before)
  )
    return true;
  if (isLacking(before, text.slice(at + printed.length))) return true;
  return [...before.matchAll(denials)].some(({ index, 0: words }) => {
    const between = before.slice(index + words.length);
    const saysWhere =
      endsThere.test(between) || comesRound.test(between) || (unit === 'tries' && !locks.test(between));
    return (
      !saysWhere &&
      !reachEnds.test(between) &&
      !omits.test(between) &&
      !inPassing.test(before.slice(0, index))
    );
  });
}
