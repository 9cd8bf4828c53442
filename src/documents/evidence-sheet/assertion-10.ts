import { z } from 'zod';
import { accountingYear } from '../../history/retention.ts';
import { londonDay } from '../../model/london-day.ts';
import type { RuleResult, Run } from '../../model/run.ts';
import { publicPaper } from '../paper/public-paper.ts';
import { countsTable } from '../paper/paper-document.ts';
import { reasonsOf } from '../clerk/reasons.ts';
import { countUnknown, shortfallOf } from '../clerk/phrases.ts';
import { indexRun, type RunIndex } from '../run-index.ts';
import { cleanAll, oneLine } from '../text/clean.ts';
import { longDate } from '../text/dates.ts';
import { fill, sentence } from '../text/fill.ts';
import { readWords } from '../read-words.ts';
import { foundWords, reasonWords } from '../words.ts';
import { heading, list, paragraph, type Block, type WrittenDocument } from '../word/written.ts';

const text = z.string().min(1);

const words = readWords('assertion-10', () =>
  z.strictObject({
    mark: text,
    title: text,
    year: text,
    intro: text,
    read: text,
    supplier: text,
    again: text,
    edition: text,
    caption: text,
    columns: z.array(text).length(3),
    states: z.strictObject({
      checked: text,
      short: text,
      unknown: text,
      confirm: text,
      recorded: text,
    }),
    unknown: text,
    blank: text,
    policy: z.strictObject({ adopted: text, review: text }),
    counts: z.strictObject({ heading: text }),
    signing: z.strictObject({ heading: text, lines: z.array(text) }),
    asked: z.array(
      z.strictObject({
        what: text,
        rules: z.array(text).default([]),
        confirm: z.array(text).default([]),
        policy: z.literal(true).optional(),
      }),
    ),
  }),
);

type Row = readonly [evidence: string, date: string, state: string];

/** Of a rule that ran for several people or with several numbers, what looked at the most decides. */
function widest(results: readonly RuleResult[]): RuleResult | undefined {
  const seen = ({ counts }: RuleResult): number =>
    counts.pass + counts.fail + counts.unknown + counts.accepted;
  return results.toSorted((a, b) => seen(b) - seen(a))[0];
}

/** What the settings show under one rule; a rule that did not run, or concerned nobody, shows nothing. */
function shownBy({ run, rule }: RunIndex, id: string): Row[] {
  const result = widest(run.results.filter((one) => one.rule === id));
  const said = rule(id);
  if (result === undefined || said === undefined || result.outcome === 'not-applicable') return [];
  const date = longDate(run.readAt);
  if (result.outcome === 'pass') return [[sentence(said.title), date, words.states.checked]];
  if (result.outcome === 'fail') {
    const more =
      result.counts.unknown === 0 ? '' : fill(foundWords.alsoUnknown, { count: countUnknown(result) });
    return [[`${shortfallOf(said.failTitle, result)} ${more}`.trim(), date, words.states.short]];
  }
  const why = reasonsOf(result.missing)
    .map((reason) => reasonWords[reason].heading)
    .join('; ');
  return [[fill(words.unknown, { title: said.title, why }), date, words.states.unknown]];
}

function policyRows({ policy }: Run): Row[] {
  const { title, adopted, minute } = policy;
  const { blank } = words;
  const date = adopted === undefined || adopted === '' ? blank : longDate(adopted);
  const state = date === blank || minute === undefined ? words.states.confirm : words.states.recorded;
  return [
    [
      fill(words.policy.adopted, { title: oneLine(title), date, minute: oneLine(minute ?? blank) }),
      date,
      state,
    ],
    [fill(words.policy.review, { blank }), blank, words.states.confirm],
  ];
}

function askedFor(index: RunIndex): Block[] {
  const { blank, caption, columns } = words;
  return words.asked.flatMap(({ what, rules, confirm, policy }): Block[] => {
    const rows: readonly Row[] = [
      ...(policy === true ? policyRows(index.run) : []),
      ...rules.flatMap((id) => shownBy(index, id)),
      ...confirm.map((line): Row => [`${line}: ${blank}`, blank, words.states.confirm]),
    ];
    return [heading(what), { kind: 'table', caption, columns, rows, widths: [50, 22, 28] }];
  });
}

/**
 * What Assertion 10 asks for and what there is to show, for the year end that comes next. It names nobody and declares
 * nothing. Undefined outside England, which has no such assertion.
 */
export function evidenceSheet(raw: Run): WrittenDocument | undefined {
  if (raw.nation !== 'england') return undefined;
  const run = cleanAll(raw);
  const day = londonDay(new Date(run.readAt));
  const { blank } = words;
  return {
    council: oneLine(run.council),
    title: words.title,
    mark: words.mark,
    lines: [fill(words.year, { year: accountingYear(day) })],
    blocks: [
      paragraph(words.intro),
      paragraph(
        fill(words.read, { date: longDate(run.readAt) }),
        run.provider === undefined ? '' : words.supplier,
        day.slice(5, 7) === '03' ? '' : words.again,
        words.edition,
      ),
      ...askedFor(indexRun(run)),
      heading(words.counts.heading),
      countsTable(publicPaper(run)),
      heading(words.signing.heading),
      list(
        'dots',
        words.signing.lines.map((line) => fill(line, { blank })),
      ),
    ],
  };
}
