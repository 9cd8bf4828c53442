import type { SourceLine } from '../read/source-line.ts';
import { citedNumber } from './citations.ts';
import { countBullet, openSection, startCounting } from './counting.ts';
import { countRow } from './count-row.ts';
import { holder, type Draft } from './draft.ts';
import { lettersCited, noLetters, withLetter } from './letter-levels.ts';
import { lettersRunOn } from './running-letters.ts';
import { divisionsApart, headingsAbove, repeatedNumbers } from './look-around.ts';
import type { OutlineHeading } from './policy-outline.ts';

/** A citation in words, as of a section without a number: "Passwords (a)". */
const named = /\p{Ll}{2}$/u;

/** Goes through the lines once and says of each what it is and what it is counted in. */
export function numberClauses(
  lines: readonly SourceLine[],
  isHeading: readonly boolean[],
): { drafts: Draft[]; headings: OutlineHeading[]; tableHeaders: SourceLine[] } {
  const drafts: Draft[] = [];
  const headings: OutlineHeading[] = [];
  const tableHeaders: SourceLine[] = [];
  const seen = new Map<string, number>();
  const state = startCounting(lettersRunOn(lines, isHeading));
  const apart = divisionsApart(lines, isHeading);
  const repeated = repeatedNumbers(lines, apart);

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
      heading: line.row === undefined || state.band === '' ? heading : `${heading} ${state.band}`.trim(),
      sections,
      holder: at,
      section: state.section.cite,
      band: undefined,
      own: '',
      letters: 0,
      list: 0,
      item: 0,
      paragraph: 0,
      loose: 0,
      looseBullet: 0,
      sub: 0,
      total: 0,
      leadIn: '',
      ...more,
    });
  }

  for (const [index, line] of lines.entries()) {
    if (isHeading[index] === true) {
      const printed = line.label.replace(/[\s.:)\u2013-]+$/u, '');
      const own = line.label === '' || line.bullet ? '' : unique(citedNumber(line.label));
      const number = apart.has(index) ? printed : own;
      headings.push({ number: line.bullet ? '' : line.label, text: line.text });
      openSection(state, line, number, headingsAbove(line, number, headings.slice(0, -1)));
      continue;
    }
    if (line.row !== undefined) {
      const counted = countRow(state, lines, index, tableHeaders);
      if (counted === 'heads') tableHeaders.push(line);
      else if (counted === 'band') headings.push({ number: '', text: line.text });
      else add(line, 'row', counted);
      state.paragraphBefore = true;
      continue;
    }
    const letters = line.bullet ? undefined : withLetter(state.letters, line.label);
    if (letters !== undefined) {
      state.letters = letters;
      add(line, 'numbered', {
        own: unique(`${state.under}${named.test(state.under) ? ' ' : ''}${lettersCited(letters)}`),
        letters: letters.length,
      });
      continue;
    }
    if (line.bullet) {
      add(line, 'bullet', countBullet(state, line));
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
    state.loose += 1;
    add(line, 'paragraph', { paragraph: state.at.paragraphs, loose: state.loose });
    Object.assign(state, { paragraphBefore: true, row: 0, letters: noLetters });
  }
  return { drafts, headings, tableHeaders };
}
