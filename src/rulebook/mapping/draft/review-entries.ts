import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppliesTo, Devices } from '../../../model/scope.ts';
import { ClauseNumber } from '../../clause-number.ts';
import { noKind } from '../../clause-bank.ts';
import type { OutlineClause } from '../outline/policy-outline.ts';
import type { Reading } from '../read-own-policy.ts';
import type { ReadPart } from '../read-part.ts';
import type { ReadNumber } from '../sense/read-numbers.ts';

const words = z.string().min(1);

/** One promise of a council's policy: its words, what the program makes of them, and what a person decided. */
export const ReviewEntry = z.strictObject({
  ref: words,
  heading: z.string(),
  words: words.describe("The council's own words."),
  opens: words.optional().describe('For an item of a list: the words that open the list.'),
  kind: words.describe('Id of a kind of the clause bank, or "none".'),
  background: z.boolean().describe('Nothing is promised here.'),
  appliesTo: AppliesTo,
  devices: Devices.optional(),
  numbers: z.record(words, ClauseNumber).default({}),
  power: z.boolean().default(false),
  proposed: z.array(words).min(1).describe('Kinds, the likeliest first.'),
  mark: words.describe('A mark of the proposal: what differs from it was changed by a person.'),
  sure: z.boolean().describe('So clear that a glance is enough.'),
  decided: z.boolean().default(false).describe('A person has decided: the program changes it no more.'),
  changed: z.boolean().default(false).describe('The words changed after a person had decided.'),
});
export type ReviewEntry = z.infer<typeof ReviewEntry>;

/** `policy-review.yaml`: it stays with the council, as it holds the council's words. */
export const ReviewFile = z.strictObject({
  from: words.describe('The document that was read.'),
  entries: z.array(ReviewEntry),
  gone: z.array(ReviewEntry).default([]).describe('Decided once, and no longer in the document.'),
  leftOut: z.array(z.strictObject({ text: words, why: words })).default([]),
  written: z
    .record(words, words)
    .default({})
    .describe('Marks of the clauses as written, to know later edits.'),
});
export type ReviewFile = z.infer<typeof ReviewFile>;

/** Those numbers that set something for a kind. */
export function numbersOf(numbers: readonly ReadNumber[], of: string): ReviewEntry['numbers'] {
  const set = numbers.flatMap(({ kind, param, value, unit }) => {
    const parsed = ClauseNumber.safeParse({ value, unit });
    return kind !== of || param === undefined || !parsed.success ? [] : [[param, parsed.data] as const];
  });
  return Object.fromEntries(set);
}

const opensList = /[:\u2013\u2014-]$/u;

/** What an entry says, with the words that open its list: "Users must: lock the screen". */
export function wordsInFull({ opens, words: own }: Pick<ReviewEntry, 'opens' | 'words'>): string {
  return opens === undefined ? own : `${opens} ${own}`;
}

/** What next to nothing speaks for is not offered: it would only take time to read. */
const worthOffering = 2;

function entryOf({ ref, heading, leadIn }: OutlineClause, part: ReadPart, lettered: boolean): ReviewEntry {
  const [first, ...others] = part.proposals;
  const proposed = [first, ...others.filter(({ score }) => score >= worthOffering)].flatMap((one) =>
    one === undefined ? [] : [one.kind],
  );
  const entry = {
    // Where the document has letters of its own, ours must not be taken for them.
    ref: part.letter === '' ? ref : lettered ? `${ref} part ${part.letter}` : `${ref}(${part.letter})`,
    heading: heading === '' ? 'Opening' : heading,
    words: part.text,
    ...(part.letter <= 'a' && opensList.test(leadIn) ? { opens: leadIn } : {}),
    kind: proposed[0] ?? noKind,
    background: part.background,
    appliesTo: part.appliesTo,
    ...(part.devices === undefined ? {} : { devices: part.devices }),
    numbers: numbersOf(part.numbers, proposed[0] ?? noKind),
    power: part.power,
    proposed: proposed.length === 0 ? [noKind] : proposed,
    sure: part.sure,
    decided: false,
    changed: false,
  };
  return { ...entry, mark: markOf(entry) };
}

/** What a reading proposes, clause by clause, in the order of the document. */
export function entriesOf(reading: Reading): ReviewEntry[] {
  const refs = reading.clauses.map(({ clause }) => clause.ref);
  return reading.clauses.flatMap(({ clause, parts }) => {
    const lettered = clause.ref.endsWith(')') || refs.some((ref) => ref.startsWith(`${clause.ref}(`));
    return parts.map((part) => entryOf(clause, part, lettered));
  });
}

type Answer = Pick<ReviewEntry, 'kind' | 'background' | 'appliesTo' | 'devices' | 'numbers' | 'power'>;

/** A mark of an answer, to know later whether it was changed. */
export function markOf({ kind, background, appliesTo, devices, numbers, power }: Answer): string {
  const answer = JSON.stringify([kind, background, appliesTo, devices ?? null, numbers, power]);
  return createHash('sha256').update(answer).digest('hex').slice(0, 12);
}

/** A person decided, in the terminal or by changing the file. */
export function isDecided(entry: ReviewEntry): boolean {
  return entry.decided || markOf(entry) !== entry.mark;
}
