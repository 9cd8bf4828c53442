import { clauseLine } from '../../model/clause-line.ts';
import type { Verdict } from '../../model/outcome.ts';
import type { ClauseResult, Run } from '../../model/run.ts';
import { priceOf, type Branding } from '../branding/branding.ts';
import { plannedFor } from '../paper/planned.ts';
import { planOf, type Plan, type PlanItem } from '../plan/codes.ts';
import { costInWords, shortfall } from '../clerk/phrases.ts';
import { reasonsOf } from '../clerk/reasons.ts';
import { weFound } from '../clerk/we-found.ts';
import { indexRun, type RunIndex } from '../run-index.ts';
import { cleanAll, oneLine } from '../text/clean.ts';
import { longDate } from '../text/dates.ts';
import { fill } from '../text/fill.ts';
import { reasonWords, verdictWords } from '../words.ts';
import { heading, paragraph, type Block, type WrittenDocument } from '../word/written.ts';
import { annexWords as words } from './annex-words.ts';

const { blank } = words;

/** The 1960 Act binds councils in England and Wales; elsewhere a council has its standing orders. */
function exclusion({ nation }: Run): Block[] {
  const { heading: title, act, orders } = words.exclude;
  const motion = nation === 'england' || nation === 'wales' ? act : orders;
  return [heading(title), paragraph(fill(motion, { blank })), paragraph(words.information)];
}

const shown: readonly Verdict[] = ['action-needed', 'partly-in-place', 'could-not-check'];

function codesOf(plan: Plan, clause: ClauseResult): string {
  return [
    ...plan.answers.filter((answer) => answer.clause === clause),
    ...plan.items.filter(({ clauses }) => clauses.includes(clause)),
  ]
    .map(({ code }) => code)
    .join(', ');
}

/** As the clerk's report has it, but what the Clerk answered is told of the Clerk. */
function found(index: RunIndex, clause: ClauseResult): string {
  const { question: _question, attestation, ...settings } = clause;
  const said = weFound(settings, index.rulesOf(clause));
  const no =
    attestation?.answer === 'no' ? [fill(words.findings.saidNo, { date: longDate(attestation.on) })] : [];
  const why = reasonsOf(clause.missing).map((reason) => reasonWords[reason].heading);
  const all = [...said, ...no];
  return (all.length > 0 ? all : [fill(words.findings.why, { why: why.join('; ') })]).join('\n');
}

function findings(index: RunIndex, plan: Plan): Block[] {
  const said = words.findings;
  const lines = index.promises.filter(({ verdict }) => shown.includes(verdict));
  if (lines.length === 0) return [heading(said.heading), paragraph(said.none)];
  const rows = lines.map((clause) => [
    clauseLine(clause.ref),
    clause.summary,
    found(index, clause),
    verdictWords[clause.verdict].words,
    codesOf(plan, clause),
  ]);
  const intro = { date: longDate(index.run.readAt), n: lines.length, total: index.promises.length };
  return [
    heading(said.heading),
    paragraph(fill(said.intro, intro)),
    { kind: 'table', caption: said.caption, columns: said.columns, rows, widths: [11, 24, 36, 17, 12] },
  ];
}

const whatOf = ({ rules, subjects, count }: PlanItem): string[] =>
  rules.map(({ failTitle }) => shortfall(failTitle, subjects[0]?.kind ?? 'other', count));

/** What the policy does not ask for yet; the baseline that does. */
function outside({ outside: all }: RunIndex, { items }: Plan): Block[] {
  const said = words.outside;
  const baselines = new Map(all.map(({ rule, baseline }) => [rule, baseline]));
  const rows = items
    .filter(({ clauses }) => clauses.length === 0)
    .map((item) => [
      item.code,
      whatOf(item).join('\n'),
      [...new Set(item.rules.flatMap(({ id }) => baselines.get(id) ?? []))].join('\n'),
    ]);
  if (rows.length === 0) return [];
  return [
    heading(said.heading),
    { kind: 'table', caption: said.caption, columns: said.columns, rows, widths: [8, 60, 32] },
  ];
}

function work(run: Run, item: PlanItem, branding?: Branding): readonly string[] {
  const planned = item.rules.flatMap(({ id }) => plannedFor(run, { rule: id }) ?? [])[0];
  const whole = planned ?? item.clauses.flatMap(({ ref }) => plannedFor(run, { ref }) ?? [])[0];
  const price = priceOf(item.minutes, branding);
  const costs = [...new Set(item.rules.map(costInWords)), ...(price === '' ? [] : [price])].join('; ');
  const time = fill(words.plan.time, { minutes: item.minutes, cost: costs });
  return [
    whole?.owner ?? blank,
    whole === undefined ? blank : longDate(whole.by),
    whole?.cost === undefined
      ? time
      : `${fill(words.plan.cost, { cost: whole.cost.toLocaleString('en-GB') })}\n${time}`,
  ];
}

function actionPlan(index: RunIndex, { items, answers }: Plan, branding?: Branding): Block[] {
  const said = words.plan;
  if (items.length + answers.length === 0) return [heading(said.heading), paragraph(said.none)];
  const rows = [
    ...items.map((item) => [
      item.code,
      [...new Set(item.rules.map(({ ask }) => ask))].join('\n'),
      ...work(index.run, item, branding),
    ]),
    ...answers.map(({ code, clause }) => {
      const planned = plannedFor(index.run, { ref: clause.ref });
      return [
        code,
        fill(said.answered, { summary: clause.summary }),
        planned?.owner ?? blank,
        planned === undefined ? blank : longDate(planned.by),
        planned?.cost === undefined ? blank : fill(said.cost, { cost: planned.cost.toLocaleString('en-GB') }),
      ];
    }),
  ];
  return [
    heading(said.heading),
    paragraph(said.estimate),
    { kind: 'table', caption: said.caption, columns: said.columns, rows, widths: [8, 45, 15, 15, 17] },
  ];
}

const inOneLine = (block: Block): Block =>
  block.kind === 'table'
    ? { ...block, rows: block.rows.map((row) => row.map((text) => text.split('\n').map(oneLine).join('\n'))) }
    : block;

/**
 * For councillors in a private part of a meeting: the motion that makes it private, what was found by line, and who does
 * what by when. It names nobody: the Clerk's report does.
 */
export function annexDocument(raw: Run, branding?: Branding): WrittenDocument {
  const index = indexRun(cleanAll(raw));
  const coded = planOf(index);
  return {
    council: oneLine(raw.council),
    title: words.title,
    mark: words.mark,
    lines: [fill(words.line, { blank }), words.author],
    landscape: true,
    blocks: [
      ...exclusion(raw),
      ...findings(index, coded),
      ...outside(index, coded),
      ...actionPlan(index, coded, branding),
    ].map(inOneLine),
  };
}
