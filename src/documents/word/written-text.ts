import type { Block, WrittenDocument } from './written.ts';

const width = 72;

/** Wraps at words; a word that is longer than the line stays whole. */
function wrapped(text: string, first: string, rest: string): string[] {
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
}

/** "(a) ", "1. " or "- ": the mark of an item in a list. */
function markAt(marks: 'letters' | 'numbers' | 'dots', position: number): string {
  if (marks === 'dots') return '- ';
  if (marks === 'numbers') return `${String(position + 1)}. `;
  return `(${'abcdefghijklmnopqrstuvwxyz'.charAt(position % 26)}) `;
}

type TableBlock = Extract<Block, { kind: 'table' }>;

/** Two columns stand side by side; wider tables become one paragraph a cell, under the number of the row. */
function tableLines({ caption, columns, rows }: TableBlock): string[] {
  if (columns.length > 2)
    return [
      ...wrapped(caption, '', ''),
      '',
      ...rows.flatMap((row) => [
        ...row.flatMap((text, at) =>
          text === ''
            ? []
            : at === 0
              ? [`${columns[0] ?? ''} ${text}`]
              : wrapped(`${columns[at] ?? ''}: ${text}`, '   ', '   '),
        ),
        '',
      ]),
    ];
  const name = Math.min(60, Math.max(...rows.map(([label = '']) => label.length)));
  const row = ([label = '', value = '']: readonly string[]): string[] => {
    const lines = wrapped(label, '  ', '  ');
    const last = lines.pop() ?? '';
    return [...lines, `${last.padEnd(name + 2)}  ${value.padStart(4)}`];
  };
  return [caption, '', ...rows.flatMap(row), ''];
}

function linesOf(block: Block): string[] {
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
    case 'table':
      return tableLines(block);
  }
}

function textOfOne({ council, title, mark, lines, blocks }: WrittenDocument): string[] {
  return [
    ...(mark === '' ? [] : [...wrapped(mark, '', ''), '']),
    council,
    title,
    '='.repeat(Math.min(Math.max(council.length, title.length), width)),
    '',
    ...lines,
    '',
    ...blocks.flatMap(linesOf),
  ];
}

/** Documents for pasting where nothing but text arrives, one after the other. Ends in one line break. */
export function writtenText(...documents: readonly WrittenDocument[]): string {
  return documents
    .flatMap((document) => [...textOfOne(document), ''])
    .join('\n')
    .replace(/\n+$/u, '\n');
}
