/** Deeper than any answer of Microsoft's; far below what a recursive function can take. */
export const deepestAnswer = 200;
/** A `$batch` holds answers of which one may be too deep: it is read, and only that one is dropped. */
export const deepestBatch = 20_000;

const quote = 0x22;
const backslash = 0x5c;

/** Where the string that opens at `start` ends; the end of the text when it does not. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote) return at;
  }
  return text.length;
}

/** Whether JSON is nested deeper than this, found without parsing it: the parser itself needs memory for each level. */
export function isTextDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > most) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
}

/** The same of a value in memory; without recursion, which a hostile value would break. */
export function isDeeperThan(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}
