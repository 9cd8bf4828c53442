import type { Block, PaperDocument } from './paper-document.ts';

const width = 72;

/** Wraps at words; a word that is longer than the line stays whole. */
const wrapped = (text: string, first: string, rest: string): string[] => {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(/\s+/u)) {
    const longer = line === first || line === rest ? `${line}${word}` : `${line} ${word}`;
    if (longer.length > width && line !== first && line !== rest) {
      lines.push(line);
      line = `${rest}${word}`;
    } else line = longer;
  }
  return [...lines, line];
};

/** "(a) ", "1. " or "- ": the mark of an item in a list. */
const markAt = (marks: 'letters' | 'numbers' | 'dots', position: number): string => {
  if (marks === 'dots') return '- ';
  if (marks === 'numbers') return `${String(position + 1)}. `;
  return `(${'abcdefghijklmnopqrstuvwxyz'.charAt(position % 26)}) `;
};

const linesOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.text, '-'.repeat(Math.min(block.text.length, width)), ''];
    case 'paragraph':
      return [...wrapped(block.text, '', ''), ''];
    case 'list':
      return [
        ...block.items.flatMap((item, position) => {
          const mark = markAt(block.marks, position);
          return wrapped(item, mark, ' '.repeat(mark.length));
        }),
        '',
      ];
    case 'table': {
      const name = Math.max(...block.rows.map(([label]) => label.length));
      const row = ([label, value]: readonly [string, string]): string =>
        `  ${label.padEnd(name)}  ${value.padStart(4)}`;
      return [block.caption, '', ...block.rows.map(row), ''];
    }
  }
};

/** The paper for pasting where nothing but text arrives. Ends in one line break. */
export const paperText = ({ council, title, lines, blocks }: PaperDocument): string =>
  [
    council,
    title,
    '='.repeat(Math.min(Math.max(council.length, title.length), width)),
    '',
    ...lines,
    '',
    ...blocks.flatMap(linesOf),
  ]
    .join('\n')
    .replace(/\n+$/u, '\n');
