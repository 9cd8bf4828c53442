/** One piece of a document; Word, HTML and plain text each know how to show each kind. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly text: string;
      /** On paper it begins a page. */
      readonly onNewPage?: boolean;
    }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'list';
      readonly marks: 'letters' | 'numbers' | 'dots';
      readonly items: readonly string[];
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** How wide each column is beside the others. */
      readonly widths: readonly number[];
      /** Whether the last column holds numbers, which stand to the right. */
      readonly counts?: boolean;
    };

/** A document of ours that is read on paper, as plain blocks. */
export interface WrittenDocument {
  readonly council: string;
  readonly title: string;
  /** Draft or private: stands first, and at the head of every page. Empty when there is nothing to say. */
  readonly mark: string;
  /** Lines under the title: meeting, item, author. */
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
  /** A wide table needs the longer side of the page. */
  readonly landscape?: boolean;
}

export function heading(text: string): Block {
  return { kind: 'heading', text };
}

export function paragraph(...sentences: readonly string[]): Block {
  return { kind: 'paragraph', text: sentences.filter((sentence) => sentence !== '').join(' ') };
}

export function list(marks: 'letters' | 'numbers' | 'dots', items: readonly string[]): Block {
  return { kind: 'list', marks, items };
}
