import { whenKnown, type Known } from '../base/known.ts';
import { anyOf } from '../base/reasoned.ts';
import type { Settings } from './compliance-settings.ts';

/**
 * What one compliance policy asks of one device. Numbers are 0 where it sets none; `locks` tells whether it sets an
 * idle time at all, because 0 minutes means "at once" on iOS.
 */
export interface Requirement {
  readonly pin: Known<boolean>;
  /** Shortest code that it lets through. */
  readonly pinLength: Known<number>;
  readonly locks: Known<boolean>;
  readonly lockMinutes: Known<number>;
  /** Wrong codes after which the device is reset. */
  readonly wrongCodes: Known<number>;
  readonly encryption: Known<boolean>;
  readonly jailbreak: Known<boolean>;
  readonly antivirus: Known<boolean>;
  readonly firewall: Known<boolean>;
  readonly minimumVersion: Known<boolean>;
}

/** Nothing but what most platforms name alike. */
export const commonRequirement = (settings: Settings): Requirement => ({
  pin: settings.yes('passwordRequired'),
  pinLength: 0,
  ...idleLock(settings.number('passwordMinutesOfInactivityBeforeLock')),
  wrongCodes: 0,
  encryption: settings.yes('storageRequireEncryption'),
  jailbreak: false,
  antivirus: false,
  firewall: false,
  minimumVersion: settings.version('osMinimumVersion'),
});

/** Apple's devices: a version, or a build where beta shows that (osMinimumBuildVersion, read 2026-11). */
export function lowestOrBuild(settings: Settings): Known<boolean> {
  return anyOf([settings.version('osMinimumVersion'), settings.version('osMinimumBuildVersion')]);
}

/** 0 is "off" everywhere but on iOS (policy-csp-devicelock, 2024-08-05). */
const idleLock = (asked: Known<number | undefined>): Pick<Requirement, 'locks' | 'lockMinutes'> => ({
  locks: whenKnown([asked], (minutes) => minutes !== undefined && minutes > 0),
  lockMinutes: whenKnown([asked], (minutes) =>
    minutes === undefined || minutes <= 0 ? 0 : Math.ceil(minutes),
  ),
});
