import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** An account of the directory, reduced to what facts use. Dates stay as Microsoft sent them (UTC). */
export const User = z.object({
  id: z.string(),
  /** `#microsoft.graph.agentUser` is the account of an AI agent, not of a person. */
  odataType: z.string().nullish(),
  displayName: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  mail: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  userType: z.string().nullish(),
  externalUserState: z.string().nullish(),
  creationType: z.string().nullish(),
  createdDateTime: z.string().nullish(),
  lastPasswordChangeDateTime: z.string().nullish(),
  passwordPolicies: z.string().nullish(),
  onPremisesSyncEnabled: z.boolean().nullish(),
  assignedLicenses: z.array(z.object({ skuId: z.string().nullish() })).nullish(),
  assignedPlans: z
    .array(
      z.object({
        service: z.string().nullish(),
        servicePlanId: z.string().nullish(),
        capabilityStatus: z.string().nullish(),
      }),
    )
    .nullish(),
  /**
   * Keyed digests of `mail`, `userPrincipalName` and every proxy address: join to forwarding targets. Absent where one of
   * the three did not come.
   */
  addressDigests: z.array(z.string()).optional(),
});
export type User = z.infer<typeof User>;

export const users = evidenceKind({
  id: 'users',
  endpoint: 'GET /users',
  shape: 'list',
  key: 'id',
  about: 'account',
  names: { odataType: '@odata.type', addressDigests: 'proxyAddresses' },
  madeOf: { addressDigests: 'mail, userPrincipalName or proxyAddresses' },
  mayBeAbsent: {
    odataType:
      'Sent only where it is not the type of the list: an agent’s account (OData JSON 4.01, 4.5.3, read 2026-11).',
  },
  item: User,
});
