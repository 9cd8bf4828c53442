import type { AppliesTo, Devices } from '../../model/scope.ts';
import { deniesItsAmounts } from './amounts/quantities.ts';
import type { OutlineClause } from './outline/policy-outline.ts';
import { asserts, type PlacedPiece } from './placed-piece.ts';
import { readClass } from './sense/read-class.ts';
import { readDevices } from './sense/read-devices.ts';
import { readNumbers, type ReadNumber } from './sense/read-numbers.ts';
import { readScope } from './sense/read-scope.ts';
import { isHalfSaid } from './sense/half-said.ts';
import { waives } from './sense/waives.ts';
import type { BankKind } from './words/bank-kind.ts';
import type { Proposal } from './words/score-of-kind.ts';

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

/** Where a part stands in its policy. */
interface PartPlace {
  readonly before: string;
  readonly letter: string;
  /** Words with the names of firms as the offices that they hold. */
  readonly inOffice: (words: string) => string;
}

/** So much is enough where nothing else comes near. */
const assertsAlone = 4.2;
const aloneMargin = 2;
/**
 * What is said to be sure is folded away, and nobody may look at it again: on four policies never seen 96 of
 * 100 such parts were right with these (November 2026).
 */
const sureChance = 0.45;
const sureMargin = 1.5;
const sureNone = 0.5;
const keptProposals = 5;
/** Numbers are read for so many kinds, where so much at least speaks for them. */
const likeliest = 3;
const worthReading = 2;

/** Reads one promise of a clause, with what stands around it. */
export function readPart(
  { heading, sections, leadIn, kind: outlineKind, notChosen }: OutlineClause,
  { piece: { text, proposals }, column, head, counted = text }: PlacedPiece,
  { before, letter, inOffice }: PartPlace,
  kinds: ReadonlyMap<string, BankKind>,
): ReadPart {
  const [first, second] = proposals;
  const score = first?.score ?? 0;
  const clear =
    score >= assertsAlone &&
    score - (proposals.find(({ kind: other }) => other !== 'none' && other !== first?.kind)?.score ?? 0) >=
      aloneMargin;
  // Its words are those of the promise that it does not make: only a person can say what becomes of it.
  const waived = notChosen === true || waives(text) || deniesItsAmounts(text);
  const asserted = !waived && first !== undefined && first.kind !== 'none' && (score >= asserts || clear);
  const kind = asserted ? kinds.get(first.kind) : undefined;
  const isSure = asserted && first.chance >= sureChance && score - (second?.score ?? 0) >= sureMargin;
  const informs = kind?.verification === 'informative';
  const meant = readClass(text, heading, leadIn, asserted);
  const background = outlineKind === 'lead-in' || meant.background || informs;
  const power = !background && (kind?.flags.includes('power') === true || (meant.power && mayBePower(kind)));
  const unsure = asserted
    ? proposals
    : [noneOf(proposals), ...proposals.filter(({ kind: other }) => other !== 'none')];
  const countable = (notChosen === true ? [] : unsure).filter(
    ({ kind: id, score: weight }) => id !== 'none' && weight >= worthReading,
  );
  return {
    letter,
    text,
    background,
    proposals: unsure.slice(0, keptProposals),
    sure:
      !waived &&
      (background
        ? meant.listed || (noneOf(proposals).chance >= sureNone && !asserted) || (isSure && informs)
        : isSure && !isHalfSaid(text)),
    appliesTo: readScope({
      text: inOffice(text),
      before: inOffice(before),
      heading: inOffice(heading),
      sections: sections.map(inOffice),
      leadIn: inOffice(leadIn),
      column: inOffice(column),
      usual: kind?.appliesTo,
      power,
    }),
    devices: readDevices(text, [...sections, heading]),
    numbers: readNumbers(
      countable.slice(0, likeliest).flatMap(({ kind: id }) => kinds.get(id) ?? []),
      counted,
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
  return proposals.find(({ kind }) => kind === 'none') ?? { kind: 'none', score: 0, chance: 0, because: [] };
}
