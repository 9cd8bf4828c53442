import { emptyHomes, unsetSettings } from '../../src/facts/devices/testing.ts';
import { daysAgo, each } from '../../src/facts/testing.ts';

/** A council of which one managed device was read. */
export function aDevice(changes: object = {}): Readonly<Record<string, unknown>> {
  return {
    managedDevices: [
      {
        id: 'd',
        deviceName: 'LAPTOP',
        operatingSystem: 'Windows',
        osVersion: '10.0.26200.1',
        complianceState: 'compliant',
        isEncrypted: true,
        jailBroken: 'Unknown',
        managementState: 'managed',
        managedDeviceOwnerType: 'company',
        lastSyncDateTime: daysAgo(1),
        enrolledDateTime: daysAgo(100),
        deviceEnrollmentType: 'windowsAzureADJoin',
        userId: 'u',
        ...changes,
      },
    ],
  };
}

/** What Intune measured of one setting of its device rules. */
export function row(setting: string, state: string) {
  return { displayName: 'Rules', state, settingStates: [{ setting, state }] };
}

/** The same device under device rules for Windows, with what was measured. */
export function measured(rows: readonly object[], changes: object = {}, policy: object = {}) {
  return {
    ...aDevice(changes),
    deviceCompliancePolicies: [
      {
        id: 'p',
        displayName: 'Rules',
        '@odata.type': '#microsoft.graph.windows10CompliancePolicy',
        roleScopeTagIds: ['0'],
        ...unsetSettings,
        assignments: [{ target: { '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget' } }],
        ...policy,
      },
    ],
    deviceCompliancePolicyStates: each({ d: rows }),
    ...emptyHomes,
  };
}
