import type { AndroidManagedAppProtection, IosManagedAppProtection } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { betaFirst } from '../../declare/beta-first.ts';
import { collector } from '../../declare/collector.ts';
import { intune } from '../../declare/needed-licences.ts';
import { deviceApps } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { text } from '../../declare/optional-values.ts';
import { assignments } from '../assignments.ts';
import { cutByRole } from '../../declare/cut-by-role.ts';

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
    cutByRole(context);
    const [onIos, onAndroid] = await Promise.all([
      betaFirst(context, iosBeta, ios),
      betaFirst(context, androidBeta, android),
    ]);
    yield* typed(onIos, 'iosManagedAppProtection');
    yield* typed(onAndroid, 'androidManagedAppProtection');
  },
});
