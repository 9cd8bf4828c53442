/** A verb that makes a sentence, or an order at the beginning; "What you must do" and "Use of email" are titles. */
const verbs =
  /\b(?:must|should|shall|will|may|can|cannot|is|are|was|were|has|have|does|don[’']t|never|ensures?|applies|agrees?|confirms?)\b/iu;
const order =
  /^(?:please|refer|see|use(?! of\b)|keep|take|report|make|lock|avoid|do not|always|ensure|inform|tell|check|change|delete|return|sign)\b/iu;
const asking = /^(?:what|how|who|when|where|why|which)\b/iu;

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
  return !isTitleCase(text) && !asking.test(text) && (verbs.test(text) || order.test(text));
}
