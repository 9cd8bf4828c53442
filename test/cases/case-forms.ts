import { z } from 'zod';

const Json = z.record(z.string(), z.unknown());
const scalars = z.union([z.string(), z.number(), z.boolean()]);

/** A question put to a Conditional Access case: a rule with its outcome, or a fact of one subject. */
const Ask = z
  .object({
    rule: z.string().optional(),
    params: Json.default({}),
    kind: z.string().optional(),
    id: z.string().optional(),
    field: z.string().optional(),
    /** One value, or several that are all right. */
    expect: z.union([scalars, z.array(scalars)]),
    says: z.array(z.string()).default([]),
    saysNot: z.array(z.string()).default([]),
    /** The policies that the sentence names first, in this order. */
    names: z.array(z.string()).default([]),
  })
  .refine(
    ({ rule, kind, field }) => rule !== undefined || (kind !== undefined && field !== undefined),
    'neither a rule nor a fact is asked',
  );
export type Ask = z.infer<typeof Ask>;

export const SignInCase = z.object({
  title: z.string().default(''),
  policies: z.array(z.looseObject({ id: z.string() })),
  context: Json.default({}),
  /** Further evidence by kind: the collected value. */
  evidence: Json.default({}),
  emergency: z.array(z.string()).default([]),
  asks: z.array(Ask).min(1),
});
export type SignInCase = z.infer<typeof SignInCase>;

const Edit = z.object({
  op: z.enum(['set', 'delete', 'push', 'merge']),
  path: z.string(),
  value: z.unknown().optional(),
});
export type Edit = z.infer<typeof Edit>;

/** A change to single answers on the wire. */
const WireFault = z.object({
  /** A pattern on `service METHOD url-or-cmdlet`. */
  match: z.string(),
  /** Which of the matching requests, counted from 1; without it all of them. */
  nth: z.array(z.int()).optional(),
  answer: z
    .object({
      status: z.int(),
      body: z.unknown().optional(),
      headers: z.record(z.string(), z.string()).default({}),
    })
    .optional(),
  edit: z.array(Edit).optional(),
  break: z.literal(true).optional(),
});
export type WireFault = z.infer<typeof WireFault>;

/** A value that a case expects of evidence, a fact or a rule. */
const Expectation = z
  .object({
    evidence: z.string().optional(),
    fact: z.string().optional(),
    rule: z.string().optional(),
    subject: z.string().optional(),
    params: Json.default({}),
    is: z.unknown().optional(),
    anyOf: z.array(z.unknown()).optional(),
    says: z.array(z.string()).default([]),
  })
  .refine(
    ({ evidence, fact, rule, is }) => [evidence, fact, rule, is].some((one) => one !== undefined),
    'nothing is asked',
  );
export type Expectation = z.infer<typeof Expectation>;

export const TenantCase = z.object({
  title: z.string().default(''),
  council: z.string(),
  edit: z.array(Edit).default([]),
  faults: z.array(WireFault).default([]),
  inputs: Json.default({}),
  addPeople: z.array(Json).default([]),
  expect: z.array(Expectation).min(1),
});
export type TenantCase = z.infer<typeof TenantCase>;

export const ImportCase = z.object({
  title: z.string().default(''),
  tool: z.string(),
  input: z.string(),
  expect: z.array(Expectation).min(1),
});
export type ImportCase = z.infer<typeof ImportCase>;

/** Texts that Microsoft sends, and what is to be said about them. */
export const TextCase = z.object({
  title: z.string().default(''),
  expect: z
    .array(
      z.object({
        text: z.string(),
        code: z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional(),
        says: z.array(z.string()).default([]),
        saysNot: z.array(z.string()).default([]),
      }),
    )
    .min(1),
});
export type TextCase = z.infer<typeof TextCase>;
