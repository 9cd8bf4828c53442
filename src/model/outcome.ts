import { z } from 'zod';

/** Outcome of one rule, or of one subject under a rule. */
export const Outcome = z.enum(['pass', 'fail', 'unknown', 'not-applicable']);
export type Outcome = z.infer<typeof Outcome>;

/** What a rule means for its clause: disproves it, only supports it, or lists something for a person to look at. */
export const Weight = z.enum(['breaks', 'supports', 'review']);
export type Weight = z.infer<typeof Weight>;

/** Verdict of one clause, in the order in which the design's table is read. */
export const Verdict = z.enum([
  'background',
  'needs-decision',
  'action-needed',
  'could-not-check',
  'partly-in-place',
  'to-confirm',
  'accepted',
  'in-place',
  'confirmed',
  'does-not-apply',
]);
export type Verdict = z.infer<typeof Verdict>;

/** When a finding should be dealt with. */
export const Urgency = z.enum(['do-first', 'this-quarter', 'next-review']);
export type Urgency = z.infer<typeof Urgency>;
