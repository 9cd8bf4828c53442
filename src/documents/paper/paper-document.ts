import { longDate } from '../text/dates.ts';
import { fill, inWords } from '../text/fill.ts';
import { paperWords as words } from './paper-words.ts';
import type { PublicPaper } from './public-paper.ts';

/** One piece of the paper; Word, HTML and plain text each know how to show each kind. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'list';
      readonly marks: 'letters' | 'numbers' | 'dots';
      readonly items: readonly string[];
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly [string, string];
      readonly rows: readonly (readonly [string, string])[];
    };

export interface PaperDocument {
  readonly council: string;
  readonly title: string;
  /** Lines under the title: meeting, item, author. */
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
}

const { blank } = words;
const heading = (text: string): Block => ({ kind: 'heading', text });
const paragraph = (...sentences: readonly string[]): Block => ({
  kind: 'paragraph',
  text: sentences.join(' '),
});

const recommendation = ({ changes }: PublicPaper): Block[] => {
  const { heading: title, intro, parts, amends, noAmends } = words.recommendation;
  const items = parts.map((part) => fill(part, { blank, amends: changes.length > 0 ? amends : noAmends }));
  return [heading(title), paragraph(intro), { kind: 'list', marks: 'letters', items }];
};

const done = ({ policy, supplier, demonstration, checked }: PublicPaper): Block[] => {
  const { done: said } = words;
  const { adopted, minute } = policy;
  return [
    heading(said.heading),
    paragraph(
      ...(demonstration ? [said.demonstration] : []),
      supplier ? said.supplier : said.noSupplier,
      fill(said.policy, {
        title: policy.title,
        date: adopted === '' ? blank : longDate(adopted),
        minute: minute || blank,
      }),
      fill(said.when, { month: checked }),
      said.access,
      said.answered,
    ),
  ];
};

const findings = ({ counts }: PublicPaper): Block[] => {
  const said = words.findings;
  const rows: (readonly [string, string])[] = [
    [said.inPlace, String(counts.inPlace)],
    [said.planned, String(counts.planned)],
    [said.open, String(counts.open)],
    [said.notApplicable, String(counts.notApplicable)],
  ];
  return [
    heading(said.heading),
    { kind: 'table', caption: fill(said.caption, { total: counts.total }), columns: said.columns, rows },
    paragraph(fill(said.since, { blank })),
    paragraph(said.withheld),
  ];
};

type Change = PublicPaper['changes'][number];

const shownInFull = ({ refs, text, adds }: Change): string => {
  const { line, lines, add, addLine, addLines } = words.changes;
  if (refs.length === 0) return adds ? fill(add, { text }) : text;
  const [one, many] = adds ? [addLine, addLines] : [line, lines];
  return fill(refs.length === 1 ? one : many, { refs: refs.join(', '), text });
};

/** Changes beyond those that stand in full: by line, so that the paper stays short and nothing is kept back. */
const later = (rest: readonly Change[]): Block[] => {
  if (rest.length === 0) return [];
  const said = words.changes;
  const refs = [...new Set(rest.flatMap((change) => change.refs))];
  const added = rest.filter((change) => change.refs.length === 0).length;
  const parts = [
    ...(refs.length === 0
      ? []
      : [fill(refs.length === 1 ? said.laterLine : said.laterLines, { refs: refs.join(', ') })]),
    ...(added === 0
      ? []
      : [fill(added === 1 ? said.laterNew.one : said.laterNew.many, { n: inWords(added) })]),
  ];
  return [paragraph(fill(said.later, { what: parts.join(said.and) }))];
};

const changes = ({ changes: suggested, reviewed }: PublicPaper): Block[] => {
  const said = words.changes;
  const unread = reviewed ? [] : [paragraph(said.unread)];
  if (suggested.length === 0) return [heading(said.heading), ...(reviewed ? [paragraph(said.none)] : unread)];
  return [
    heading(said.heading),
    paragraph(said.intro),
    ...unread,
    { kind: 'list', marks: 'numbers', items: suggested.slice(0, said.most).map(shownInFull) },
    ...later(suggested.slice(said.most)),
  ];
};

const implications = ({ england }: PublicPaper): Block[] => {
  const { heading: title, list, england: legal } = words.implications;
  const items = list.map(({ name, text }) => {
    const said = name === 'Legal' && england ? legal : text;
    return `${name}: ${fill(said, { blank })}`;
  });
  return [heading(title), { kind: 'list', marks: 'dots', items }];
};

/** The paper as a sequence of plain blocks. */
export const paperDocument = (paper: PublicPaper): PaperDocument => ({
  council: paper.council,
  title: words.title,
  lines: [fill(words.line, { blank }), words.author],
  blocks: [
    ...recommendation(paper),
    ...done(paper),
    ...findings(paper),
    ...changes(paper),
    heading(words.options.heading),
    { kind: 'list', marks: 'dots', items: words.options.list },
    ...implications(paper),
    heading(words.next.heading),
    paragraph(fill(words.next.text, { blank })),
  ],
});
