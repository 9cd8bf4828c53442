import type { User } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { filledText, flag, text, texts } from '../../declare/optional-values.ts';
import { neverEmpty } from '../../declare/never-empty.ts';

const read = graphRead<User>()(
  { path: '/users', family: 'identity', query: { $top: '999' } },
  {
    '@odata.type': text,
    id: z.string(),
    displayName: text,
    userPrincipalName: filledText,
    mail: text,
    accountEnabled: flag,
    userType: text,
    externalUserState: text,
    creationType: text,
    createdDateTime: text,
    lastPasswordChangeDateTime: text,
    passwordPolicies: text,
    onPremisesSyncEnabled: flag,
    assignedLicenses: z.array(z.object({ skuId: text })).nullish(),
    assignedPlans: z
      .array(z.object({ service: text, servicePlanId: text, capabilityStatus: text }))
      .nullish(),
    proxyAddresses: texts,
  },
);

/** Proxy addresses leave as digests only. */
export const users = collector({
  id: 'users',
  requests: [read],
  permissions: [directory('Every account: its kind, its plans, and whether it can sign in.')],
  collect: async function* (context) {
    for await (const { proxyAddresses, '@odata.type': odataType, ...user } of neverEmpty(
      context.list(read),
      'no account',
    )) {
      const addressDigests = context.addresses.digestsOf(user.mail, user.userPrincipalName, proxyAddresses);
      yield { ...user, odataType, addressDigests };
    }
  },
});
