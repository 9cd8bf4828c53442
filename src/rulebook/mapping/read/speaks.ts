/** A verb that makes a sentence, or an order at the beginning; "What you must do" and "Use of email" are titles. */
const verbs =
  /\b(?:must|should|shall|will|may|can|cannot|is|are|was|were|has|have|does|don[’']t|never|ensures?|applies|agrees?|confirms?)\b/iu;
const order =
  /^(?:please|refer|see|use(?! of\b)|keep|take|report|make|lock|avoid|do not|always|ensure|inform|tell|check|change|delete|return|sign)\b/iu;
const asking = /^(?:what|how|who|when|where|why|which)\b/iu;

const people =
  'staff|councillors?|members|officers|users|everyone|everybody|people|nobody|no one|leavers|volunteers|contractors|we|you';
const things =
  'passwords|phones|screens|laptops|tablets|devices|computers|accounts|files|emails|backups|copies|updates';
const doing =
  'lose|lock|expire|sign|keep|report|tell|hand|return|get|go|need|stay|use|run|change|delete|save|ask|make|open|attend|complete|belong|receive|end|close|live|install|store|take|bring';
/** "Staff who leave lose their accounts": what many do, said as a fact. "Staff who leave the council" is a title. */
const fact = new RegExp(
  String.raw`^(?:all |our |the )?(?:${people}|${things})\b.{0,40}?(?<!\b(?:to|who|that|which|when|where|if|you|we|they|and|or) )\b(?:${doing})s?\b (?:the|an?|all|any|every|each|their|its|our|your|them|it|no|not|after|before|at|on|in|within|by|to|when|if|with|once|themselves|\d+)\b`,
  'iu',
);

/** Words and numbers that hold a letter. */
export function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => /\p{L}/u.test(word));
}

/** "Use Of Email": each longer word begins with a capital, as in titles. */
export function isTitleCase(text: string): boolean {
  const long = wordsOf(text).filter((word) => word.length > 3);
  return long.length > 0 && long.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
}

/** Whether words say or order something, as a title does not. */
export function speaks(text: string): boolean {
  return (
    !isTitleCase(text) && !asking.test(text) && (verbs.test(text) || order.test(text) || fact.test(text))
  );
}
