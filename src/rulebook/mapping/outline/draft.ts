import type { SourceLine } from '../read/source-line.ts';
import type { OutlineClause } from './policy-outline.ts';

/** A clause whose reference is not fixed yet: how many lists or paragraphs its section has is known at the end. */
export interface Draft {
  readonly line: SourceLine;
  readonly kind: OutlineClause['kind'];
  readonly heading: string;
  readonly sections: readonly string[];
  readonly holder: Holder;
  /** The citation of the section that it stands in. */
  readonly section: string;
  /** For `numbered`: the number; for the others what stands after the holder's own citation. */
  readonly own: string;
  /** How many ranks of letters its number ends with: 2 for `3.2(a)(iv)`. */
  readonly letters: number;
  readonly list: number;
  readonly item: number;
  readonly paragraph: number;
  /** Which paragraph without a number it is in its section, those under numbered clauses counted. */
  readonly loose: number;
  /** Which bullet it is in its section, in the same way. */
  readonly looseBullet: number;
  readonly sub: number;
  readonly total: number;
  /** For a row: the band that it stands under, its place there, and how many bands of the table stand before it. */
  readonly band: { readonly title: string; readonly row: number; readonly before: number } | undefined;
  leadIn: string;
}

/** What paragraphs, bullets and rows are counted in: a section, or a numbered clause. */
export interface Holder {
  readonly cite: string;
  readonly isClause: boolean;
  paragraphs: number;
  lists: number;
  /** Bullets of all lists together. */
  bullets: number;
  tables: number;
}

/** What stands before the first heading is counted in this. */
export const preambleCite = 'Preamble';

export function holder(cite: string, isClause: boolean): Holder {
  return { cite, isClause, paragraphs: isClause ? 1 : 0, lists: 0, bullets: 0, tables: 0 };
}
