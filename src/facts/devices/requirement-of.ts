import type { DeviceCompliancePolicy } from '../../sources/devices/device-compliance-policies/kind.ts';
import type { ManagedDevice } from '../../sources/devices/managed-devices/kind.ts';
import type { Platform } from './platform.ts';
import {
  androidOpenSourceRequirement,
  androidOwnerRequirement,
  androidRequirement,
} from './requirement-android.ts';
import { macRequirement, windowsRequirement } from './requirement-computers.ts';
import { iosRequirement } from './requirement-ios.ts';
import type { Requirement } from './requirement.ts';
import { oncePerObject } from '../../model/later.ts';
import { oncePer } from '../base/once.ts';
import { settingsOf, type Settings } from './compliance-settings.ts';

interface PolicyType {
  readonly platform: Platform;
  readonly requirement: (settings: Settings, device: Pick<ManagedDevice, 'osVersion'>) => Requirement;
}

const android = (settings: Settings, device: Pick<ManagedDevice, 'osVersion'>): Requirement =>
  androidRequirement(settings, device.osVersion);

/** Types of compliance policy (deviceCompliancePolicy resources, read 2026-08), lower case. */
const types: Readonly<Record<string, PolicyType>> = {
  ioscompliancepolicy: { platform: 'ios', requirement: iosRequirement },
  androidworkprofilecompliancepolicy: { platform: 'android', requirement: android },
  androidcompliancepolicy: { platform: 'android', requirement: android },
  androiddeviceownercompliancepolicy: { platform: 'android', requirement: androidOwnerRequirement },
  aospdeviceownercompliancepolicy: { platform: 'android', requirement: androidOpenSourceRequirement },
  windows10compliancepolicy: { platform: 'windows', requirement: windowsRequirement },
  macoscompliancepolicy: { platform: 'macos', requirement: macRequirement },
};

const typeOf = (policy: DeviceCompliancePolicy): PolicyType | undefined =>
  types[(policy['@odata.type'] ?? '').toLowerCase().replace('#microsoft.graph.', '')];

/** The platform that a policy is for; undefined for a type that we do not know. */
export const policyPlatform = (policy: DeviceCompliancePolicy): Platform | undefined =>
  typeOf(policy)?.platform;

/** By the version of its system, of which alone it depends what a policy asks of a device. */
const requirementsOf = oncePerObject((policy: DeviceCompliancePolicy) =>
  oncePer((osVersion: ManagedDevice['osVersion']): Requirement | undefined =>
    typeOf(policy)?.requirement(settingsOf(policy), { osVersion }),
  ),
);

/** What a policy asks of a device; undefined for a type that we do not know. Devices of one version share what it says. */
export function requirementOf(
  policy: DeviceCompliancePolicy,
  { osVersion }: Pick<ManagedDevice, 'osVersion'>,
): Requirement | undefined {
  return requirementsOf(policy)(osVersion);
}
