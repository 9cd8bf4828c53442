import { z } from 'zod';
import { PolicyGap } from '../model/run.ts';
import { AppliesTo, Devices } from '../model/scope.ts';
import { ClauseEvent, ClauseRuleFile, Flag, HowOften } from './clause-file.ts';
import { Unit } from './clause-number.ts';

const words = z.string().min(1);

/** What is said of a policy: the fact, why it matters, and a sentence that a council can adopt as it stands. */
const said = {
  /** 1: among the first that a council should decide; 3: for the next revision. */
  importance: z.int().min(1).max(3).default(2),
  finding: words,
  reason: words,
  sentence: words,
  source: words,
};

/** When a fault is there: the clause has a flag, or its number is missing, given, or under a limit. */
export const FaultWhen = z.union([
  z.strictObject({ flag: Flag }),
  z.strictObject({
    number: words,
    under: z.number().optional(),
    missing: z.literal(true).optional(),
    given: z.literal(true).optional(),
  }),
]);
export type FaultWhen = z.infer<typeof FaultWhen>;

/** What is wrong with a clause of a kind; without `when`, with each of them. */
export const Fault = z.strictObject({
  gap: PolicyGap.shape.kind,
  when: FaultWhen.optional(),
  ...said,
});
export type Fault = z.infer<typeof Fault>;

/** The number that a kind usually counts, with the bounds of what can be asked for. */
export const KindNumber = z.strictObject({
  name: words,
  unit: Unit,
  usual: z.number().optional(),
  least: z.number().optional(),
  most: z.number().optional(),
});
export type KindNumber = z.infer<typeof KindNumber>;

/** A kind of clause: what such a clause promises and how it is usually checked. */
export const Kind = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  sense: words.describe('What a clause of this kind promises.'),
  appliesTo: AppliesTo,
  devices: Devices.optional(),
  verification: z.enum(['automatic', 'partial', 'attestation', 'informative']),
  rules: z.array(ClauseRuleFile).default([]).describe('Its usual checks, with what each can show.'),
  number: KindNumber.optional(),
  dropped: z.array(words).default([]),
  ask: words.optional(),
  howOften: HowOften.optional(),
  when: ClauseEvent.optional(),
  flags: z.array(Flag).default([]),
  cues: z.array(words).default([]).describe('Words of a text that point to this kind.'),
  not: z.array(words).default([]).describe('Words that rule it out.'),
  faults: z.array(Fault).default([]),
});
export type Kind = z.infer<typeof Kind>;

/** Clauses of a kind; with a flag, only those that have it; with a number, only those that give it. */
export const KindMatch = z.union([
  words,
  z.strictObject({ kind: words, flag: Flag.optional(), number: words.optional() }),
]);
export type KindMatch = z.infer<typeof KindMatch>;

/** What a policy should not be silent on. */
export const Expectation = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  kinds: z.array(KindMatch).min(1).describe('Any promise of one of these meets it.'),
  near: z.array(words).default([]).describe('Kinds of clause beside which the sentence belongs.'),
  only: z.array(words).default([]).describe('Expected only of a policy with a clause of one of these kinds.'),
  devices: Devices.optional().describe('A clause about other devices alone does not meet it.'),
  nation: z.enum(['england', 'wales', 'scotland', 'northern-ireland']).optional(),
  ...said,
});
export type Expectation = z.infer<typeof Expectation>;

/** Two sets of clauses that cannot both be kept, where they speak of the same people. */
export const Contradiction = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  between: z.tuple([z.array(KindMatch).min(1), z.array(KindMatch).min(1)]),
  anyone: z.boolean().default(false).describe('Whomever the clauses bind: they give one task to two.'),
  ...said,
});
export type Contradiction = z.infer<typeof Contradiction>;

/** The clause bank as its YAML file holds it. */
export const BankFile = z
  .strictObject({
    kinds: z.array(Kind).min(1),
    expectations: z.array(Expectation).default([]),
    contradicts: z.array(Contradiction).default([]),
  })
  .meta({ title: 'Beadle clause bank' });
export type BankFile = z.infer<typeof BankFile>;
