import { z } from 'zod';
import type { ManagedDevice } from '../../sources/devices/managed-devices/kind.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, rowsOf, strange } from '../base/read-evidence.ts';
import { wholeDaysSince } from '../base/whole-days.ts';
import { devicePlatforms, type Platform } from './platform.ts';
import { deviceReach, policyPresence, type Measured, type Reach } from './device-reach.ts';
import { requirements } from './required.ts';

/** Our choice: what a device said within a week is measured, within 30 days last seen, and older is not known. */
const freshDays = 7;
const staleDays = 30;

export const deviceAges = computed({
  name: 'when managed devices were enrolled and last seen',
  needs: { managedDevices: ['lastSyncDateTime', 'enrolledDateTime'] },
  derive: (given) => {
    const row = rowsOf(given, 'managedDevices');
    const days = (id: string, property: 'lastSyncDateTime' | 'enrolledDateTime'): Known<number> =>
      whenKnown([answered(row(id)[property], `managedDevices.${property}`)], (at) =>
        wholeDaysSince(at, given.asOf, `managedDevices.${property}`),
      );
    return (id: string) => ({
      lastSeenDays: days(id, 'lastSyncDateTime'),
      enrolledDays: days(id, 'enrolledDateTime'),
    });
  },
});

const stale = unknown(
  strange(
    'managedDevices.lastSyncDateTime',
    `the device has not reported for more than ${String(staleDays)} days`,
  ),
);

/** Only while what the device said still counts. */
const seen = <T>(days: Known<number>, value: () => Known<T>): Known<T> =>
  whenKnown([days], (known) => (known > staleDays ? stale : value()));

/** What the rows for some settings say together: one that falls short decides, one in error leaves it open. */
const together = (rows: readonly Measured[]): 'short' | 'open' | 'kept' | 'none' => {
  if (rows.some(({ state }) => state === 'noncompliant')) return 'short';
  if (rows.length === 0) return 'none';
  return rows.every(({ state }) => state === 'compliant' || state === 'remediated') ? 'kept' : 'open';
};
/** A setting that does not apply to the device (`notApplicable`: a newer setting on an older system) says nothing. */
const rowsAbout = (reach: Reach, pattern: RegExp) =>
  together(reach.measured.filter(({ setting, state }) => state !== 'notapplicable' && pattern.test(setting)));

/**
 * That there is a code, and how strong it is. Names that begin alike but ask how long the device may lie idle, or how
 * old the code may grow, say nothing of that; nor do those of a work profile (compliance policy resources, read 2026-08).
 */
const code =
  /^(passcode|password|requiredpassword)(?!.*(inactivity|expiration|previous|signinfailure|unlockfromidle))/;
/** On iOS any passcode encrypts, also one that is too short. */
const anyPasscode = /^passcoderequired$/;
const encryption = /encrypt|bitlocker/;

const notMeasured = unknown(
  strange('deviceCompliancePolicyStates.settingStates', 'the device has not reported on this setting'),
);

export const complianceStateTypes = z.enum([
  'compliant',
  'not-compliant',
  'in-grace-period',
  'conflict',
  'error',
  'not-evaluated',
  'judged-elsewhere',
]);
type ComplianceState = z.infer<typeof complianceStateTypes>;

export const evidenceGrades = z.enum(['measured', 'required', 'nothing']);

const complianceStates: Readonly<Record<string, ComplianceState>> = {
  compliant: 'compliant',
  noncompliant: 'not-compliant',
  ingraceperiod: 'in-grace-period',
  conflict: 'conflict',
  error: 'error',
  unknown: 'not-evaluated',
  configmanager: 'judged-elsewhere',
};

/** complianceState (https://learn.microsoft.com/graph/api/resources/intune-devices-compliancestate, read 2026-08). */
const complianceState = (device: Pick<ManagedDevice, 'complianceState'>): Known<ComplianceState> =>
  whenKnown(
    [answered(device.complianceState, 'managedDevices.complianceState')],
    (state) =>
      complianceStates[state.toLowerCase()] ??
      unknown(strange('managedDevices.complianceState', 'not a state that we know')),
  );

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

/**
 * Whether rows, of different policies too, say both of one setting. Storage is encrypted or is not: what one policy found
 * and another did not is not known. (A code may be long enough for one policy and too short for another.)
 */
const disagree = ({ measured }: Reach, pattern: RegExp): boolean => {
  const said = (state: string): string[] =>
    measured.filter((one) => one.state === state && pattern.test(one.setting)).map(({ setting }) => setting);
  const kept = new Set(said('compliant'));
  return said('noncompliant').some((setting) => kept.has(setting));
};

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

export const complianceWords = computed({
  name: "Intune's own word on compliance",
  needs: { managedDevices: ['complianceState'] },
  derive: (given) => {
    const row = rowsOf(given, 'managedDevices');
    return (id: string) => ({ complianceState: complianceState(row(id)) });
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
