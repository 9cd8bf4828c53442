import { z } from 'zod';

/** What a number of a policy counts. The last two are texts: a name of a domain, a name of a product. */
export const Unit = z.enum([
  'seconds',
  'minutes',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
  'characters',
  'tries',
  'accounts',
  'devices',
  'people',
  'messages',
  'domain',
  'product',
]);
export type Unit = z.infer<typeof Unit>;

const words = z.string().min(1);

/** A number in a clause. One that is ours, and not in the council's text, says so and says where it comes from. */
export const ClauseNumber = z.strictObject({
  value: z.union([z.number(), words]),
  unit: Unit,
  assumed: z.boolean().default(false).describe("Ours, and not in the council's text."),
  source: words.optional().describe('Where a number of ours, or of another clause, comes from.'),
});
export type ClauseNumber = z.infer<typeof ClauseNumber>;
