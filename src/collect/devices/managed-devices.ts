import type { DeviceCompliancePolicyState, ManagedDevice } from '@microsoft/microsoft-graph-types';
import type { ManagedDevice as BetaManagedDevice } from '@microsoft/microsoft-graph-types-beta';
import { z } from 'zod';
import { collector } from '../collector.ts';
import { eachSubject, idsOf } from '../each.ts';
import { intune } from '../licences.ts';
import { managedDevicesRead } from '../permissions-of.ts';
import { graphRead } from '../reads.ts';
import { flag, text } from '../text.ts';

/** `managementState` is in the v1.0 service, but missing from the published v1.0 types (metadata of 2026-08). */
type Device = ManagedDevice & Pick<BetaManagedDevice, 'managementState'>;

/** The page size is not documented, so none is asked for. */
const devicesRead = graphRead<Device>()(
  { path: '/deviceManagement/managedDevices', family: 'intune-devices' },
  {
    id: z.string(),
    deviceName: text,
    azureADDeviceId: text,
    complianceState: text,
    isEncrypted: flag,
    jailBroken: text,
    operatingSystem: text,
    osVersion: text,
    managedDeviceOwnerType: text,
    deviceEnrollmentType: text,
    managementState: text,
    enrolledDateTime: text,
    lastSyncDateTime: text,
    userId: text,
    userDisplayName: text,
  },
);

export const managedDevices = collector({
  id: 'managedDevices',
  requests: [devicesRead],
  permissions: [managedDevicesRead('The computers and phones that the council manages.')],
  licence: intune,
  causes: {
    licence: 'No plan of the council includes Intune.',
    'not-provisioned': 'The plan includes Intune, but it was never set up.',
  },
  collect: (context) => context.list(devicesRead),
});

const statesRead = graphRead<DeviceCompliancePolicyState>()(
  {
    path: '/deviceManagement/managedDevices/{managedDevice-id}/deviceCompliancePolicyStates',
    family: 'intune-devices',
  },
  {
    displayName: text,
    state: text,
    platformType: text,
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
    eachSubject(context, idsOf(context.items('managedDevices')), async (id) => {
      const states: Awaited<ReturnType<typeof statesRead.item.parse>>[] = [];
      for await (const one of context.list(statesRead, id)) states.push(one);
      return states;
    }),
});
