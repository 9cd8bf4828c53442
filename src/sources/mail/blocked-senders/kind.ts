import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** Accounts that Microsoft lets send nothing for now; an empty list is an answer (Get-BlockedSenderAddress, read 2026-11). */
export const blockedSenders = evidenceKind({
  id: 'blockedSenders',
  endpoint: 'Get-BlockedSenderAddress',
  shape: 'list',
  key: 'address',
  about: 'recipient',
  names: { address: 'SenderAddress' },
  item: z.object({
    /** Digest of the address. */
    address: z.string(),
  }),
});
