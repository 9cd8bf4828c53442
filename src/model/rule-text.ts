import { z } from 'zod';
import { Effort } from './effort.ts';
import { FixStep } from './fix-step.ts';
import { Former } from './former.ts';
import { Urgency } from './outcome.ts';
import { toldForms, type ToldForm } from './told.ts';

/** The texts of a rule that reports need; copied into the run so that a renderer sees nothing but the run. */
export const RuleText = z.strictObject({
  id: z.string(),
  /** Of what the rule asks; runs from before rules had versions count as the first. */
  version: z.int().min(1).default(1),
  title: z.string(),
  failTitle: z.string(),
  urgency: Urgency,
  why: z.string(),
  ask: z.string(),
  before: z.string(),
  fix: z.array(FixStep),
  undo: z.string(),
  /** What the undo needs; runs from before it was recorded say nothing. */
  former: z.array(Former).default([]),
  effort: Effort,
  /** The sentence about each subject that falls short, and how its {{placeholders}} are shown. */
  finding: z.strictObject({
    text: z.string(),
    /** Facts that are one of a closed set of words. */
    words: z.array(z.string()),
    /** Facts that documents put into words, by their form. */
    tells: z.record(z.string(), z.enum(Object.keys(toldForms) as [ToldForm, ...ToldForm[]])),
  }),
  /** What the numbers of the rule count, by the name of the parameter; runs from before it was recorded say nothing. */
  units: z.record(z.string(), z.string()).default({}),
  maps: z.record(z.string(), z.string()),
});
export type RuleText = z.infer<typeof RuleText>;
