import type { DeviceManagement } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { intune } from '../../declare/needed-licences.ts';
import { deviceConfiguration } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { count, flag } from '../../declare/optional-values.ts';

const read = graphRead<DeviceManagement>()(
  { path: '/deviceManagement', family: 'intune-config' },
  {
    settings: z.object({ secureByDefault: flag, deviceComplianceCheckinThresholdDays: count }).nullish(),
  },
);

export const deviceManagement = collector({
  id: 'deviceManagement',
  requests: [read],
  permissions: [deviceConfiguration('Whether a device without any requirement counts as safe.')],
  licence: intune,
  collect: async function* (context) {
    yield await context.get(read);
  },
});
