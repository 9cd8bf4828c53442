import { z } from 'zod';

/**
 * A value that undoing a step needs. Either the snapshot keeps it, and reports print it, or nobody keeps it unless it
 * is noted before the first step: forwarding addresses, for example, are stored as digests only.
 */
export const Former = z.union([
  z.strictObject({
    snapshot: z
      .string()
      .regex(/^[A-Za-z]+\.[A-Za-z][A-Za-z0-9]*$/u, 'Write kind.property')
      .describe('Kind and property of evidence, such as outboundSpamPolicies.autoForwardingMode.'),
    stricter: z
      .array(z.string().min(1).max(60))
      .min(1)
      .optional()
      .describe('Values that are stricter than the one of the step. No command is written for what has one.'),
  }),
  z.strictObject({
    note: z.string().min(1).max(200).describe('What to note before the first step.'),
    read: z
      .string()
      .regex(/^(Get-|GET \/)/u, 'Only a command that reads may stand here')
      .max(300)
      .optional()
      .describe('The command that shows it.'),
  }),
]);
export type Former = z.infer<typeof Former>;

/** What a property was when the settings were read, for an undo. */
export const FormerValues = z.strictObject({
  /** As the rule names it: `kind.property`. */
  of: z.string(),
  evidence: z.string(),
  endpoint: z.string(),
  /** Microsoft's name. */
  property: z.string(),
  at: z.iso.datetime(),
  /** By the id of the object; empty for a setting of the whole tenant. The value is JSON text: `null` is no `false`. */
  values: z.array(z.strictObject({ object: z.string(), value: z.string() })),
  /** How many more objects there are, beyond what a report can hold: snapshot.json has them. */
  more: z.int().min(0),
});
export type FormerValues = z.infer<typeof FormerValues>;
