import { z } from 'zod';
import { evidenceKind } from '../evidence-kind.ts';

export const ManagedDevice = z.object({
  id: z.string(),
  deviceName: z.string().nullish(),
  azureADDeviceId: z.string().nullish(),
  complianceState: z.string().nullish(),
  isEncrypted: z.boolean().nullish(),
  /** A string: "True", "False", "Unknown". */
  jailBroken: z.string().nullish(),
  operatingSystem: z.string().nullish(),
  osVersion: z.string().nullish(),
  managedDeviceOwnerType: z.string().nullish(),
  deviceEnrollmentType: z.string().nullish(),
  managementState: z.string().nullish(),
  enrolledDateTime: z.string().nullish(),
  lastSyncDateTime: z.string().nullish(),
  userId: z.string().nullish(),
  userDisplayName: z.string().nullish(),
});
export type ManagedDevice = z.infer<typeof ManagedDevice>;
export const managedDevices = evidenceKind({
  id: 'managedDevices',
  endpoint: 'GET /deviceManagement/managedDevices',
  shape: 'list',
  item: ManagedDevice,
});

/** Which policies and settings a device has evaluated. Subject: managed device id. */
export const CompliancePolicyState = z.object({
  displayName: z.string().nullish(),
  state: z.string().nullish(),
  platformType: z.string().nullish(),
  settingStates: z.array(z.object({ setting: z.string().nullish(), state: z.string().nullish() })).nullish(),
});
export const deviceCompliancePolicyStates = evidenceKind({
  id: 'deviceCompliancePolicyStates',
  endpoint: 'GET /deviceManagement/managedDevices/{id}/deviceCompliancePolicyStates',
  shape: 'each',
  item: z.array(CompliancePolicyState),
});

export const AssignmentTarget = z.looseObject({
  '@odata.type': z.string().nullish(),
  groupId: z.string().nullish(),
  deviceAndAppManagementAssignmentFilterId: z.string().nullish(),
  deviceAndAppManagementAssignmentFilterType: z.string().nullish(),
});

/** The whole object: `$select` would drop the members of its type. Source beta, v1.0 where beta does not answer. */
export const DeviceCompliancePolicy = z.looseObject({
  '@odata.type': z.string().nullish(),
  id: z.string(),
  displayName: z.string().nullish(),
  assignments: z.array(z.looseObject({ target: AssignmentTarget.nullish() })).nullish(),
  scheduledActionsForRule: z.array(z.looseObject({})).nullish(),
});
export type DeviceCompliancePolicy = z.infer<typeof DeviceCompliancePolicy>;
export const deviceCompliancePolicies = evidenceKind({
  id: 'deviceCompliancePolicies',
  endpoint: 'GET /deviceManagement/deviceCompliancePolicies',
  shape: 'list',
  item: DeviceCompliancePolicy,
});

export const deviceManagement = evidenceKind({
  id: 'deviceManagement',
  endpoint: 'GET /deviceManagement',
  shape: 'one',
  item: z.object({
    settings: z
      .object({
        secureByDefault: z.boolean().nullish(),
        deviceComplianceCheckinThresholdDays: z.number().nullish(),
      })
      .nullish(),
  }),
});

export const MobileDeviceMailboxPolicy = z.object({
  name: z.string(),
  isDefault: z.boolean().nullish(),
  passwordEnabled: z.boolean().nullish(),
  minPasswordLength: z.number().nullish(),
  /** Minutes; null for Unlimited. */
  maxInactivityTimeLockMinutes: z.number().nullish(),
  maxPasswordFailedAttempts: z.number().nullish(),
  requireDeviceEncryption: z.boolean().nullish(),
  allowNonProvisionableDevices: z.boolean().nullish(),
});
export const mobileDeviceMailboxPolicies = evidenceKind({
  id: 'mobileDeviceMailboxPolicies',
  endpoint: 'Get-MobileDeviceMailboxPolicy',
  shape: 'list',
  item: MobileDeviceMailboxPolicy,
});

export const MobileDevice = z.object({
  id: z.string(),
  userId: z.string().nullish(),
  deviceOS: z.string().nullish(),
  deviceAccessState: z.string().nullish(),
  isOutlookApp: z.boolean(),
});
export const mobileDevices = evidenceKind({
  id: 'mobileDevices',
  endpoint: 'Get-MobileDevice',
  shape: 'list',
  item: MobileDevice,
});

export const EntraDevice = z.object({
  id: z.string(),
  deviceId: z.string().nullish(),
  displayName: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  trustType: z.string().nullish(),
  isCompliant: z.boolean().nullish(),
  operatingSystem: z.string().nullish(),
});
export const entraDevices = evidenceKind({
  id: 'entraDevices',
  endpoint: 'GET /devices',
  shape: 'list',
  item: EntraDevice,
});

export const AppProtectionPolicy = z.looseObject({
  '@odata.type': z.string().nullish(),
  id: z.string(),
  displayName: z.string().nullish(),
  assignments: z.array(z.looseObject({ target: AssignmentTarget.nullish() })).nullish(),
});
export const appProtectionPolicies = evidenceKind({
  id: 'appProtectionPolicies',
  endpoint: 'GET /deviceAppManagement/iosManagedAppProtections, androidManagedAppProtections',
  shape: 'list',
  item: AppProtectionPolicy,
});

export const ManagedAppRegistration = z.object({
  id: z.string(),
  userId: z.string().nullish(),
  platform: z.string().nullish(),
});
export const managedAppRegistrations = evidenceKind({
  id: 'managedAppRegistrations',
  endpoint: 'GET /deviceAppManagement/managedAppRegistrations',
  shape: 'list',
  item: ManagedAppRegistration,
});
