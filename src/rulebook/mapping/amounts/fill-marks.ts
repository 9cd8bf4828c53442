import { numberPattern } from './number-words.ts';

const alternatives = /\[([^[\]]*\/[^[\]]*)\]/gu;
const amount = new RegExp(
  String.raw`^\D*(?:${numberPattern})|\b(?:hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually)\b`,
  'iu',
);
const ticked = /[\u2611\u2612\u2713\u2714\u2713]|\[[xX]\]/u;
const unticked = /(?:[\u2610\u25a1]|\[ ?\])[^\u2610\u2611\u2612\u2713\u2714\u25a1[\]]*/gu;

const blank = (text: string): string => ' '.repeat(text.length);

/**
 * A form filled in by hand, without what only marks the places: "___5___ minutes", "[14] days". Of boxes the ticked one
 * counts, and of alternatives that nobody struck out, "[14 / 30]", none does. Each letter stays where it stands.
 */
export function withoutFillMarks(text: string): string {
  const chosen = ticked.test(text) ? text.replace(unticked, blank) : text;
  return chosen
    .replace(alternatives, (whole, inside: string) =>
      inside.split('/').every((one) => amount.test(one)) ? blank(whole) : whole,
    )
    .replaceAll(/[_[\]]/gu, ' ');
}
