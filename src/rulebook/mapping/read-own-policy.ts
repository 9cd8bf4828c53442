import type { OutlineCell, OutlineClause, PolicyOutline } from './outline/policy-outline.ts';
import { readClass } from './sense/read-class.ts';
import { readNumbers, type ReadNumber } from './sense/read-numbers.ts';
import { readDevices } from './sense/read-devices.ts';
import { readScope } from './sense/read-scope.ts';
import type { AppliesTo, Devices } from '../../model/scope.ts';
import { splitPromises, type Piece } from './sense/split-promises.ts';
import { rowLabel } from './outline/outline-policy.ts';
import { quantitiesOf } from './amounts/quantities.ts';
import type { BankKind } from './words/bank-kind.ts';
import type { KindReader } from './words/propose-kinds.ts';
import type { Proposal } from './words/score-of-kind.ts';

/** A council's policy, read: what it says beside what a program makes of it. */
export interface Reading {
  readonly clauses: readonly ReadClause[];
  readonly outline: PolicyOutline;
}

export interface ReadClause {
  readonly clause: OutlineClause;
  /** At least one; more where one clause promises several things. */
  readonly parts: readonly ReadPart[];
}

export interface ReadPart {
  /** `a`, `b` and so on, ours; empty where a clause has one part. */
  readonly letter: string;
  readonly text: string;
  readonly background: boolean;
  /** Kinds of the bank, or `none`, the likeliest first; at least three where the bank has so many. */
  readonly proposals: readonly Proposal[];
  /** So clear that a person need only glance at it. */
  readonly sure: boolean;
  readonly appliesTo: AppliesTo;
  readonly devices: Devices | undefined;
  readonly numbers: readonly ReadNumber[];
  readonly power: boolean;
}

/** A first proposal of so much weight is asserted; below, the program says that it does not know. */
const asserts = 5;
/** So much is enough where nothing else comes near. */
const assertsAlone = 4.2;
const aloneMargin = 2;
const sureAbove = 8.5;
const sureMargin = 2.5;
const keptProposals = 5;
/** Numbers are read for so many kinds, where so much at least speaks for them. */
const likeliest = 3;
const worthReading = 2;
const asksWho =
  /^(?:who|whom|for whom|by whom|applies to|people|users?|roles?|responsib\w*|owner|done by)\b/iu;

/** Columns that say when, how often, how much or by whom the others are done, or what shows it. */
const saysWhen =
  /^(?:when|by when|how (?:often|soon|long|fast|much|many)|time|time ?(?:scale|limit|frame)|(?:at )?the latest|no later than|figure|value|amount|frequency|deadline|evidence|proof|status|notes?|comments?|remarks?|source|initials|period|interval|due|target|who|by whom|owner|responsib\w*|responsible\b.*)\b/iu;

/** Reads every clause of an outline. Deterministic: the same text gives the same reading. */
export function readPolicy(outline: PolicyOutline, reader: KindReader, bank: readonly BankKind[]): Reading {
  const kinds = new Map(bank.map((kind) => [kind.id, kind]));
  const clauses = outline.clauses.map((clause, index): ReadClause => {
    const pieces = piecesOf(clause, reader, pointedTo(clause, outline.clauses.slice(0, index)));
    return {
      clause,
      parts: pieces.map(({ piece, column, head }, at) => {
        const before = pieces[at - 1]?.piece.text ?? '';
        const letter = pieces.length === 1 ? '' : letterAt(at);
        return readPart(clause, piece, { before, column, head, letter }, kinds);
      }),
    };
  });
  return { clauses, outline };
}

function letterAt(at: number): string {
  return at < 26 ? String.fromCharCode(97 + at) : `${letterAt(Math.floor(at / 26) - 1)}${letterAt(at % 26)}`;
}

const pointsBack =
  /^(?:if |when |once |where )?(?:it|its|they|their|these|those|this|that|such|the same)\b/iu;
/** In a list the word stands further on: "share it with nobody". */
const pointsBackInList = /^(?:\S+ ){0,5}(?:it|them)\b/iu;

/**
 * The words before, under the same heading, that a clause points back to: the nearest that point nowhere themselves, and
 * for an item of a list the first, which says what the list is about.
 */
function pointedTo({ text, heading, leadIn }: OutlineClause, before: readonly OutlineClause[]): string {
  const inList = leadIn !== '';
  if (!(inList ? pointsBackInList : pointsBack).test(text)) return '';
  const named = before.filter(
    (other) =>
      other.heading === heading &&
      other.kind !== 'lead-in' &&
      !pointsBack.test(other.text) &&
      !pointsBackInList.test(other.text),
  );
  return (inList ? named[0] : named.at(-1))?.text ?? '';
}

/** A piece of a clause, with whom its row binds and the head of the column that it fills in. */
interface PlacedPiece {
  readonly piece: Piece;
  readonly column: string;
  readonly head: string;
}

