/** A council's policy taken apart: what a person would cite, in reading order. */
export interface PolicyOutline {
  readonly clauses: readonly OutlineClause[];
  readonly headings: readonly OutlineHeading[];
  /** Text that is no clause, and why; with clauses and headings this is all of the document. */
  readonly leftOut: readonly LeftOut[];
}

export interface OutlineClause {
  /** How a person would cite it: `4.1`, `5 bullet 7`, `Purpose para 2`, `9#2`. Unique. */
  readonly ref: string;
  /** Other good ways to cite it. */
  readonly also: readonly string[];
  /** The heading that it stands under, with its number; empty before the first. */
  readonly heading: string;
  /** The headings above that one, the outermost first. */
  readonly sections: readonly string[];
  /** The council's own words. */
  readonly text: string;
  readonly kind: 'numbered' | 'paragraph' | 'bullet' | 'row' | 'lead-in';
  /** For an item of a list: the words that open the list. */
  readonly leadIn: string;
  /** An empty box stands before it, and before another of its list a ticked one: the council chose that. */
  readonly notChosen?: true;
  /** For a row of a table. */
  readonly cells?: readonly OutlineCell[];
}

export interface OutlineCell {
  /** The words at the head of the column; empty where the table has none. */
  readonly column: string;
  readonly text: string;
}

export interface OutlineHeading {
  readonly number: string;
  readonly text: string;
}

export interface LeftOut {
  readonly text: string;
  readonly why:
    | 'title'
    | 'contents'
    | 'footnote'
    | 'repeated on each page'
    | 'for a signature'
    | 'number without words'
    | 'of a letter'
    | 'struck through'
    | 'table header';
}
