import { z } from 'zod';

/**
 * An email address as we keep it: the domain, and a keyed digest of the whole address (lower case, without plus tag),
 * never the address itself. `directory` is a legacy Exchange name or other directory identity: its digest finds the
 * recipient in `recipients.identityDigests`. `unparsable` has no `@` and no known form.
 */
export const AddressRef = z.strictObject({
  form: z.enum(['smtp', 'directory', 'unparsable']),
  /** Lower case, A-labels, no trailing dot; empty unless `form` is `smtp`. */
  domain: z.string(),
  digest: z.string(),
});
export type AddressRef = z.infer<typeof AddressRef>;
