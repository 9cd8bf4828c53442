import { z } from 'zod';

/** A person's dated answer to what no setting can show. */
export const Attestation = z.strictObject({
  ref: z.string(),
  answer: z.enum(['yes', 'no', 'dont-know']),
  by: z.string().min(1),
  on: z.iso.date(),
});
export type Attestation = z.infer<typeof Attestation>;

/** A shortfall that the council accepted; pinned to the subjects and the state that were accepted. */
export const Exception = z.strictObject({
  rule: z.string(),
  /** Fingerprints of the accepted findings: what grows or changes re-opens. */
  findings: z.array(z.string()).min(1),
  minute: z.string().min(1),
  approver: z.string().min(1),
  until: z.iso.date(),
});
export type Exception = z.infer<typeof Exception>;
