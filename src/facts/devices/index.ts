import type { ManagedDevice } from '../../sources/devices/managed-devices/kind.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { whenKnown, type Facts, type SubjectList } from '../base/known.ts';
import { answered, readList } from '../base/read-evidence.ts';
import type { Device } from '../subjects/device.ts';
import type { Person } from '../subjects/person.ts';
import { wholeDaysSince } from '../base/whole-days.ts';
import { mainUserFacts } from './main-user.ts';
import { lastSeenDays, measuredFacts } from './measured.ts';
import { isSupported } from './os-support.ts';
import { isInUse, isJailbroken, isMobile, ownerOf, platformOf } from './platform.ts';
import { hasPolicy, reaches } from './reach.ts';
import { requiredFacts } from './required.ts';
import { lockSummary } from './sentences.ts';

/** Computers and phones that Intune manages. What nobody manages is not among them. */
export const deriveDevices = (
  snapshot: Snapshot,
  people: SubjectList<Person>,
  asOf: Date,
): SubjectList<Device> => {
  const { items, missing } = readList(snapshot, 'managedDevices');
  const reachOf = reaches(snapshot);
  const mainUserOf = mainUserFacts(people);
  const deviceOf = (device: ManagedDevice): Facts<Device> => {
    const platform = platformOf(device.operatingSystem, 'managedDevices.operatingSystem');
    const reach = whenKnown([platform], (system) => reachOf(device, system));
    const has = hasPolicy(reach, device, asOf);
    const required = requiredFacts(reach, has, device);
    const days = lastSeenDays(device, asOf);
    const osVersion = answered(device.osVersion, 'managedDevices.osVersion');
    return {
      id: device.id,
      name: device.deviceName || `A device without a name (${device.id})`,
      platform,
      isMobile: whenKnown([platform], isMobile),
      osVersion,
      osSupported: whenKnown([platform, osVersion], (system, version) => isSupported(system, version, asOf)),
      owner: ownerOf(device),
      ...mainUserOf(device),
      isInUse: isInUse(device),
      lastSeenDays: days,
      enrolledDays: whenKnown([answered(device.enrolledDateTime, 'managedDevices.enrolledDateTime')], (at) =>
        wholeDaysSince(at, asOf, 'managedDevices.enrolledDateTime'),
      ),
      isJailbroken: whenKnown([platform], (system) => isJailbroken(device, system)),
      hasCompliancePolicy: has,
      compliancePolicies: whenKnown([reach], ({ names }) => [...names]),
      ...required,
      lockSummary: lockSummary(required.lockRequired, required.lockAfterMinutes),
      ...measuredFacts({ device, platform, reach, hasPolicy: has, pinRequired: required.pinRequired, days }),
    };
  };
  return { subjects: items.map(deviceOf), missing };
};
