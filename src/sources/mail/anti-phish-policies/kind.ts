import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** What is done with email whose sender is forged; whom each policy is for say the rules (Get-AntiPhishPolicy, read 2026-11). */
export const antiPhishPolicies = evidenceKind({
  id: 'antiPhishPolicies',
  endpoint: 'Get-AntiPhishPolicy',
  shape: 'list',
  key: 'name',
  about: 'policy',
  names: {
    name: 'Name',
    enabled: 'Enabled',
    enableSpoofIntelligence: 'EnableSpoofIntelligence',
    honorDmarcPolicy: 'HonorDmarcPolicy',
  },
  item: z.object({
    name: z.string(),
    /** False puts the whole policy out of force, whatever it says. */
    enabled: z.boolean().nullish(),
    /** Whether it is looked at if the sender is forged; on by default. */
    enableSpoofIntelligence: z.boolean().nullish(),
    /** Whether the wish of the sender's own domain is followed: refuse, or put aside; on by default. */
    honorDmarcPolicy: z.boolean().nullish(),
  }),
});
