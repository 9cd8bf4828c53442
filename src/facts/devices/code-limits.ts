import { lowerCase } from '../base/lower-case.ts';
import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { readList, strange } from '../base/read-evidence.ts';
import type { Platform } from './platform.ts';
import { reachOf } from './assigned-to.ts';

const elsewhere = unknown({
  evidence: 'deviceConfigurations',
  cause: 'not-supported',
  detail:
    'A profile for some groups, or the settings catalog for phones, may limit wrong codes; who gets them is not worked out.',
});

/** What of a phone decides which profiles can reach it. */
interface Enrolled {
  readonly platform: Platform;
  readonly deviceEnrollmentType?: string | null | undefined;
}

const iosProfile = 'iosgeneraldeviceconfiguration';
const ownPhoneProfile = 'androiddeviceownergeneraldeviceconfiguration';
const personalPhoneProfiles = [
  'androidgeneraldeviceconfiguration',
  'androidworkprofilegeneraldeviceconfiguration',
];

const newEnrolment = strange('managedDevices.deviceEnrollmentType', 'a way of enrolment that we do not know');

const personalEnrolments = ['userenrollment', 'deviceenrollmentmanager'];
const ownEnrolment = /^androidenterprise(?:dedicated|fullymanaged|corporateworkprofile)/u;

/** Android may be managed in any way where the word for its enrolment is none that we know. */
const isOpen = ({ platform, deviceEnrollmentType }: Enrolled): boolean =>
  platform === 'android' &&
  !personalEnrolments.includes(lowerCase(deviceEnrollmentType)) &&
  !ownEnrolment.test(lowerCase(deviceEnrollmentType));

/**
 * The kinds of profile of which one reaches a phone. Each way of managing Android has its own, and the enrolment tells the
 * council's own phones from the others, but not a work profile from the older device administrator
 * (deviceEnrollmentType, androidDeviceOwnerGeneralDeviceConfiguration, Graph beta, read 2026-11).
 */
function profilesOf({ platform, deviceEnrollmentType }: Enrolled): readonly string[] {
  if (platform === 'ios') return [iosProfile];
  if (platform !== 'android') return [];
  const enrolment = lowerCase(deviceEnrollmentType);
  if (ownEnrolment.test(enrolment)) return [ownPhoneProfile];
  if (personalEnrolments.includes(enrolment)) return personalPhoneProfiles;
  return [...personalPhoneProfiles, ownPhoneProfile];
}

/**
 * Wrong codes after which a phone is reset, by the profiles of Intune that every phone of its kind gets: the strictest of
 * a kind counts, and the mildest of the kinds that it may be of. Where none sets it, another home may: the
 * settings catalog is not worked out for phones.
 */
export const profileCodeLimits = computed({
  name: 'limits on wrong codes in profiles',
  needs: {
    deviceConfigurations: [
      '@odata.type',
      'assignments',
      'passcodeSignInFailureCountBeforeWipe',
      'passwordSignInFailureCountBeforeFactoryReset',
    ],
  },
  derive: (given): ((phone: Enrolled) => Known<number>) => {
    const { items, missing } = readList(given, 'deviceConfigurations');
    const strictest = new Map<string, number>();
    for (const one of items) {
      const kind = lowerCase(one['@odata.type']).replace('#microsoft.graph.', '');
      const times =
        kind === iosProfile
          ? one.passcodeSignInFailureCountBeforeWipe
          : one.passwordSignInFailureCountBeforeFactoryReset;
      if (times == null || times <= 0 || reachOf(one.assignments) !== 'everyone') continue;
      strictest.set(kind, Math.min(times, strictest.get(kind) ?? times));
    }
    return (phone) => {
      const kinds = profilesOf(phone);
      const limits = kinds.flatMap((kind) => strictest.get(kind) ?? []);
      if (kinds.length > 0 && limits.length === kinds.length) return Math.max(...limits);
      if (missing.length > 0) return unknown(...missing);
      return limits.length > 0 && isOpen(phone) ? unknown(newEnrolment, ...elsewhere.missing) : elsewhere;
    };
  },
});
