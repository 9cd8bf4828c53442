import type {
  AndroidManagedAppProtection,
  IosManagedAppProtection,
  ManagedAppRegistration,
} from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { betaFirst } from '../beta-first.ts';
import { collector } from '../collector.ts';
import { intune } from '../licences.ts';
import { deviceApps } from '../permissions-of.ts';
import { graphRead } from '../reads.ts';
import { text } from '../text.ts';
import { assignments } from './assignments.ts';

const policyRead = (api: 'v1.0' | 'beta', platform: 'ios' | 'android') =>
  graphRead<IosManagedAppProtection | AndroidManagedAppProtection>()(
    {
      api,
      path: `/deviceAppManagement/${platform}ManagedAppProtections`,
      family: 'intune-config',
      whole: true,
      query: { $expand: 'assignments,apps' },
    },
    { '@odata.type': text, id: z.string(), displayName: text, assignments },
  );
const [iosBeta, ios] = [policyRead('beta', 'ios'), policyRead('v1.0', 'ios')];
const [androidBeta, android] = [policyRead('beta', 'android'), policyRead('v1.0', 'android')];

/** A typed list of one kind does not repeat its type in each item; the facts need it. */
const typed = <T extends { '@odata.type'?: string | null | undefined }>(
  items: readonly T[],
  type: string,
): T[] =>
  items.map((item) => ({ ...item, '@odata.type': item['@odata.type'] ?? `#microsoft.graph.${type}` }));

/** Beta first: what happens after too many wrong PINs is not in v1.0 (read 2026-08). */
export const appProtectionPolicies = collector({
  id: 'appProtectionPolicies',
  requests: [iosBeta, ios, androidBeta, android],
  permissions: [deviceApps('Whether council mail on a personal phone is behind a PIN.')],
  licence: intune,
  collect: async function* (context) {
    const [onIos, onAndroid] = await Promise.all([
      betaFirst(context, iosBeta, ios),
      betaFirst(context, androidBeta, android),
    ]);
    yield* typed(onIos, 'iosManagedAppProtection');
    yield* typed(onAndroid, 'androidManagedAppProtection');
  },
});

const registrationRead = graphRead<ManagedAppRegistration>()(
  { path: '/deviceAppManagement/managedAppRegistrations', family: 'intune-config', whole: true },
  { '@odata.type': text, id: z.string(), userId: text },
);

const platformOf = (type: string | null | undefined): string | null => {
  if (/#microsoft\.graph\.ios/i.test(type ?? '')) return 'iOS';
  if (/#microsoft\.graph\.android/i.test(type ?? '')) return 'Android';
  return null;
};

/** Polymorphic by platform, so nothing is selected; device names and tags are dropped in memory. */
export const managedAppRegistrations = collector({
  id: 'managedAppRegistrations',
  requests: [registrationRead],
  permissions: [deviceApps('Which people really use a protected app.')],
  licence: intune,
  collect: async function* (context) {
    for await (const one of context.list(registrationRead))
      yield {
        id: one.id,
        userId: one.userId,
        platform: platformOf(one['@odata.type']),
      };
  },
});
