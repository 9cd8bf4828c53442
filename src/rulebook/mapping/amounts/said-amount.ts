import type { Quantity } from './quantity.ts';

/** Words that say an amount without a number. */
export type Said = readonly [RegExp, number, Quantity['unit']];
