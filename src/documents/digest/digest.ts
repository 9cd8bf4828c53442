import { z } from 'zod';
import type { Since } from '../../history/since-before.ts';
import type { Run } from '../../model/run.ts';
import { verdictOrder } from '../clerk/status-counts.ts';
import type { ReportFile } from '../report-file.ts';
import { indexRun } from '../run-index.ts';
import { cleanAll, oneLine } from '../text/clean.ts';
import { longDate } from '../text/dates.ts';
import { fill } from '../text/fill.ts';
import { writtenHtml } from '../word/written-html.ts';
import { paragraph, type WrittenDocument } from '../word/written.ts';
import { readWords } from '../read-words.ts';
import { verdictWords } from '../words.ts';
import { digestCounts, type DigestCounts } from './digest-counts.ts';

const text = z.string().min(1);
const counted = z.strictObject({ one: text, many: text });

const words = readWords('digest', () =>
  z.strictObject({
    subject: text,
    subjectLine: text,
    headline: z.strictObject({
      fresh: counted,
      urgent: counted,
      nothing: text,
      nothingSeen: counted,
      unknown: text,
      unchecked: counted,
      first: text,
    }),
    read: text,
    since: text,
    first: text,
    namesDeleted: text,
    notCompared: text,
    doFirst: text,
    unchecked: text,
    overdue: text,
    counts: text,
    unread: text,
    count: text,
    questions: text,
    next: text,
    foot: text,
  }),
);

function many(of: z.infer<typeof counted>, n: number): string {
  return fill(n === 1 ? of.one : of.many, { n });
}

/** Where what matters most was not seen, nobody says that it can wait, nor that nothing is new and no more. */
function headlineOf({ since, doFirst, unchecked }: DigestCounts): string {
  if (typeof since === 'object' && since.fresh > 0) return many(words.headline.fresh, since.fresh);
  if (doFirst > 0) return many(words.headline.urgent, doFirst);
  const isSeen = unchecked === 0;
  if (typeof since === 'object')
    return isSeen ? words.headline.nothing : many(words.headline.nothingSeen, unchecked);
  // Of a first check everything is new.
  if (since === 'first') return words.headline.first;
  return isSeen ? words.headline.unknown : many(words.headline.unchecked, unchecked);
}

function sinceText({ since }: DigestCounts): string {
  if (typeof since === 'object') return fill(words.since, since);
  return { first: words.first, 'names-deleted': words.namesDeleted, 'not-compared': words.notCompared }[
    since
  ];
}

function verdictsIn({ counts }: DigestCounts): string {
  return verdictOrder
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => fill(words.count, { n: counts[verdict], words: verdictWords[verdict].words }))
    .join(' ');
}

/** The message: subject and a few lines, of at most 120 words in all. */
export function digestDocument(counts: DigestCounts): WrittenDocument {
  const { promises, reviewed, doFirst, unchecked, overdue, questions, readAt } = counts;
  const council = oneLine(counts.council);
  return {
    council,
    title: fill(words.subject, { council, headline: headlineOf(counts) }),
    mark: '',
    lines: [],
    blocks: [
      paragraph(fill(words.read, { date: longDate(readAt) }), sinceText(counts)),
      paragraph(
        fill(words.doFirst, { n: doFirst }),
        unchecked === 0 ? '' : fill(words.unchecked, { n: unchecked }),
        fill(words.overdue, { n: overdue }),
      ),
      paragraph(
        fill(words.counts, { total: promises, counts: verdictsIn(counts) }),
        reviewed ? '' : words.unread,
      ),
      paragraph(fill(words.questions, { n: questions })),
      paragraph(words.next),
      paragraph(words.foot),
    ],
  };
}

/** As it is pasted into a message: the subject, then a paragraph a line. */
function digestText({ title, blocks }: WrittenDocument): string {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  return `${[fill(words.subjectLine, { subject: title }), ...paragraphs].join('\n\n')}\n`;
}

/** For the provider to send on change or once a month: no name, no setting, no link, no picture. */
export function digestFiles(run: Run, since: Since | undefined): readonly ReportFile[] {
  const digest = digestDocument(digestCounts(indexRun(cleanAll(run)), since));
  return [
    { path: 'PROVIDER ONLY/digest.txt', data: digestText(digest) },
    { path: 'PROVIDER ONLY/digest.html', data: writtenHtml(digest) },
  ];
}
