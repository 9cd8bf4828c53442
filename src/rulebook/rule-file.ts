import { z } from 'zod';
import { subjectKinds, type SubjectKind } from '../facts/subjects.ts';
import { Effort } from '../model/effort.ts';
import { FixStep } from '../model/fix-step.ts';
import { Former } from '../model/former.ts';
import { Outcome, Urgency, Weight } from '../model/outcome.ts';
import { Unit } from './clause-number.ts';

const kinds = Object.keys(subjectKinds) as [SubjectKind, ...SubjectKind[]];

export const ParamType = z.enum(['int', 'bool', 'string', 'list<string>', 'list<int>']);
export type ParamType = z.infer<typeof ParamType>;

/** A number or list that policies set. The default is ours: a council's clause should bring its own. */
export const Param = z.strictObject({
  type: ParamType,
  default: z.unknown(),
  min: z.int().optional().describe('The least that a clause may ask for; every whole number has a range.'),
  max: z.int().optional(),
  unit: Unit.optional().describe('What a whole number counts.'),
  why: z.string().min(1),
});
export type Param = z.infer<typeof Param>;

/** One case of a rule, merged onto a neutral sample subject. It is documentation and test at once. */
const exampleOf = {
  name: z.string().min(1),
  /** Parameters that differ from the defaults. */
  params: z.record(z.string(), z.unknown()).optional(),
  /** Facts that could not be read. */
  unknown: z.array(z.string()).optional(),
  outcome: Outcome,
};
const factsOfKind = Object.fromEntries(
  kinds.map((kind) => [kind, z.record(z.string(), z.unknown()).optional()]),
) as Record<SubjectKind, z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>>;

export const Example = z.strictObject({ ...exampleOf, ...factsOfKind });
export type Example = z.infer<typeof Example>;

/**
 * A rule that neither Cyber Essentials nor the NCSC asks of a council is `background` outside the policy: it runs and
 * technicians see its result, but it is no shortfall of the council and stands in no count.
 */
export const OutsideWeight = z.enum([...Weight.options, 'background']);
export type OutsideWeight = z.infer<typeof OutsideWeight>;

/** The longest expression. A longer one means that a fact is missing in `src/facts`. */
export const maxExpressionLength = 160;

/** Names of JavaScript's own objects, such as `constructor`, by which the expression language knows its types. */
const paramName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/u, 'A name is made of letters and digits and begins with a small letter')
  .refine((name) => !(name in Object.prototype), 'This name is taken by the language itself');

const expression = z.string().min(1).max(maxExpressionLength);
const sentence = (max: number) => z.string().min(1).max(max);

/** A rule (a check) as its YAML file holds it: a requirement on one kind of subject. The file's path is its id. */
export const RuleFile = z
  .strictObject({
    version: z
      .int()
      .min(1)
      .default(1)
      .describe(
        'Raised when what the rule asks changes, so that history blames the rule and not the council.',
      ),
    title: sentence(100).describe('The good state. Read by clerks.'),
    failTitle: sentence(100).describe('The state when it falls short. Read by clerks.'),
    for: z.enum(kinds).describe('The kind of subject, and the name of its variable in expressions.'),
    where: expression.optional().describe('CEL: which subjects the rule is about. Without it: all.'),
    require: expression.describe('CEL: what each of these subjects must be.'),
    params: z.record(paramName, Param).default({}),
    none: z
      .enum(['pass', 'not-applicable'])
      .default('not-applicable')
      .describe('What it means when everything was read and no subject is in `where`.'),
    finding: sentence(300).describe('One line for each subject that falls short, with {{placeholders}}.'),
    urgency: Urgency,
    why: sentence(300).describe('What could happen. Read by clerks.'),
    ask: sentence(300).describe('What the clerk can send to whoever does it.'),
    before: sentence(300).describe('What may break, and whom to warn first.'),
    fix: z.array(FixStep).min(1).describe("The technician's steps."),
    undo: sentence(300),
    former: z
      .array(Former)
      .default([])
      .describe('Values that the undo needs: kept by the snapshot, or to be noted before the first step.'),
    effort: Effort,
    maps: z.strictObject({
      cyberEssentials: z.string().min(1).optional(),
      ncsc: z.string().min(1).optional(),
      scuba: z.string().min(1).optional(),
      cis: z.string().min(1).optional(),
    }),
    outside: z
      .strictObject({ weight: OutsideWeight, baseline: z.string().min(1) })
      .describe('How the rule counts when no clause of the policy uses it.'),
    examples: z.array(Example).min(2),
  })
  .meta({ title: 'Beadle rule' });
export type RuleFile = z.infer<typeof RuleFile>;
