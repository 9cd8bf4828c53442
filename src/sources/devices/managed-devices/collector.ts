import type { ManagedDevice } from '@microsoft/microsoft-graph-types';
import type { ManagedDevice as BetaManagedDevice } from '@microsoft/microsoft-graph-types-beta';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { intune } from '../../declare/needed-licences.ts';
import { managedDevicesRead } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { flag, text } from '../../declare/optional-values.ts';
import { cutByRole } from '../../declare/cut-by-role.ts';

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
  collect: async function* (context) {
    cutByRole(context);
    yield* context.list(devicesRead);
  },
});
