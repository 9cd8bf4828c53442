import type { TenantAppManagementPolicy } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { flag, text } from '../../declare/optional-values.ts';
import { policies } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';

/** Of an exemption only that there is one is kept: attributes bear names (appManagementPolicyActorExemptions, read 2026-11). */
const restriction = z
  .object({
    restrictionType: text,
    state: text,
    maxLifetime: text,
    restrictForAppsCreatedAfterDateTime: text,
    excludeActors: z.object({ customSecurityAttributes: z.array(z.unknown()).nullish() }).nullish(),
  })
  .transform(({ excludeActors, ...kept }) => ({
    ...kept,
    excludesActors: (excludeActors?.customSecurityAttributes ?? []).length > 0,
  }));
const restrictions = z
  .object({
    passwordCredentials: z.array(restriction).nullish(),
    keyCredentials: z.array(restriction).nullish(),
  })
  .nullish();

const read = graphRead<TenantAppManagementPolicy>()(
  { path: '/policies/defaultAppManagementPolicy', family: 'policies' },
  { isEnabled: flag, applicationRestrictions: restrictions, servicePrincipalRestrictions: restrictions },
);

export const defaultAppManagementPolicy = collector({
  id: 'defaultAppManagementPolicy',
  requests: [read],
  permissions: [policies('Whether passwords of apps are limited.')],
  collect: async function* (context) {
    yield await context.get(read);
  },
});
