import { z } from 'zod';

/** What a person can answer. `did-not-happen`: nobody left, nothing was lost. `does-not-apply`: there is no such thing. */
export const AttestationAnswer = z.enum(['yes', 'no', 'dont-know', 'did-not-happen', 'does-not-apply']);
export type AttestationAnswer = z.infer<typeof AttestationAnswer>;

/** A person's dated answer to what no setting can show. */
export const Attestation = z.strictObject({
  /** The clause's number, in any form in which a document prints it. */
  ref: z.string().min(1),
  /** The clause's identity when it was answered (`identity` in run.json): a number alone may come to mean another. */
  clause: z.string().min(1).optional(),
  answer: AttestationAnswer,
  by: z.string().min(1),
  /** yyyy-mm-dd; a day in London. */
  on: z.iso.date(),
  note: z.string().min(1).optional(),
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
