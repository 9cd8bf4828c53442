import { daysAgo } from '../../src/facts/testing.ts';

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
