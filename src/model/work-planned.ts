import { z } from 'zod';
import { isGroup } from './is-group.ts';

/**
 * Work that somebody has taken on: for a rule that falls short, or for a clause that an answer says is not kept. Without
 * one, no document says that work is planned.
 */
export const PlannedWork = z
  .strictObject({
    /** Id of the rule, as the technical report prints it. */
    rule: z.string().min(1).optional(),
    /** Or the clause's number, in any form in which a document prints it. */
    ref: z.string().min(1).optional(),
    owner: z.string().min(1),
    /** yyyy-mm-dd; it lasts through that day in London. */
    by: z.iso.date(),
    /** Pounds, VAT as the council counts it. */
    cost: z.number().min(0).optional(),
    note: z.string().min(1).optional(),
  })
  .refine(({ rule, ref }) => (rule === undefined) !== (ref === undefined), {
    message: 'must name either a rule or a ref',
    when: isGroup,
  });
export type PlannedWork = z.infer<typeof PlannedWork>;
