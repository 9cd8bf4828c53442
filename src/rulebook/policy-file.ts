import { z } from 'zod';
import { Weight } from '../model/outcome.ts';
import { PolicyGap } from '../model/run.ts';

/** How often a question is put to the clerk. */
export const HowOften = z.enum([
  'once a year',
  'every 3 months',
  'each time it happens',
  'when a person joins',
  'when a person leaves',
]);
export type HowOften = z.infer<typeof HowOften>;

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

/** One rule of a clause, or a check of the catalogue that is not built yet: exactly one of `rule` and `notBuilt`. */
export const ClauseRuleFile = z.strictObject({
  rule: words.optional().describe('Rule id: its path under the folder of checks.'),
  notBuilt: words.optional().describe('Id in the catalogue of a check that has no rule yet.'),
  weight: Weight,
  params: z.record(z.string(), z.unknown()).optional().describe("The policy's own numbers and lists."),
  assumed: z.array(words).optional().describe("Parameters that are ours and not the policy's own words."),
  part: words.optional().describe('What this check can and cannot show for the clause, in plain words.'),
});
export type ClauseRuleFile = z.infer<typeof ClauseRuleFile>;

export const Clause = z.strictObject({
  ref: words.describe("The policy's own number. Unique within the file."),
  heading: words,
  summary: words.describe('The clause in our words, one sentence.'),
  appliesTo: words,
  verification: z.enum(['automatic', 'partial', 'attestation', 'informative']),
  rules: z.array(ClauseRuleFile).default([]),
  ask: words.optional().describe('Asked of the clerk, so that yes means that the clause is kept.'),
  howOften: HowOften.optional(),
  flags: z.array(Flag).default([]),
  note: words.optional(),
  decision: z
    .strictObject({ why: words, suggestion: words })
    .optional()
    .describe('Keeping the clause goes against advice, contradicts another, or cannot be configured.'),
  notCovered: z.array(words).default([]),
});
export type Clause = z.infer<typeof Clause>;

/** A council's policy as its YAML file holds it. */
export const PolicyFile = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/u),
    council: words,
    title: words,
    adopted: z.iso.date().optional(),
    minute: words.optional(),
    nation: z.enum(['england', 'wales', 'scotland', 'northern-ireland']),
    notes: z.array(words).default([]),
    gaps: z.array(PolicyGap).default([]),
    clauses: z.array(Clause).min(1),
  })
  .meta({ title: 'Beadle policy' });
export type PolicyFile = z.infer<typeof PolicyFile>;
