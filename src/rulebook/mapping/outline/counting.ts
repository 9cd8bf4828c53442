import type { SourceLine } from '../read/source-line.ts';
import { citedHeading } from './citations.ts';
import { holder, preambleCite, type Draft, type Holder } from './draft.ts';

import { noLetters, type LetterLevels } from './letter-levels.ts';

/** Where a reader of the lines stands: under which heading, in which section, at which bullet. */
export interface Counting {
  heading: string;
  sections: readonly string[];
  section: Holder;
  at: Holder;
  /** Sub-letters are counted under this citation. */
  under: string;
  letters: LetterLevels;
  /** Letters run on over headings: they are cited by themselves. */
  readonly lettersRun: boolean;
  item: number;
  sub: number;
  paragraphBefore: boolean;
  row: number;
  /** Paragraphs without a number in the section, wherever they stand. */
  loose: number;
  /** Bullets in the section, those under its numbered clauses counted. */
  looseBullets: number;
  table: number;
  /** The band of a table that the rows stand under, how many rows it has so far, and how many bands the table has. */
  band: string;
  bandRow: number;
  bands: number;
  /** The heads of the columns may still come. */
  headsDue: boolean;
}

/** Before the first line. */
export function startCounting(lettersRun: boolean): Counting {
  const preamble = holder(preambleCite, false);
  return {
    heading: '',
    sections: [],
    section: preamble,
    at: preamble,
    under: '',
    letters: noLetters,
    lettersRun,
    item: 0,
    sub: 0,
    paragraphBefore: true,
    row: 0,
    loose: 0,
    looseBullets: 0,
    table: 0,
    band: '',
    bandRow: 0,
    bands: 0,
    headsDue: false,
  };
}

/**
 * A heading opens a section.
 *
 * @param number as it is cited; empty for a heading without one
 */
export function openSection(
  state: Counting,
  line: SourceLine,
  number: string,
  sections: readonly string[],
): void {
  state.heading = number === '' ? line.text : `${line.label} ${line.text}`;
  state.sections = sections;
  state.section = holder(number === '' ? citedHeading(line.text) : number, false);
  state.at = state.section;
  state.under = state.lettersRun ? '' : state.section.cite;
  if (!state.lettersRun) state.letters = noLetters;
  Object.assign(state, { paragraphBefore: true, row: 0, loose: 0, looseBullets: 0 });
}

/** Counts a bullet, in its list and in its section. */
export function countBullet(
  state: Counting,
  { depth }: SourceLine,
): Pick<Draft, 'list' | 'item' | 'sub' | 'total' | 'looseBullet'> {
  if (depth > 0 && state.item > 0) {
    state.sub += 1;
  } else {
    if (state.paragraphBefore) {
      state.at.lists += 1;
      state.item = 0;
    }
    state.item += 1;
    state.sub = 0;
    state.at.bullets += 1;
    state.looseBullets += 1;
  }
  state.paragraphBefore = false;
  return {
    list: state.at.lists,
    item: state.item,
    sub: state.sub,
    total: state.at.bullets,
    looseBullet: state.looseBullets,
  };
}
