import { whenKnown } from '../base/known.ts';
import { allOf } from '../base/reasoned.ts';
import { commonRequirement, lowestOrBuild, type Requirement } from './requirement.ts';
import { numberWhere, type Settings } from './compliance-settings.ts';

/**
 * Two times add up: idle until the screen locks, then locked until the code is asked. Both may be 0, which is
 * "immediately". Only beta shows the first; the second alone limits nothing.
 */
const lock = (settings: Settings): Pick<Requirement, 'locks' | 'lockMinutes'> => {
  const idle = settings.number('passcodeMinutesOfInactivityBeforeScreenTimeout');
  const grace = settings.number('passcodeMinutesOfInactivityBeforeLock');
  const locks = allOf([grace, idle].map((one) => whenKnown([one], (minutes) => minutes !== undefined)));
  return {
    locks,
    lockMinutes: whenKnown([locks], (set) =>
      set ? whenKnown([idle, grace], (screen, code) => (screen ?? 0) + (code ?? 0)) : 0,
    ),
  };
};

/**
 * iOS and iPadOS: other names for everything, and no encryption of their own: a passcode encrypts the device
 * (intune/protect/compliance-policy-create-ios, 2025-09-04).
 */
export const iosRequirement = (settings: Settings): Requirement => {
  const pin = settings.yes('passcodeRequired');
  return {
    ...commonRequirement(settings),
    minimumVersion: lowestOrBuild(settings),
    pin,
    pinLength: numberWhere(pin, settings.number('passcodeMinimumLength')),
    ...lock(settings),
    encryption: pin,
    jailbreak: settings.yes('securityBlockJailbrokenDevices'),
  };
};
