import { pageOf } from '../templates.ts';
import type { Block, WrittenDocument } from './written.ts';

const render = pageOf<object>('paper');

function shown(block: Block) {
  return {
    isHeading: block.kind === 'heading',
    isParagraph: block.kind === 'paragraph',
    isList: block.kind === 'list',
    isTable: block.kind === 'table',
    ordered: block.kind === 'list' && block.marks !== 'dots',
    letters: block.kind === 'list' && block.marks === 'letters',
    block,
    rows:
      block.kind === 'table'
        ? block.rows.map((row) =>
            row.map((text, at) => ({
              first: at === 0,
              label: block.columns[at] ?? '',
              lines: text.split('\n'),
            })),
          )
        : [],
  };
}

/** A public document as a page that can go on a website as it is, and be copied into another page. */
export function writtenHtml({ council, title, mark, lines, blocks }: WrittenDocument): string {
  return render({
    kind: 'public',
    title: `${title}: ${council}`,
    council,
    heading: title,
    mark,
    lines,
    blocks: blocks.map(shown),
  });
}
