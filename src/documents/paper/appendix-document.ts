import { fill } from '../text/fill.ts';
import { paragraph, type WrittenDocument } from '../word/written.ts';
import { paperWords } from './paper-words.ts';
import type { PolicyChange } from './policy-changes.ts';
import type { PublicPaper } from './public-paper.ts';

const words = paperWords.appendix;

function sectionOf({ replaces, after }: PolicyChange): string {
  if (replaces.length > 0)
    return [replaces.slice(0, -1).join(', '), ...replaces.slice(-1)].filter(Boolean).join(words.and);
  return after === '' ? words.new : fill(words.newAfter, { ref: after });
}

function kindOf({ kinds }: PolicyChange): string {
  const [first = '', ...others] = [...new Set(kinds.map((kind) => words.kinds[kind]))];
  return [first, ...others.map((text) => text.toLowerCase())].join(', ');
}

/** The schedule of changes that the resolution adopts; undefined where the policy's wording calls for none. */
export function appendixDocument(paper: PublicPaper): WrittenDocument | undefined {
  const { blank } = paperWords;
  if (paper.changes.length === 0) return undefined;
  const rows = paper.changes.map((change, at) => [
    String(at + 1),
    sectionOf(change),
    kindOf(change),
    change.sense,
    change.wording,
    change.why,
    change.source,
  ]);
  return {
    council: paper.council,
    title: words.title,
    mark: paper.draft ? paperWords.draft : '',
    lines: [fill(words.line, { blank }), fill(words.resolution, { blank })],
    landscape: true,
    blocks: [
      paragraph(words.intro, words.how, paper.reviewed ? '' : words.unread),
      {
        kind: 'table',
        caption: words.caption,
        columns: words.columns,
        rows,
        widths: [5, 14, 12, 21, 25, 20, 13],
      },
    ],
  };
}
