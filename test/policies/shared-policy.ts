import { parse } from 'yaml';
import { z } from 'zod';

const Values = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]),
);

const SharedCheck = z.object({
  id: z.string(),
  params: Values.default({}),
  /** Parameters that do not come from the clause. */
  assumed_params: z.array(z.string()).default([]),
  weight: z.string().optional(),
});
export type SharedCheck = z.infer<typeof SharedCheck>;

const SharedPolicy = z.object({
  council: z.string(),
  adopted: z.string().nullish(),
  clauses: z.array(
    z.object({
      ref: z.string(),
      applies_to: z.string(),
      same_as: z.string().optional(),
      verification: z.string(),
      check: z.array(SharedCheck).default([]),
      ask: z.string().optional(),
      how_often: z.string().optional(),
      flags: z.array(z.string()).default([]),
    }),
  ),
});
export type SharedPolicy = z.infer<typeof SharedPolicy>;
export type SharedClause = SharedPolicy['clauses'][number];

/** The mapping of a council's policy, clause by clause, that our policy file must carry over. */
export const readSharedPolicy = (text: string): SharedPolicy => SharedPolicy.parse(parse(text));

const SharedBank = z.object({
  clauses: z.array(z.object({ id: z.string(), seenIn: z.array(z.string()) })),
});

/** The kinds of the mapping's clause bank, with the clauses (`WAL 1.1.2`) in which each was seen. */
export function readSharedKinds(text: string): z.infer<typeof SharedBank>['clauses'] {
  return SharedBank.parse(parse(text)).clauses;
}
