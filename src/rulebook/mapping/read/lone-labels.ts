import { typedLabel } from './typed-label.ts';

/** A number, letter or bullet alone on its line, as text has it that was copied from a PDF. */
const alone =
  /^\s*(?:\(?\d{1,2}(?:\.\d{1,3}){0,4}[.):]?|\(?[a-z]{1,4}\)|[\u2022\u25cf\u25aa\u25e6\u00b7\u2013-])\s*$/u;
const bareNumber = /^\s*(\d{1,2})\s*$/u;
const deeper = /^\s*\d{1,2}(?:\.\d{1,3})+\.?\s*$/u;

/** The number of a page stands alone too: bare numbers are taken for labels only where deeper ones stand alone. */
function numbersAreLabels(lines: readonly string[]): boolean {
  return lines.filter((line) => deeper.test(line)).length >= 2;
}

/** Puts a label that stands alone before the words that follow it. */
export function withLoneLabels(lines: readonly string[]): string[] {
  const bareToo = numbersAreLabels(lines);
  const joined: string[] = [];
  let open = '';
  for (const line of lines) {
    if (open !== '' && line.trim() === '') continue;
    const labelled = typedLabel(line).label !== '' || line.includes('\t');
    if (open !== '' && !labelled) {
      joined.push(`${open}\t${line.trim()}`);
      open = '';
      continue;
    }
    if (open !== '') joined.push(open);
    open = alone.test(line) && (bareToo || !bareNumber.test(line)) ? line.trim() : '';
    if (open === '') joined.push(line);
  }
  return open === '' ? joined : [...joined, open];
}
