import { longDate } from '../text/dates.ts';
import { fill, inWords, inWordsFirst } from '../text/fill.ts';
import { heading, list, paragraph, type Block, type WrittenDocument } from '../word/written.ts';
import { paperWords as words } from './paper-words.ts';
import type { PublicPaper } from './public-paper.ts';
import type { PublicRow } from './public-counts.ts';

const { blank } = words;

const costOf = ({ plan }: PublicPaper): string =>
  plan?.cost === undefined ? blank : plan.cost.toLocaleString('en-GB');

type Resolved = keyof typeof words.recommendation & keyof typeof words.minute;

/** What the council is asked to resolve, in the order of the recommendation and of its minute. */
function resolutions({ changes, reviewed, work, plan }: PublicPaper): Resolved[] {
  const wording = changes.length > 0 ? 'adopts' : reviewed ? 'keeps' : 'reads';
  const actions = plan === undefined ? 'approves' : 'approvesPlan';
  return ['notes', wording, ...(work ? ([actions] as const) : []), 'reports'];
}

function recommendation(paper: PublicPaper): Block[] {
  const said = words.recommendation;
  const items = resolutions(paper).map((part) => fill(said[part], { blank, cost: costOf(paper) }));
  return [heading(said.heading), paragraph(said.intro), list('letters', items)];
}

function draftMinute(paper: PublicPaper): Block[] {
  const said = words.minute;
  const parts = resolutions(paper).map((part) => fill(said[part], { blank, cost: costOf(paper) }));
  return [
    heading(said.heading),
    paragraph(fill(said.start, { blank }), ...parts, fill(said.movers, { blank })),
  ];
}

function purpose({ policy: { title, adopted, minute } }: PublicPaper): Block[] {
  const date = adopted === '' ? blank : longDate(adopted);
  return [
    heading(words.purpose.heading),
    paragraph(fill(words.purpose.text, { title, date, minute: minute || blank })),
  ];
}

function answered({ answers: { asked, answered: given } }: PublicPaper): string[] {
  const { answered: said, outstanding } = words.done;
  if (asked === 0) return [];
  const left = asked - given;
  return [
    fill(said, { answered: given, asked }),
    ...(left === 0 ? [] : [left === 1 ? outstanding.one : fill(outstanding.many, { n: inWordsFirst(left) })]),
  ];
}

function done(paper: PublicPaper): Block[] {
  const { heading: title, demonstration, supplier, noSupplier, access } = words.done;
  return [
    heading(title),
    paragraph(
      paper.demonstration ? demonstration : '',
      fill(paper.supplier ? supplier : noSupplier, { month: paper.checked }),
      access,
      ...answered(paper),
    ),
  ];
}

/** How many more or fewer, only where it is too many to point at one setting. */
function since({ earlier, inPlace }: PublicPaper): string {
  const said = words.findings;
  if (earlier === undefined) return fill(said.since, { blank });
  if (earlier === 'first') return said.first;
  const { month, inPlace: before } = earlier;
  const more = inPlace - before;
  if (Math.abs(more) < 3) return fill(said.alike, { month });
  return fill(more > 0 ? said.more : said.fewer, { month, n: inWords(Math.abs(more)) });
}

/** Only of a policy whose wording somebody read may a paper say that no change is needed. */
function wordingRead({ reviewed, changes }: PublicPaper): Block[] {
  if (!reviewed) return [paragraph(words.findings.unread)];
  return changes.length === 0 ? [paragraph(words.findings.none)] : [];
}

/** The one total in public rows; the same table wherever it stands. */
export function countsTable(paper: PublicPaper): Block {
  const said = words.findings;
  const name = (row: PublicRow): string =>
    row === 'work' && paper.plan !== undefined ? said.planned : said[row];
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  const rows = paper.counts.map(({ rows: names, count }) => [
    names.map((row, at) => (at === 0 ? name(row) : lower(name(row)))).join(said.together),
    String(count),
  ]);
  const caption = paper.total === 1 ? said.captionOne : fill(said.caption, { total: paper.total });
  return { kind: 'table', caption, columns: said.columns, rows, widths: [4, 1], counts: true };
}

function findings(paper: PublicPaper): Block[] {
  const said = words.findings;
  return [
    heading(said.heading),
    countsTable(paper),
    ...(paper.counts.some((one) => one.rows.length > 1) ? [paragraph(said.merged)] : []),
    ...(paper.answers.asked > paper.answers.answered ? [paragraph(said.several)] : []),
    paragraph(since(paper)),
    ...wordingRead(paper),
    paragraph(said.withheld),
  ];
}

function implications(paper: PublicPaper): Block[] {
  const { heading: title, list: all, england: legal } = words.implications;
  const items = all.map(({ name, text }) => {
    const said = name === 'Legal' && paper.england ? legal : text;
    return `${name}: ${fill(said, { blank, cost: costOf(paper) })}`;
  });
  return [heading(title), list('dots', items)];
}

/** The paper as a sequence of plain blocks: two pages, with its schedule of changes in an appendix of its own. */
export function paperDocument(paper: PublicPaper): WrittenDocument {
  const { heading: title, actions, changes, noChanges } = words.options;
  return {
    council: paper.council,
    title: words.title,
    mark: paper.draft ? words.draft : '',
    lines: [fill(words.line, { blank }), words.author],
    blocks: [
      ...recommendation(paper),
      ...purpose(paper),
      ...done(paper),
      ...findings(paper),
      heading(title),
      list('dots', paper.changes.length > 0 ? [...changes, ...(paper.work ? [actions] : [])] : noChanges),
      ...implications(paper),
      heading(words.next.heading),
      paragraph(fill(words.next.text, { blank })),
      ...draftMinute(paper),
    ],
  };
}
