import type { PolicyGap } from '../model/run.ts';
import type { Contradiction, Expectation, Fault } from './bank-file.ts';
import type { ClauseBank } from './clause-bank.ts';
import { type Clause, isPromise } from './clause-file.ts';
import { faultsOf, matches, speakOfEveryone, speakOfTheSame } from './clause-match.ts';
import { draftingGaps } from './drafting-gaps.ts';
import type { PolicyFile } from './policy-file.ts';

/** A gap with its weight among the others, and whether the clauses that it names cannot be kept as they are. */
export interface RankedGap {
  readonly gap: PolicyGap;
  /** 1 comes first. */
  readonly importance: number;
  /** Clauses about which the council has to decide, since keeping them goes against this. */
  readonly decides: readonly string[];
}

type Said = Pick<Fault, 'importance' | 'finding' | 'reason' | 'sentence' | 'source'>;

function ranked(
  kind: PolicyGap['kind'],
  refs: readonly string[],
  said: Said,
  decides: readonly string[] = [],
): RankedGap {
  const { importance, finding, reason, sentence, source } = said;
  return {
    gap: { refs: [...refs], kind, finding, reason, suggestion: sentence, source },
    importance,
    decides,
  };
}

/** In the order of the policy. */
function refsOf(file: PolicyFile, among: ReadonlySet<Clause>): string[] {
  return file.clauses.filter((clause) => among.has(clause)).map(({ ref }) => ref);
}

/** A power is no promise: "may withdraw access" leaves the policy as silent as before. */
function promisesOf(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.filter((clause) => isPromise(clause) && !clause.flags.includes('power'));
}

function silentOn(expected: Expectation, file: PolicyFile): RankedGap[] {
  const { kinds, near, only, devices, nation, id } = expected;
  const has = (list: Expectation['kinds'], clauses: readonly Clause[]) =>
    clauses.filter((clause) => list.some((match) => matches(match, clause)));
  if (nation !== undefined && nation !== file.nation) return [];
  if (file.elsewhere.some(({ expectation }) => expectation === id)) return [];
  if (only.length > 0 && has(only, file.clauses).length === 0) return [];
  const meeting = has(kinds, promisesOf(file.clauses)).filter(
    (clause) =>
      devices === undefined ||
      clause.devices === undefined ||
      clause.devices === 'any' ||
      clause.devices === devices,
  );
  if (speakOfEveryone(meeting)) return [];
  const beside = new Set([...has(kinds, file.clauses), ...has(near, file.clauses)]);
  return [ranked('missing', refsOf(file, beside), expected)];
}

/** Nothing can be missed in a policy whose promises have not all been given a kind. */
function silences(file: PolicyFile, bank: ClauseBank): RankedGap[] {
  const known = file.clauses.filter(isPromise).every(({ kind }) => kind !== undefined);
  return known ? bank.expectations.flatMap((expected) => silentOn(expected, file)) : [];
}

function faults(file: PolicyFile, bank: ClauseBank): RankedGap[] {
  const found = new Map<Fault, Set<Clause>>();
  for (const clause of file.clauses)
    for (const fault of faultsOf(clause, file.clauses, bank))
      found.set(fault, (found.get(fault) ?? new Set()).add(clause));
  return [...found].map(([fault, clauses]) => {
    const refs = refsOf(file, clauses);
    const undecided =
      fault.gap === 'against-advice' || fault.gap === 'cannot-be-configured' || fault.gap === 'contradiction';
    return ranked(fault.gap, refs, fault, undecided ? refs : []);
  });
}

function contradiction(pair: Contradiction, file: PolicyFile): RankedGap[] {
  const [one, other] = pair.between.map((side) =>
    file.clauses.filter((clause) => side.some((match) => matches(match, clause))),
  );
  const opposed = new Set(
    (one ?? []).flatMap((a) =>
      (other ?? []).flatMap((b) => (a !== b && (pair.anyone || speakOfTheSame(a, b)) ? [a, b] : [])),
    ),
  );
  if (opposed.size === 0) return [];
  const flagged = pair.between.flat().some((match) => typeof match !== 'string' && match.flag !== undefined);
  const decides = [...opposed].filter(({ flags }) => !flagged || flags.includes('inconsistent'));
  return [
    ranked(
      'contradiction',
      refsOf(file, opposed),
      pair,
      decides.map(({ ref }) => ref),
    ),
  ];
}

/** What a contradiction says already is not said a second time of the same clauses as advice. */
function untold(gaps: readonly RankedGap[], contradictions: readonly RankedGap[]): RankedGap[] {
  const told = new Set(contradictions.flatMap(({ gap }) => gap.refs));
  return gaps.filter(({ gap }) => gap.kind !== 'against-advice' || !gap.refs.every((ref) => told.has(ref)));
}

function own(file: PolicyFile): RankedGap[] {
  return file.gaps.map((gap) => ({ gap, importance: gap.kind === 'drafting' ? 3 : 1, decides: [] }));
}

/**
 * What is missing or wrong in the text of a policy, the most important first: what the kinds of its clauses show, what
 * its numbering shows, and what its author found besides. It rests on the policy file and the bank alone, never on a
 * tenant.
 */
export function policyGaps(file: PolicyFile, bank: ClauseBank): readonly RankedGap[] {
  const contradictions = bank.contradicts.flatMap((pair) => contradiction(pair, file));
  return [
    ...silences(file, bank),
    ...untold(faults(file, bank), contradictions),
    ...contradictions,
    ...own(file),
    ...draftingGaps(file).map((gap) => ({ gap, importance: 3, decides: [] })),
  ].toSorted((a, b) => a.importance - b.importance);
}
