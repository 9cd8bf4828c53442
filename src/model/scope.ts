import { z } from 'zod';

/**
 * Of whom a clause speaks. `all`: everybody whom the policy binds. `council`: the council as a body. A chair is a
 * councillor.
 */
export const AppliesTo = z.enum([
  'all',
  'staff',
  'councillors',
  'clerk',
  'volunteers',
  'contractors',
  'it-provider',
  'council',
]);
export type AppliesTo = z.infer<typeof AppliesTo>;

/** Whose devices a clause speaks of. */
export const Devices = z.enum(['council', 'personal', 'any']);
export type Devices = z.infer<typeof Devices>;
