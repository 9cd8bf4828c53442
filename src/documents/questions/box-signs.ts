/** A box that is open, where the form is read as it is seen. */
export const openSign = '☐';
/** A box that is ticked. */
export const tickedSign = '☒';
/** How programs and people write a ticked box, or a tick in its place. */
export const tickedSigns = /[☑☒✓✔✗✘√✅✕✖🗸🗹]/gu;
const drawnTick = /[☑☒✓✔✗✘√✅✕✖🗸🗹]/u;
/** An x or a star alone: inside a box nothing else is meant by it. In "next week" it is a letter. */
const typedTick = /^[\s☐]*[x×*][\sx×*☐]*$/iu;

/**
 * What a box holds, as a sign: where somebody typed over it, the words stay behind the sign, and whoever knows the
 * answers says whether they are one.
 */
export function signOfBox(content: string): string {
  if (drawnTick.test(content) || typedTick.test(content)) return tickedSign;
  return /[\p{L}\p{N}]/u.test(content) ? `${openSign}${content} ` : openSign;
}
