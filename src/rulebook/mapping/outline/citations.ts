import { numberOf } from '../amounts/number-words.ts';

const ofThePolicy =
  /\s+(?:of|to|in)\s+(?:(?:the|this|our)\s+)?(?:(?:i\.?t\.?|ict|information technology)\s+)?(?:policy|use)$/iu;

/** How people name a part without a number: "Purpose of the IT Policy" is cited as "Purpose". */
export function citedHeading(text: string): string {
  const bare = text.replace(/[\s.:\u2013-]+$/u, '');
  return bare.replace(ofThePolicy, '') || bare;
}

/** A number as people cite it: `4.` is 4, `(4)` is 4, `3.0` is 3, `Section 5` and `Section Five` are 5; `4.1(a)` stays. */
export function citedNumber(label: string): string {
  const bare = label
    .replace(
      /^(?:section|clause|article|part|paragraph|rule|regulation|point|principle|item|chapter|schedule)\s+/iu,
      '',
    )
    .replace(/[\s.:)\u2013-]+$/u, (end) =>
      label.includes('(') && end.startsWith(')') && /\d\(/u.test(label) ? ')' : '',
    );
  const worded = /^\p{L}{3,}$/u.test(bare) ? numberOf(bare) : undefined;
  return worded === undefined ? bare.replace(/^\((.+)$/u, '$1').replace(/^(\d+)\.0$/u, '$1') : String(worded);
}

const division =
  /^((?:table|section|part|appendix|annex|schedule|chapter|form|sheet) ?(?:[A-Z]|\d{1,2}|[IVX]{1,4})?)\s*[:.)\u2013\u2014-]\s*(\S.*)$/iu;
const asked = /^Q(?:uestion)?\s*\d{0,2}\s*[:.)]\s*(\S.*)$/iu;

/** Other ways to cite a part by its heading: "Annex B: Loans" is "Annex B" or "Loans" too, and "Q: May I?" is "May I?". */
export function otherCites(cite: string): string[] {
  const [, sign, title] = division.exec(cite) ?? [];
  const question = asked.exec(cite)?.[1];
  return [sign, title, question].filter((one) => one !== undefined);
}