/** A row of a table promises cell by cell; its first cell says what the others are about. */
function piecesOf(clause: OutlineClause, reader: KindReader, before: string): PlacedPiece[] {
  const { cells, heading, leadIn, text } = clause;
  const who = cells === undefined ? '' : whoOf(cells);
  const question = heading.endsWith('?') ? heading : '';
  const heads = cells?.map(({ column }) => column).join(' ') ?? '';
  const whole = (words: string): PlacedPiece[] =>
    splitPromises(words, reader, { heading, leadIn, question, before }).map((piece) => ({
      piece,
      column: who,
      head: heads,
    }));
  if (cells === undefined) return whole(text);
  const spoken = cells.filter(({ text: words }) => words !== '');
  const numbered = spoken.length > 2 && rowLabel.test(spoken[0]?.text ?? '');
  const [topic, ...rest] = numbered ? spoken.slice(1) : spoken;
  if (topic === undefined) return whole(text);
  const opening = numbered ? `${spoken[0]?.text ?? ''} ${topic.text}` : topic.text;
  const asks = (cell: OutlineCell): string => (isShort(cell) ? `${topic.text} ${cell.column}` : '');
  const saying = (cell: OutlineCell): boolean =>
    !saysWhen.test(cell.column) &&
    (!isShort(cell) || (cell.column !== '' && isPromise(`${asks(cell)} ${cell.text}`, reader)));
  const parts = folded(rest, saying, (cell, of) =>
    saysTheSame(`${topic.text} ${of.text}`, `${asks(cell)} ${cell.text}`, reader),
  );
  if (parts.filter(({ cell }) => saying(cell)).length < 2) return whole(text);
  return parts.flatMap(({ cell, more }, at) =>
    splitPromises(
      [...(at === 0 ? [opening] : []), ...[cell, ...more].map(({ text: words }) => words)].join(' '),
      reader,
      {
        heading: `${heading}. ${cell.column}`,
        leadIn: at === 0 ? leadIn : topic.text,
        question: asks(cell),
        before: '',
      },
    ).map((piece) => ({
      piece,
      column: who === '' ? cell.column : who,
      head: [cell, ...more].map(({ column }) => column).join(' '),
    })),
  );
}

/** A cell of few words, or of an amount alone: "Three times a year". */
function isShort({ text }: OutlineCell): boolean {
  const amounts = quantitiesOf(text).reduce((words, { printed }) => words.replace(printed, ''), text);
  return text.split(' ').length < 4 || amounts.trim().split(' ').length < 2;
}

/** "Locks after: 2 minutes" promises something by itself, and "Timescale: 14 days" does not. */
function isPromise(words: string, reader: KindReader): boolean {
  const [first] = reader.propose(words, { heading: '', leadIn: '', before: '' });
  return first !== undefined && first.kind !== 'none' && first.score >= asserts;
}

/** "Signed out of web mail after | 12 hours": the second cell is the amount of the first, and no promise of its own. */
function saysTheSame(before: string, short: string, reader: KindReader): boolean {
  const first = (words: string): string =>
    reader.propose(words, { heading: '', leadIn: '', before: '' })[0]?.kind ?? 'none';
  return first(before) === first(short);
}

/** Cells that promise nothing by themselves belong to the one before: by when, by whom, how much. */
function folded(
  cells: readonly OutlineCell[],
  saying: (cell: OutlineCell) => boolean,
  sameAs: (cell: OutlineCell, before: OutlineCell) => boolean,
): { cell: OutlineCell; more: OutlineCell[] }[] {
  const result: { cell: OutlineCell; more: OutlineCell[] }[] = [];
  for (const cell of cells) {
    const last = result.at(-1);
    if (last === undefined || (saying(cell) && !(isShort(cell) && sameAs(cell, last.cell))))
      result.push({ cell, more: [] });
    else last.more.push(cell);
  }
  return result;
}

/** The words of a row that say whom it binds: those of a column "Who" or "Applies to". */
function whoOf(cells: readonly OutlineCell[]): string {
  return cells.find(({ column }) => asksWho.test(column))?.text ?? '';
}

function readPart(
  { heading, sections, leadIn, kind: outlineKind }: OutlineClause,
  { text, proposals }: Piece,
  { before, column, head, letter }: { before: string; column: string; head: string; letter: string },
  kinds: ReadonlyMap<string, BankKind>,
): ReadPart {
  const [first, second] = proposals;
  const score = first?.score ?? 0;
  const clear =
    score >= assertsAlone &&
    score - (proposals.find(({ kind: other }) => other !== 'none' && other !== first?.kind)?.score ?? 0) >=
      aloneMargin;
  const asserted = first !== undefined && first.kind !== 'none' && (score >= asserts || clear);
  const kind = asserted ? kinds.get(first.kind) : undefined;
  const meant = readClass(text, heading, asserted);
  const background = outlineKind === 'lead-in' || meant.background || kind?.verification === 'informative';
  const power = !background && (kind?.flags.includes('power') === true || (meant.power && mayBePower(kind)));
  const unsure = asserted
    ? proposals
    : [noneOf(proposals), ...proposals.filter(({ kind: other }) => other !== 'none')];
  const countable = unsure.filter(({ score: weight }) => weight >= worthReading);
  return {
    letter,
    text,
    background,
    proposals: unsure.slice(0, keptProposals),
    sure: background
      ? !asserted || kind?.verification === 'informative'
      : asserted && score >= sureAbove && score - (second?.score ?? 0) >= sureMargin,
    appliesTo: readScope({ text, before, heading, sections, leadIn, column, usual: kind?.appliesTo, power }),
    devices: readDevices(text, [...sections, heading]),
    numbers: readNumbers(
      countable.slice(0, likeliest).flatMap(({ kind: id }) => kinds.get(id) ?? []),
      text,
      head,
    ),
    power,
  };
}

/** Permissions and duties of single people are no powers of the council; the bank says which kinds can be. */
function mayBePower(kind: BankKind | undefined): boolean {
  return kind === undefined || kind.appliesTo === 'council';
}

function noneOf(proposals: readonly Proposal[]): Proposal {
  return proposals.find(({ kind }) => kind === 'none') ?? { kind: 'none', score: 0, because: [] };
}
