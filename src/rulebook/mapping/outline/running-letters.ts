import type { SourceLine } from '../read/source-line.ts';
import { letterFollows } from './letter-levels.ts';

const outerLetter = /^\(?[a-z]{1,2}[.)]?$/iu;

/**
 * Whether letters run on from one heading to the next, `(c)` under the second after `(b)` under the first: such a letter
 * stands once in the document, and people cite it alone. Under headings with numbers they cite both.
 */
export function lettersRunOn(lines: readonly SourceLine[], isHeading: readonly boolean[]): boolean {
  let last = '';
  let opened = false;
  let continued = 0;
  for (const [index, { label, bullet }] of lines.entries()) {
    if (isHeading[index] === true) {
      if (label !== '' && !bullet) return false;
      opened = true;
      continue;
    }
    if (bullet || label === '') continue;
    if (!outerLetter.test(label)) return false;
    if (opened && last !== '') {
      if (!letterFollows(last, label)) return false;
      continued += 1;
    }
    opened = false;
    last = label;
  }
  return continued > 0;
}
