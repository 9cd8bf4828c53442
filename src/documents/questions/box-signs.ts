/** A box that is open, where the form is read as it is seen. */
export const openSign = '☐';
/** A box that is ticked. */
export const tickedSign = '☒';
/** How programs and people write a ticked box. */
export const tickedSigns = /[☑☒✓✔✗✘]/gu;
/** The same, and an x: inside a box nothing else is meant by it. */
export const typedTick = /[☑☒✓✔✗✘x×]/iu;
