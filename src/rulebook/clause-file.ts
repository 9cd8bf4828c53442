import { z } from 'zod';
import { Weight } from '../model/outcome.ts';
import { AppliesTo, Devices } from '../model/scope.ts';
import { ClauseNumber } from './clause-number.ts';

/** How often a question is put to the clerk. The last three name an event; `when` names it more exactly. */
export const HowOften = z.enum([
  'once a year',
  'every 3 months',
  'each time it happens',
  'when a person joins',
  'when a person leaves',
]);
export type HowOften = z.infer<typeof HowOften>;

/** What makes a question due. `joins` and `leaves` are known from the people register, the others from the clerk. */
export const ClauseEvent = z.enum([
  'joins',
  'leaves',
  'device-lost',
  'device-handed-on',
  'incident',
  'monitoring',
  'purchase',
  'equipment-recalled',
  'recording',
]);
export type ClauseEvent = z.infer<typeof ClauseEvent>;

/**
 * `power`: the council may do something, but need not; its rules are at most `review`.
 * The others say what is wrong with the clause itself.
 */
export const Flag = z.enum([
  'ncsc-conflict',
  'inconsistent',
  'impractical',
  'drafting',
  'outdated',
  'legal',
  'power',
]);
export type Flag = z.infer<typeof Flag>;

const words = z.string().min(1);

/** One word or a list of them; always a list once it is read. */
const ScopeWords = z
  .union([AppliesTo, z.array(AppliesTo).min(1)])
  .transform((scope): readonly AppliesTo[] => (typeof scope === 'string' ? [scope] : scope));

/** One rule of a clause, or a check of the catalogue that is not built yet: exactly one of `rule` and `notBuilt`. */
export const ClauseRuleFile = z.strictObject({
  rule: words.optional().describe('Rule id: its path under the folder of checks.'),
  notBuilt: words.optional().describe('Id in the catalogue of a check that has no rule yet.'),
  weight: Weight,
  params: z.record(z.string(), z.unknown()).optional().describe("The policy's own numbers and lists."),
  assumed: z.array(words).optional().describe("Parameters that are ours and not the policy's own words."),
  part: words.optional().describe('What this check can and cannot show for the clause, in plain words.'),
  appliesTo: ScopeWords.optional().describe(
    'Whom this check looks at, where that is not whom the clause binds: a duty of the clerk about all accounts.',
  ),
  devices: Devices.optional().describe("Whose devices this check looks at, where that is not the clause's."),
});
export type ClauseRuleFile = z.infer<typeof ClauseRuleFile>;

export const Clause = z.strictObject({
  ref: words.describe("The policy's own number. Unique within the file."),
  formerly: z
    .array(words)
    .default([])
    .describe('Numbers that it had in earlier editions; answers under them count.'),
  heading: words,
  summary: words.describe('The clause in our words, one sentence.'),
  appliesTo: ScopeWords.describe('Of whom the clause speaks. A chair is a councillor.'),
  devices: Devices.optional().describe('Whose devices it speaks of. Absent: it names none.'),
  kind: words
    .optional()
    .describe('Id of a kind of the clause bank; "none" where it is of none, and meant so.'),
  sameAs: words.optional().describe('The clause that promises the same: judged, counted and asked there.'),
  verification: z.enum(['automatic', 'partial', 'attestation', 'informative']),
  rules: z.array(ClauseRuleFile).default([]),
  numbers: z
    .record(words, ClauseNumber)
    .default({})
    .describe("The policy's own numbers, by name; a rule of the clause with such a parameter takes it."),
  dropped: z.array(words).default([]).describe('Checks of the catalogue that no setting can answer.'),
  ask: words.optional().describe('Asked of the clerk, so that yes means that the clause is kept.'),
  howOften: HowOften.optional(),
  when: ClauseEvent.optional().describe('The event after which the question is put.'),
  flags: z.array(Flag).default([]),
  note: words.optional(),
  decision: z
    .strictObject({ why: words, suggestion: words })
    .optional()
    .describe('Keeping the clause goes against advice, contradicts another, or cannot be configured.'),
  notCovered: z.array(words).default([]),
});
export type Clause = z.infer<typeof Clause>;

/** The event after which a clause's question is put: said by `when`, or by the words of `howOften`. */
export function eventOf({ when, howOften }: Pick<Clause, 'when' | 'howOften'>): ClauseEvent | undefined {
  if (when !== undefined) return when;
  if (howOften === 'when a person joins') return 'joins';
  return howOften === 'when a person leaves' ? 'leaves' : undefined;
}

/** Whether a clause promises something: background clauses are in no count. */
export function isPromise({ verification }: Pick<Clause, 'verification'>): boolean {
  return verification !== 'informative';
}

/** How often a clause's question is put; one that names only an event is put each time. */
export function rhythmOf({ when, howOften }: Pick<Clause, 'when' | 'howOften'>): HowOften {
  if (howOften !== undefined) return howOften;
  if (when === 'joins') return 'when a person joins';
  return when === 'leaves' ? 'when a person leaves' : 'each time it happens';
}
