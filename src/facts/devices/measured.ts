import { z } from 'zod';
import type { ManagedDevice } from '../../sources/devices/managed-devices/kind.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { rowsOf, strange } from '../base/read-evidence.ts';
import { complianceState } from './compliance-state.ts';
import { deviceAges } from './device-ages.ts';
import { deviceReach, type Reach } from './device-reach.ts';
import { policyPresence } from './policy-presence.ts';
import { anyPasscode, code, disagree, encryption, rowsAbout } from './measured-settings.ts';
import { devicePlatforms, type Platform } from './platform.ts';
import { requirements } from './required.ts';

/** Our choice: what a device said within a week is measured, within 30 days last seen, and older is not known. */
const freshDays = 7;
const staleDays = 30;

const stale = unknown(
  strange(
    'managedDevices.lastSyncDateTime',
    `the device has not reported for more than ${String(staleDays)} days`,
  ),
);

/** Only while what the device said still counts. */
const seen = <T>(days: Known<number>, value: () => Known<T>): Known<T> =>
  whenKnown([days], (known) => (known > staleDays ? stale : value()));

const notMeasured = unknown(
  strange('deviceCompliancePolicyStates.settingStates', 'the device has not reported on this setting'),
);

export const evidenceGrades = z.enum(['measured', 'required', 'nothing']);

interface Facing {
  readonly device: Pick<
    ManagedDevice,
    'complianceState' | 'isEncrypted' | 'operatingSystem' | 'deviceEnrollmentType'
  >;
  readonly platform: Known<Platform>;
  readonly reach: Known<Reach>;
  readonly hasPolicy: Known<boolean>;
  readonly pinRequired: Known<boolean>;
  readonly days: Known<number>;
}

/**
 * Compliant proves only what the policies that reached the device ask; with none it proves nothing. A device in its
 * days of grace does not comply, though it still has access.
 */
const isCompliant = ({ device, hasPolicy, days }: Facing): Known<boolean> =>
  whenKnown([complianceState(device)], (state): Known<boolean> => {
    if (state === 'not-compliant' || state === 'in-grace-period') return false;
    if (state === 'compliant') return seen(days, () => hasPolicy);
    return unknown(strange('managedDevices.complianceState', `Intune says ${state}`));
  });

/** Android encrypts the work profile and the council's own phones by itself (…-create-android-for-work, 2025-05-12). */
const encryptsByItself = (device: Facing['device']): boolean =>
  /^android(forwork|enterprise)/i.test(device.operatingSystem ?? '') ||
  /^androidEnterprise/i.test(device.deviceEnrollmentType ?? '');

/** `isEncrypted` is false also for a device that never said, so only a setting that falls short makes it a no. */
const isEncrypted = ({ device, platform, reach, days }: Facing): Known<boolean> =>
  seen(days, () => {
    if (device.isEncrypted === true) return true;
    return whenKnown([platform, reach], (system, known): Known<boolean> => {
      const pattern = system === 'ios' ? anyPasscode : encryption;
      const rows = rowsAbout(known, pattern);
      if (rows === 'short') return disagree(known, pattern) ? notMeasured : false;
      if (rows === 'kept' || (system === 'android' && encryptsByItself(device))) return true;
      return notMeasured;
    });
  });

const pinFallsShort = ({ device, reach, pinRequired, days }: Facing): Known<boolean> =>
  seen(days, () =>
    whenKnown([reach, pinRequired], (known, required): Known<boolean> => {
      const rows = rowsAbout(known, code);
      if (rows === 'short') return true;
      if (rows === 'kept' || !required) return false;
      if (rows === 'open') return notMeasured;
      return whenKnown([complianceState(device)], (state) => (state === 'compliant' ? false : notMeasured));
    }),
  );

const evidenceGrade = ({ reach, pinRequired, days }: Facing): Known<z.infer<typeof evidenceGrades>> =>
  whenKnown([reach, pinRequired], (known, required) => {
    if (!required) return 'nothing';
    const isFresh = !isUnknown(days) && days <= freshDays;
    return isFresh && ['kept', 'short'].includes(rowsAbout(known, code)) ? 'measured' : 'required';
  });

const facing = computed({
  name: 'what a device reported, beside what is asked of it',
  needs: {
    managedDevices: ['complianceState', 'isEncrypted', 'operatingSystem', 'deviceEnrollmentType'],
  },
  uses: { devicePlatforms, deviceReach, policyPresence, requirements, deviceAges },
  derive: (given) => {
    const row = rowsOf(given, 'managedDevices');
    return (id: string): Facing => ({
      device: row(id),
      platform: given.use.devicePlatforms(id).platform,
      reach: given.use.deviceReach(id),
      hasPolicy: given.use.policyPresence(id).hasCompliancePolicy,
      pinRequired: given.use.requirements(id).pinRequired,
      days: given.use.deviceAges(id).lastSeenDays,
    });
  },
});

/** What a device itself reported, as far as it still counts. */
export const measurements = computed({
  name: 'what a device reported',
  uses: { facing },
  derive: ({ use }) => {
    return (id: string) => {
      const it = use.facing(id);
      return {
        isCompliant: isCompliant(it),
        isEncrypted: isEncrypted(it),
        pinFallsShort: pinFallsShort(it),
        evidenceGrade: evidenceGrade(it),
      };
    };
  },
});
