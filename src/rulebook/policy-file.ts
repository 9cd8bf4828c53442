import { z } from 'zod';
import { PolicyGap } from '../model/run.ts';
import { Clause } from './clause-file.ts';

const words = z.string().min(1);

/** A person who read the policy for gaps, and when. Without it nobody may say that no change is suggested. */
export const Reviewed = z.strictObject({
  by: words.describe('Who read the wording for gaps.'),
  on: z.iso.date(),
});

/** What is expected of an IT policy and stands in another policy of the council. */
export const Elsewhere = z.strictObject({
  expectation: words.describe('Id of an expectation of the clause bank.'),
  in: words.describe('The policy of the council that says it.'),
});

/** A council's policy as its YAML file holds it. */
export const PolicyFile = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/u),
    council: words,
    title: words,
    adopted: z.iso.date().optional(),
    minute: words.optional(),
    nation: z.enum(['england', 'wales', 'scotland', 'northern-ireland']),
    pack: z
      .boolean()
      .default(false)
      .describe('A text that many councils adopt, and no one council of its own.'),
    notes: z.array(words).default([]),
    reviewed: Reviewed.optional(),
    elsewhere: z.array(Elsewhere).default([]),
    gaps: z.array(PolicyGap).default([]).describe("The author's own, beside those that the clauses show."),
    clauses: z.array(Clause).min(1),
  })
  .meta({ title: 'Beadle policy' });
export type PolicyFile = z.infer<typeof PolicyFile>;
