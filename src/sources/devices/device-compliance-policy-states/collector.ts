import type { DeviceCompliancePolicyState } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { eachSubject, idsOf } from '../../declare/each.ts';
import { intune } from '../../declare/needed-licences.ts';
import { managedDevicesRead } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { text } from '../../declare/optional-values.ts';

const statesRead = graphRead<DeviceCompliancePolicyState>()(
  {
    path: '/deviceManagement/managedDevices/{managedDevice-id}/deviceCompliancePolicyStates',
    family: 'intune-devices',
  },
  {
    displayName: text,
    state: text,
    settingStates: z.array(z.object({ setting: text, state: text })).nullish(),
  },
);

export const deviceCompliancePolicyStates = collector({
  id: 'deviceCompliancePolicyStates',
  requests: [statesRead],
  permissions: [managedDevicesRead('Which requirement a device was really measured against.')],
  licence: intune,
  needs: ['managedDevices'],
  collect: (context) =>
    eachSubject(context, idsOf(context.items('managedDevices')), (id) =>
      Array.fromAsync(context.list(statesRead, id)),
    ),
});
