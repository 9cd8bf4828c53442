import { isDenied } from './denied.ts';
import type { Quantity } from './quantity.ts';

/** "Adopted two years ago". */
const isPast = /^ (?:ago|earlier|previously)\b/iu;
/** "1 in 10 accounts" is a share. */
const isShare = /\b(?:\d+|one) (?:in|out of) $/iu;
/**
 * What was or is not done: "we used to change it every three months". What is said of something before the verb tells
 * only which is meant: "phones used to read email must lock after five minutes"; "no longer than" is a limit.
 */
const isOver =
  /\b(?:used to \w+|(?:no longer|not) (?:needs?|ha(?:ve|s)) to \w+|need not \w+|no longer(?! than)|formerly|previously|in the past|until now|instead of|rather than)\b(?<now>[^.;:]{0,60})$/iu;
const saysNow =
  /\b(?:now|but|use|must|shall|should|will|may|can|cannot|needs?|has|have|is|are|be|locks?|loses?|requires?|asks?|wants?)\b/iu;

/** "Four numbers won't do", "a four-digit PIN is not enough". */
const isRefused =
  /^(?:[\s-]\w+){0,6}?\s+(?:(?:is|are|will|would|does|do)(?: not| no longer|n['’]t)|won['’]t|cannot|can no longer)\s+(?:be )?(?:do|enough|sufficient|suffice|acceptable|accepted|(?:long|strong|good) enough|any ?more)\b|^(?:[\s-]\w+){0,6}?\s+(?:is|are) too (?:few|short|weak)\b/iu;
/** "A PIN shorter than six digits is not accepted": what is refused lies beyond the amount, which is the limit. */
const isBeyond = /\b(?:\w+er|more|less) than (?:the )?$|\b(?:under|below|over|above|beyond) $/iu;
/** "Even if you leave it for two minutes": how little a rule stops at is not what it sets. */
const isConceded = /\beven (?:if|for|when|where|while)\b[^.;:,]*$/iu;
/** "Six digits, not four". */
const isContrast = /(?:,|\band) not $/iu;
/** "The last four digits of your phone number" are a part of something, and no length. */
const isPart = /\b(?:last|first|final|previous|preceding|former|past) $/iu;
const ofSigns = /\b(?:digit|character|letter|figure|number|numeral|password|passcode|pin|code)s$/iu;
/** "\u00a330 a month" is a price. */
const isPrice =
  /(?:[\u00a3$\u20ac] ?[\d.,]*\d(?:k|m)?|\b(?:pounds?|pence))(?: (?:plus|ex|inc|excluding|including)\.? vat)?,? $/iu;

/** Whether an amount tells of what was, or of what the words deny. */
export function isOverOrDenied(amount: Pick<Quantity, 'at' | 'printed' | 'unit'>, text: string): boolean {
  const over = isOver.exec(text.slice(Math.max(0, amount.at - 80), amount.at))?.groups?.['now'];
  return isDenied(amount, text) || (over !== undefined && !saysNow.test(over));
}

/** Whether an amount tells of what was, of what is refused, of a share or a price: it is counted and nothing is promised. */
export function setsNothing(amount: Pick<Quantity, 'at' | 'printed' | 'unit'>, text: string): boolean {
  const { at, printed } = amount;
  const before = text.slice(Math.max(0, at - 80), at);
  return (
    isPast.test(text.slice(at + printed.length)) ||
    isShare.test(before) ||
    isContrast.test(before) ||
    isPrice.test(before) ||
    (isPart.test(before) && ofSigns.test(printed)) ||
    isConceded.test(before) ||
    (!isBeyond.test(before) && isRefused.test(text.slice(at + printed.length))) ||
    isOverOrDenied(amount, text)
  );
}
