/** One paragraph, list item or table row of a council's own document, before anybody says what it means. */
export interface SourceLine {
  /** The words without the number or bullet before them; white space collapsed. */
  readonly text: string;
  /** The number or bullet as the page prints it: `4.1`, `a)`, `•`; empty where there is none. */
  readonly label: string;
  /** `label` marks an item of a list and counts nothing. */
  readonly bullet: boolean;
  /** How deep a list item stands; 0 is the outermost. */
  readonly depth: number;
  /** 1 to 9 where the document's own style says that this is a heading. */
  readonly headingLevel: number;
  /** Every word is bold, as a heading that somebody made by hand. */
  readonly bold: boolean;
  /** Part of the document's own table of contents. */
  readonly contents: boolean;
  /** A footnote or endnote. */
  readonly note: boolean;
  /** Words that somebody struck through: the page shows them, and they do not hold. */
  readonly struck: string;
  /** Only for a row of a table. */
  readonly row?: TableRow;
}

export interface TableRow {
  /** Which table of the document, from 1. */
  readonly table: number;
  /** Which row, from 1, the header counted. */
  readonly index: number;
  readonly cells: readonly string[];
  /** The document marks this row as the table's header. */
  readonly header: boolean;
}

const plain = {
  label: '',
  bullet: false,
  depth: 0,
  headingLevel: 0,
  bold: false,
  contents: false,
  note: false,
  struck: '',
};

/** A line with what is not said left plain; white space, hard spaces included, is collapsed. */
export function sourceLine(line: Partial<SourceLine> & { readonly text: string }): SourceLine {
  return { ...plain, ...line, text: collapsed(line.text) };
}

/** The words of a table's cell, the numbers of its paragraphs among them. */
export function wordsOfCell(lines: readonly SourceLine[]): string {
  return lines
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => (label === '' ? text : `${label} ${text}`))
    .join(' ');
}

/** Words from which some were struck, without the gap before a stop that this leaves. */
export function closedUp(text: string, struck: string): string {
  return struck === '' ? text : text.replaceAll(/\s+(?=[.,;:)])/gu, '');
}

/** All that is struck through in some lines. */
export function struckIn(lines: readonly SourceLine[]): string {
  return lines
    .map(({ struck }) => struck)
    .filter((words) => words !== '')
    .join(' ');
}

/** Any run of white space, zero-width characters and soft hyphens as one space or nothing. */
export function collapsed(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
