import { pageOf } from '../templates.ts';
import type { PaperDocument } from './paper-document.ts';

const render = pageOf<object>('paper');

/** The paper as a page that can go on a website as it is. */
export const paperHtml = ({ council, title, lines, blocks }: PaperDocument): string =>
  render({
    kind: 'public',
    title: `${title}: ${council}`,
    council,
    heading: title,
    lines,
    blocks: blocks.map((block) => ({
      isHeading: block.kind === 'heading',
      isParagraph: block.kind === 'paragraph',
      isList: block.kind === 'list',
      isTable: block.kind === 'table',
      marks: block.kind === 'list' ? block.marks : '',
      ordered: block.kind === 'list' && block.marks !== 'dots',
      letters: block.kind === 'list' && block.marks === 'letters',
      block,
    })),
  });
