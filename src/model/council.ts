import { z } from 'zod';

/**
 * What only the council or its provider can tell: facts that no tenant holds. It comes from `beadle.yaml` and the
 * files it names. A missing input is `undefined`, never an empty list: no register is not a register without people.
 */
export const Person = z.strictObject({
  name: z.string().min(1),
  role: z.enum(['councillor', 'staff', 'clerk', 'chair', 'volunteer', 'provider']),
  /** The person's council sign-in name or address. */
  account: z.string().min(3).optional(),
  /** ISO dates (yyyy-mm-dd); each lasts through that day in London. */
  started: z.iso.date().optional(),
  left: z.iso.date().optional(),
});
export type Person = z.infer<typeof Person>;

export const CouncilInputs = z.strictObject({
  /** The people register. */
  people: z.array(Person).optional(),
  /** Sign-in names or object ids of recorded emergency ("break-glass") accounts. */
  emergencyAccounts: z.array(z.string().min(3)).default([]),
  /** Further domains that belong to the council though they are not in this tenant. */
  ownDomains: z.array(z.string().min(3)).default([]),
  /** The IT provider: name for reports, mail domains to recognise its accounts. */
  provider: z
    .strictObject({ name: z.string().min(1), domains: z.array(z.string().min(3)).default([]) })
    .optional(),
});
export type CouncilInputs = z.infer<typeof CouncilInputs>;
