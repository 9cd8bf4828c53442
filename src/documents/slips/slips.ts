import { clauseLine } from '../../model/clause-line.ts';
import type { ClauseResult, Run } from '../../model/run.ts';
import { isAskedHere } from '../clerk/what-to-do.ts';
import { indexRun } from '../run-index.ts';
import { cleanAll, oneLine } from '../text/clean.ts';
import { fill } from '../text/fill.ts';
import { list, paragraph, type Block, type WrittenDocument } from '../word/written.ts';
import { slipKinds, slipWords, type SlipKind } from './slip-words.ts';

/** Events of a policy that belong on one sheet: a lost device is an incident too. */
const eventsOf: Readonly<Record<SlipKind, readonly string[]>> = {
  joins: ['joins', 'when a person joins'],
  leaves: ['leaves', 'when a person leaves', 'equipment-recalled'],
  incident: ['incident', 'device-lost'],
};

/** So many lines fit on one page beside what is to be filled in. */
const most = 12;

function asksAt(kind: SlipKind, { question }: ClauseResult): boolean {
  const { when, howOften } = question ?? {};
  return eventsOf[kind].some((event) => event === (when ?? howOften));
}

function toFillIn(lines: readonly string[]): Block[] {
  return lines.map((line) => paragraph(`${line}: ${slipWords.blank}`));
}

/** A line whose wording goes against advice, or against another line, is not to be acted on as it stands. */
function askedOf({ summary, decision }: ClauseResult): string {
  const said = oneLine(summary);
  return decision === undefined ? said : fill(slipWords.toDecide, { summary: said });
}

function linesOf(clauses: readonly ClauseResult[]): Block[] {
  const rest = clauses.slice(most).map(({ ref }) => clauseLine(oneLine(ref)));
  return [
    {
      kind: 'table',
      caption: slipWords.caption,
      columns: slipWords.columns,
      rows: clauses
        .slice(0, most)
        .map((clause) => [clauseLine(oneLine(clause.ref)), askedOf(clause), slipWords.tick, '']),
      widths: [18, 40, 27, 15],
    },
    ...(rest.length === 0
      ? []
      : [paragraph(fill(slipWords.more, { count: rest.length, refs: rest.join(', ') }))]),
  ];
}

/** One sheet for one event: what the policy asks for then, to be ticked while it is done. */
function sheetOf(promises: readonly ClauseResult[], kind: SlipKind): Block[] {
  const words = slipWords.slips[kind];
  const clauses = promises.filter((clause) => isAskedHere(clause) && asksAt(kind, clause));
  return [
    { kind: 'heading', text: words.title, onNewPage: kind !== slipKinds[0] },
    paragraph(words.intro),
    ...toFillIn(words.lines),
    ...(clauses.length === 0 ? [paragraph(slipWords.nothing)] : linesOf(clauses)),
    ...toFillIn([slipWords.filled, slipWords.signed]),
  ];
}

/** A sheet for a person who joins, one for a person who leaves and one for an incident, to be printed and kept. */
export function eventSlips(raw: Run): WrittenDocument {
  const run = cleanAll(raw);
  const { promises } = indexRun(run);
  return {
    council: oneLine(run.council),
    title: slipWords.title,
    mark: '',
    lines: [slipWords.file],
    blocks: slipKinds.flatMap((kind) => sheetOf(promises, kind)),
  };
}

/** So many lines of a declaration fit on one page. */
const mostDuties = 18;

const concernsCouncillors = ({ appliesTo }: ClauseResult): boolean =>
  appliesTo.split(/,\s*/u).some((whom) => whom === 'all' || whom === 'councillors');

/** A duty that each person keeps: settings cannot show all of it, and it is not the council's to do when something happens. */
function isOwnDuty(clause: ClauseResult): boolean {
  return (
    concernsCouncillors(clause) &&
    isAskedHere(clause) &&
    clause.question !== undefined &&
    clause.decision === undefined &&
    clause.question.when === undefined &&
    !clause.question.howOften.startsWith('when ')
  );
}

/** A short policy may say little of what people do: then its other lines have room as well. */
const fewDuties = 6;

const people = new RegExp(String.raw`\b(?:${slipWords.declaration.ofPeople.join('|')})\b`, 'iu');

/** Whether a line is about what people do, and not about what a device has or the council decides. */
function isAboutPeople({ summary, question }: ClauseResult): boolean {
  return people.test(summary) || people.test(question?.ask ?? '');
}

/** What councillors alone promise comes before what settings show in part, and that before what all keep anyhow. */
function dutyRank({ appliesTo, verification }: ClauseResult): number {
  if (appliesTo === 'councillors') return 0;
  return verification === 'attestation' ? 2 : 1;
}

/** The duties that have room, in the order of the policy: the Clerk's questions ask whether councillors confirmed them. */
function dutiesOf(promises: readonly ClauseResult[]): ClauseResult[] {
  const all = promises.filter(isOwnDuty);
  const own = all.filter(isAboutPeople);
  const duties = own.length < fewDuties ? all : own;
  const chosen = new Set(duties.toSorted((a, b) => dutyRank(a) - dutyRank(b)).slice(0, mostDuties));
  return duties.filter((clause) => chosen.has(clause));
}

/** One page that a councillor signs: what the policy asks of every councillor, in our words. */
export function councillorDeclaration(raw: Run): WrittenDocument {
  const run = cleanAll(raw);
  const { title, intro, rest, access, lines } = slipWords.declaration;
  const duties = dutiesOf(indexRun(run).promises);
  return {
    council: oneLine(run.council),
    title,
    mark: '',
    lines: [],
    blocks: [
      paragraph(fill(intro, { council: oneLine(run.council) })),
      list(
        'dots',
        duties.map(({ summary, ref }) => `${oneLine(summary)} (${clauseLine(oneLine(ref))})`),
      ),
      paragraph(rest),
      paragraph(access),
      ...toFillIn(lines),
    ],
  };
}
