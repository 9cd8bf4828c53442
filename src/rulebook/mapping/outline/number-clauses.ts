import type { SourceLine } from '../read/source-line.ts';
import { citedHeading, citedNumber } from './citations.ts';
import { labelDepth } from './find-headings.ts';
import { holder, preambleCite, type Draft, type Holder } from './draft.ts';
import { lettersCited, noLetters, withLetter, type LetterLevels } from './letter-levels.ts';
import { headingsAbove, isTableHeader, repeatedNumbers } from './look-around.ts';
import type { OutlineHeading } from './policy-outline.ts';

interface Counting {
  heading: string;
  sections: readonly string[];
  section: Holder;
  at: Holder;
  /** Sub-letters are counted under this citation. */
  under: string;
  letters: LetterLevels;
  item: number;
  sub: number;
  paragraphBefore: boolean;
  row: number;
  table: number;
  top: number;
  dotted: boolean;
}

/** Goes through the lines once and says of each what it is and what it is counted in. */
export function numberClauses(
  lines: readonly SourceLine[],
  isHeading: readonly boolean[],
): { drafts: Draft[]; headings: OutlineHeading[]; tableHeaders: SourceLine[] } {
  const drafts: Draft[] = [];
  const headings: OutlineHeading[] = [];
  const tableHeaders: SourceLine[] = [];
  const preamble = holder(preambleCite, false);
  const seen = new Map<string, number>();
  const state: Counting = {
    heading: '',
    sections: [],
    section: preamble,
    at: preamble,
    under: '',
    letters: noLetters,
    item: 0,
    sub: 0,
    paragraphBefore: true,
    row: 0,
    table: 0,
    top: 0,
    dotted: false,
  };
  const repeated = repeatedNumbers(lines);

  function unique(cite: string): string {
    if (!repeated.has(cite)) return cite;
    const times = (seen.get(cite) ?? 0) + 1;
    seen.set(cite, times);
    return `${cite}#${String(times)}`;
  }

  function add(line: SourceLine, kind: Draft['kind'], more: Partial<Draft>): void {
    const { heading, sections, at } = state;
    drafts.push({
      line,
      kind,
      heading,
      sections,
      holder: at,
      own: '',
      letters: 0,
      list: 0,
      item: 0,
      paragraph: 0,
      sub: 0,
      total: 0,
      leadIn: '',
      ...more,
    });
  }

  for (const [index, line] of lines.entries()) {
    if (isHeading[index] === true) {
      const number = line.label === '' || line.bullet ? '' : unique(citedNumber(line.label));
      headings.push({ number: line.bullet ? '' : line.label, text: line.text });
      state.heading = number === '' ? line.text : `${line.label} ${line.text}`;
      state.sections = headingsAbove(line, number, headings.slice(0, -1));
      state.section = holder(number === '' ? citedHeading(line.text) : number, false);
      state.at = state.section;
      Object.assign(state, { under: state.section.cite, letters: noLetters, paragraphBefore: true, row: 0 });
      if (labelDepth(line.label) === 1) state.top = Number(citedNumber(line.label));
      continue;
    }
    if (line.row !== undefined) {
      if (line.row.table !== state.table) {
        Object.assign(state, { table: line.row.table, row: 0 });
        state.at.tables += 1;
        if (isTableHeader(lines, index)) {
          tableHeaders.push(line);
          continue;
        }
      }
      state.row += 1;
      add(line, 'row', { item: state.row, list: state.at.tables });
      state.paragraphBefore = true;
      continue;
    }
    const letters = line.bullet ? undefined : withLetter(state.letters, line.label);
    if (letters !== undefined) {
      state.letters = letters;
      add(line, 'numbered', {
        own: unique(`${state.under}${lettersCited(letters)}`),
        letters: letters.length,
      });
      continue;
    }
    if (line.bullet) {
      if (line.depth > 0 && state.item > 0) {
        state.sub += 1;
      } else {
        if (state.paragraphBefore) {
          state.at.lists += 1;
          state.item = 0;
        }
        state.item += 1;
        state.sub = 0;
        state.at.bullets += 1;
      }
      add(line, 'bullet', {
        list: state.at.lists,
        item: state.item,
        sub: state.sub,
        total: state.at.bullets,
      });
      state.paragraphBefore = false;
      continue;
    }
    if (line.label !== '') {
      const cite = unique(citedNumber(line.label));
      state.at = holder(cite, true);
      // A section of the document that has numbers but no heading.
      if (/^\d/u.test(state.section.cite) && !cite.startsWith(`${state.section.cite}.`))
        Object.assign(state, { heading: '', sections: [] });
      Object.assign(state, { under: cite, letters: noLetters, paragraphBefore: true, item: 0, row: 0 });
      add(line, 'numbered', { own: cite });
      continue;
    }
    state.at.paragraphs += 1;
    add(line, 'paragraph', { paragraph: state.at.paragraphs });
    Object.assign(state, { paragraphBefore: true, row: 0, letters: noLetters });
  }
  return { drafts, headings, tableHeaders };
}
