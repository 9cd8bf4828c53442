import type { Device } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { flag, text } from '../../declare/optional-values.ts';

/** An owner in an expanded list comes with its type and id; at most 20 of them, and a device has one or two. */
const devicesRead = graphRead<Device>()(
  {
    path: '/devices',
    family: 'identity',
    query: {
      $top: '999',
      $select:
        'id,displayName,deviceId,accountEnabled,isManaged,operatingSystem,profileType,approximateLastSignInDateTime',
      $expand: 'registeredOwners($select=id)',
    },
  },
  {
    id: z.string(),
    displayName: text,
    deviceId: text,
    accountEnabled: flag,
    isManaged: flag,
    operatingSystem: text,
    profileType: text,
    approximateLastSignInDateTime: text,
    registeredOwners: z.array(z.object({ id: z.string() })).nullish(),
  },
);

export const registeredDevices = collector({
  id: 'registeredDevices',
  requests: [devicesRead],
  permissions: [directory('Which computers and phones use council accounts, and who registered them.')],
  collect: async function* (context) {
    for await (const { registeredOwners, ...device } of context.list(devicesRead))
      yield { ...device, ownerIds: registeredOwners?.map(({ id }) => id) ?? null };
  },
});
