import { clauseLine } from '../../model/clause-line.ts';
import type { Verdict } from '../../model/outcome.ts';
import type { ClauseResult } from '../../model/run.ts';
import { byNumber } from '../clerk/clerk-words.ts';
import { shortfall } from '../clerk/phrases.ts';
import { reasonsOf } from '../clerk/reasons.ts';
import { weFound } from '../clerk/we-found.ts';
import { closedRules, type Plan, type PlanItem } from '../plan/codes.ts';
import { linesAbout } from '../plan/lines-about.ts';
import type { RunIndex } from '../run-index.ts';
import { longDate } from '../text/dates.ts';
import { fill } from '../text/fill.ts';
import { heading, list, paragraph, type Block } from '../word/written.ts';
import { reasonWords, verdictWords } from '../words.ts';
import { annexWords as words } from './annex-words.ts';

const shown: readonly Verdict[] = ['action-needed', 'partly-in-place', 'could-not-check'];

/** Lines that something on this item falls short of. */
function linesOf(index: RunIndex, item: PlanItem): readonly ClauseResult[] {
  return [...item.clauses, ...linesAbout(index, closedRules(item), item.subjects)];
}

function codesOf(index: RunIndex, plan: Plan, clause: ClauseResult): string {
  return [
    ...plan.answers.filter((answer) => answer.clause === clause),
    ...plan.items.filter((item) => linesOf(index, item).includes(clause)),
  ]
    .map(({ code }) => code)
    .join(', ');
}

/** What falls short of a line or is not known, each sentence once; what the Clerk answered is told of the Clerk. */
function found(index: RunIndex, clause: ClauseResult): string {
  const { question: _question, attestation, ...settings } = clause;
  const open = index
    .rulesOf(clause)
    .filter(({ result }) => result?.outcome !== 'pass' && result?.outcome !== 'not-applicable');
  const said = weFound(settings, open);
  const no =
    attestation?.answer === 'no' ? [fill(words.findings.saidNo, { date: longDate(attestation.on) })] : [];
  const why = reasonsOf(clause.missing).map((reason) => reasonWords[reason].heading);
  const all = [...new Set([...said, ...no])];
  return (all.length > 0 ? all : [fill(words.findings.why, { why: why.join('; ') })]).join('\n');
}

/** Line by line, what falls short of the policy and what could not be checked. */
export function annexFindings(index: RunIndex, plan: Plan): Block[] {
  const said = words.findings;
  const lines = index.promises.filter(({ verdict }) => shown.includes(verdict));
  if (lines.length === 0) return [heading(said.heading), paragraph(said.none)];
  const rows = lines.map((clause) => [
    clauseLine(clause.ref),
    clause.summary,
    found(index, clause),
    verdictWords[clause.verdict].words,
    codesOf(index, plan, clause),
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

/** What is to be done about lines that wait for an answer or for their wording: each code of the plan says why somewhere. */
export function annexWaiting(index: RunIndex, { items }: Plan): Block[] {
  const said = words.waiting;
  const rows = items
    .filter(({ clauses }) => clauses.length > 0)
    .filter((item) => !linesOf(index, item).some(({ verdict }) => shown.includes(verdict)))
    .map((item) => [
      item.code,
      whatOf(item).join('\n'),
      item.clauses.map(({ ref }) => clauseLine(ref)).join(', '),
    ]);
  if (rows.length === 0) return [];
  return [
    heading(said.heading),
    { kind: 'table', caption: said.caption, columns: said.columns, rows, widths: [8, 60, 32] },
  ];
}

/** What the policy does not ask for yet; the baseline that does. */
export function annexOutside({ outside: all }: RunIndex, { items }: Plan): Block[] {
  const said = words.outside;
  const baselines = new Map(all.map(({ rule, baseline }) => [rule, baseline]));
  const rows = items
    .filter(({ clauses }) => clauses.length === 0)
    .map((item) => [
      item.code,
      whatOf(item).join('\n'),
      [
        ...new Set(item.rules.flatMap(({ id }) => baselines.get(id) ?? [])),
        ...(item.undecided.length === 0
          ? []
          : [fill(said.undecided, { lines: item.undecided.map(({ ref }) => clauseLine(ref)).join(', ') })]),
      ].join('\n'),
    ]);
  const unknown = all.filter(({ verdict }) => verdict === 'could-not-check');
  if (rows.length + unknown.length === 0) return [];
  const table: Block = {
    kind: 'table',
    caption: said.caption,
    columns: said.columns,
    rows,
    widths: [8, 60, 32],
  };
  return [
    heading(said.heading),
    ...(rows.length === 0 ? [] : [table]),
    // Not known is neither fine nor a fault, and is not left out.
    ...(unknown.length === 0
      ? []
      : [
          paragraph(byNumber(said.unknown, unknown.length)),
          list(
            'dots',
            unknown.map(({ rule, text }) => text?.title ?? rule),
          ),
        ]),
  ];
}
