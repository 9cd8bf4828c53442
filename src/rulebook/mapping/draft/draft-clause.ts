import type { z } from 'zod';
import type { ClauseBank } from '../../clause-bank.ts';
import { noKind } from '../../clause-bank.ts';
import type { Clause } from '../../clause-file.ts';
import type { Kind } from '../../bank-file.ts';
import { speaksOfDevices } from '../sense/read-devices.ts';
import { ownQuestion, ownSummary } from './own-words.ts';
import { wordsInFull, type ReviewEntry } from './review-entries.ts';

/** A clause as an author writes it. */
export type DraftClause = z.input<typeof Clause>;

type DraftRule = NonNullable<DraftClause['rules']>[number];

const unlooked = 'Proposed by Beadle from the words of the policy. Nobody has confirmed it yet.';

function outOfBounds(entry: ReviewEntry, kind: Kind): DraftClause['decision'] | undefined {
  const { number } = kind;
  const value = number === undefined ? undefined : entry.numbers[number.name]?.value;
  if (number === undefined || typeof value !== 'number') return undefined;
  const { least, most, unit } = number;
  const low = least !== undefined && value < least;
  const high = most !== undefined && value > most;
  if (!low && !high) return undefined;
  const limit = low ? `at least ${String(least)}` : `at most ${String(most)}`;
  return {
    why: `The policy says ${String(value)} ${unit}. Settings take ${limit}.`,
    suggestion: `Ask for ${limit} ${unit}.`,
  };
}

/** Its checks look at devices, or its own words speak of them. */
function isAboutDevices({ devices, rules, sense, ask = '' }: Kind): boolean {
  const looksAtDevices = rules.some(({ rule }) => rule?.startsWith('devices/') === true);
  return devices !== undefined || looksAtDevices || speaksOfDevices(`${sense} ${ask}`);
}

/**
 * Whom a clause binds, and on whose devices. "Everybody with a council laptop has a council address" names devices and
 * promises nothing of them: they would narrow what is judged, and part two clauses that ask the same.
 */
function scopeOf(
  { appliesTo, devices }: ReviewEntry,
  kind: Kind | undefined,
): Pick<DraftClause, 'appliesTo' | 'devices'> {
  if (kind !== undefined && !isAboutDevices(kind)) return { appliesTo };
  const named = devices === 'any' ? kind?.devices : (devices ?? kind?.devices);
  return { appliesTo, ...(named === undefined ? {} : { devices: named }) };
}

/** The bank says what a check can show, so the file need not; a power is at most something to look at. */
function draftRule(known: Kind['rules'][number], power: boolean): DraftRule {
  const { appliesTo, ...rule } = known;
  delete rule.part;
  return {
    ...rule,
    ...(appliesTo === undefined ? {} : { appliesTo: [...appliesTo] }),
    ...(power ? { weight: 'review' as const } : {}),
  };
}

/** The summary is ours and counts nothing: each number says that the council's words have it. */
function withSources({ ref, numbers }: ReviewEntry): ReviewEntry['numbers'] {
  const source = `the council's own words in ${ref}`;
  return Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, { source, ...number }]));
}

function checked(entry: ReviewEntry, kind: Kind): Partial<DraftClause> {
  const decision = outOfBounds(entry, kind);
  const rules = kind.rules.map((rule) => draftRule(rule, entry.power));
  return {
    verification: kind.verification,
    ...(rules.length > 0 ? { rules } : {}),
    ...(Object.keys(entry.numbers).length > 0 ? { numbers: withSources(entry) } : {}),
    ...(kind.ask === undefined ? {} : { ask: kind.ask }),
    ...(kind.howOften === undefined ? {} : { howOften: kind.howOften }),
    ...(kind.when === undefined ? {} : { when: kind.when }),
    ...(kind.dropped.length > 0 ? { dropped: kind.dropped } : {}),
    ...(decision === undefined ? {} : { decision }),
  };
}

function flagsOf(entry: ReviewEntry, kind: Kind): Pick<DraftClause, 'flags'> {
  const flags = [
    ...(entry.power ? ['power' as const] : []),
    ...(outOfBounds(entry, kind) === undefined ? [] : ['impractical' as const]),
  ];
  return flags.length === 0 ? {} : { flags };
}

/** An entry of the review as a clause of the policy file: our words for a known kind, the council's for none. */
export function draftClause(entry: ReviewEntry, bank: ClauseBank): DraftClause {
  const kind = entry.kind === noKind ? undefined : bank.kinds.get(entry.kind);
  const head = { ref: entry.ref, heading: entry.heading };
  const note = entry.decided || entry.sure ? {} : { note: unlooked };
  if (entry.background || kind?.verification === 'informative')
    return {
      ...head,
      summary: kind?.verification === 'informative' ? kind.sense : ownSummary(entry.ref, wordsInFull(entry)),
      ...scopeOf(entry, undefined),
      kind: kind?.verification === 'informative' ? kind.id : noKind,
      verification: 'informative',
      ...note,
    };
  if (kind === undefined)
    return {
      ...head,
      summary: ownSummary(entry.ref, wordsInFull(entry)),
      ...scopeOf(entry, undefined),
      kind: noKind,
      verification: 'attestation',
      ask: ownQuestion(entry.ref, wordsInFull(entry)),
      howOften: 'once a year',
      ...(entry.power ? { flags: ['power' as const] } : {}),
      ...note,
    };
  return {
    ...head,
    summary: kind.sense,
    ...scopeOf(entry, kind),
    kind: kind.id,
    verification: kind.verification,
    ...checked(entry, kind),
    ...flagsOf(entry, kind),
    ...note,
  };
}
