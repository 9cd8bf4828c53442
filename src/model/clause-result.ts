import { z } from 'zod';
import { AttestationAnswer } from './attestation.ts';
import { Missing } from './cause.ts';
import { Verdict, Weight } from './outcome.ts';

/** One rule as a clause uses it. `notBuilt` checks have no result but stay visible. */
export const ClauseRule = z.strictObject({
  /** Rule id; for a check that is not built, its id in the catalogue. */
  rule: z.string(),
  weight: Weight,
  built: z.boolean(),
  /** Index into `results`; absent when the check is not built. */
  result: z.int().optional(),
  /** Parameters that are ours and not the council's own words. */
  assumed: z.array(z.string()),
  /** What this check can and cannot show for this clause, in plain words. */
  part: z.string(),
});
export type ClauseRule = z.infer<typeof ClauseRule>;

export const Attested = z.strictObject({
  answer: AttestationAnswer,
  by: z.string(),
  on: z.iso.date(),
  note: z.string().optional(),
  /** Whether it still counts: not too old, and not older than the last event that it is about. */
  current: z.boolean(),
});

export const ClauseResult = z.strictObject({
  ref: z.string(),
  /** What the clause is apart from its number; answers are kept by it. */
  identity: z.string().optional(),
  /** The clause that promises the same: the question is asked there. */
  sameAs: z.string().optional(),
  /** An earlier clause of the same kind whose question is the same: one answer is for both. */
  askedWith: z.string().optional(),
  /** Its kind in the clause bank; absent where it is of none, and in runs of earlier versions. */
  kind: z.string().optional(),
  heading: z.string(),
  /** Our one-sentence paraphrase of the clause. */
  summary: z.string(),
  appliesTo: z.string(),
  verification: z.enum(['automatic', 'partial', 'attestation', 'informative']),
  verdict: Verdict,
  /** What the same table says of the settings alone, whatever was answered. Absent where no rule is used. */
  settings: Verdict.optional(),
  /** Why this row of the verdict table applies, for a technician. */
  because: z.string(),
  rules: z.array(ClauseRule),
  question: z
    .strictObject({
      ask: z.string(),
      howOften: z.string(),
      /** The event after which it is put. */
      when: z.string().optional(),
      /** What happened since the last answer, or in the last year where there is none: whom to ask about, and since when. */
      about: z.array(z.strictObject({ name: z.string(), on: z.iso.date() })).optional(),
    })
    .optional(),
  attestation: Attested.optional(),
  /** Present when keeping the clause goes against advice, contradicts another, or cannot be configured. */
  decision: z
    .strictObject({
      why: z.string(),
      suggestion: z.string(),
      /** What is wrong with keeping it; a "no" to what advice opposes is as advice wants it. */
      kind: z.enum(['against-advice', 'contradiction', 'cannot-be-configured', 'outdated']).optional(),
    })
    .optional(),
  missing: z.array(Missing),
  /** Parts of the clause that the verdict does not cover, in plain words. */
  notCovered: z.array(z.string()),
  note: z.string().optional(),
});
export type ClauseResult = z.infer<typeof ClauseResult>;

/** A shortfall that no clause covers: the same verdicts, counted apart from clauses. */
export const Uncovered = z.strictObject({
  rule: z.string(),
  result: z.int(),
  verdict: Verdict,
  /** Which baseline asks for it: Cyber Essentials, then NCSC. */
  baseline: z.string(),
});
export type Uncovered = z.infer<typeof Uncovered>;
