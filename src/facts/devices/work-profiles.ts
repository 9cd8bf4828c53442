import { computed } from '../base/computed.ts';
import { lowerCase } from '../base/lower-case.ts';
import { readList } from '../base/read-evidence.ts';
import { isUnknown } from '../base/known.ts';
import { platformOf } from './platform.ts';

/** Ways of enrolling a whole phone, without a part of its own for work (deviceEnrollmentType, Graph v1.0, read 2026-11). */
const whole: Readonly<Record<string, RegExp>> = {
  android: /^androidenterprise(dedicateddevice|fullymanaged)$/u,
  ios: /^(userenrollment|deviceenrollmentmanager|applebulkwithuser|applebulkwithoutuser)$/u,
};

/**
 * Whether a phone of theirs that Intune manages may keep work apart by the way it was enrolled: a work profile of Android, which
 * the word `userEnrollment` does not tell from the older way, or Apple's user enrolment. No setting says so.
 */
export const workProfiles = computed({
  name: 'phones with a part of their own for work',
  needs: { managedDevices: ['userId', 'operatingSystem', 'deviceEnrollmentType'] },
  derive: (given): ((owner: string, system: 'ios' | 'android') => boolean) => {
    const devices = Map.groupBy(readList(given, 'managedDevices').items, ({ userId }) => userId);
    return (owner, system) =>
      (devices.get(owner) ?? []).some(({ operatingSystem, deviceEnrollmentType }) => {
        const platform = platformOf(operatingSystem, 'managedDevices.operatingSystem');
        if (!isUnknown(platform) && platform !== system) return false;
        return whole[system]?.test(lowerCase(deviceEnrollmentType)) !== true;
      });
  },
});
