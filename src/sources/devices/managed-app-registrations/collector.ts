import type { ManagedAppRegistration } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { intune } from '../../declare/needed-licences.ts';
import { deviceApps } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { filledText, text } from '../../declare/optional-values.ts';
import { cutByRole } from '../../declare/cut-by-role.ts';

const registrationRead = graphRead<ManagedAppRegistration>()(
  { path: '/deviceAppManagement/managedAppRegistrations', family: 'intune-config', whole: true },
  { '@odata.type': text, id: z.string(), userId: filledText },
);

const platformOf = (type: string | null | undefined): string | null | undefined => {
  if (type == null) return undefined;
  if (/#microsoft\.graph\.ios/i.test(type)) return 'iOS';
  if (/#microsoft\.graph\.android/i.test(type)) return 'Android';
  return null;
};

/** Polymorphic by platform, so nothing is selected; device names and tags are dropped in memory. */
export const managedAppRegistrations = collector({
  id: 'managedAppRegistrations',
  requests: [registrationRead],
  permissions: [deviceApps('Which people really use a protected app.')],
  licence: intune,
  collect: async function* (context) {
    cutByRole(context);
    for await (const one of context.list(registrationRead))
      yield {
        id: one.id,
        userId: one.userId,
        platform: platformOf(one['@odata.type']),
      };
  },
});
