import type { Missing } from '../../model/cause.ts';
import type { Told } from '../../model/told.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { rowsOf } from '../base/read-evidence.ts';
import { codeHomes, type CodeHomes } from './code-homes.ts';
import { profileCodeLimits } from './code-limits.ts';
import { devicePlatforms } from './platform.ts';
import { deviceReach } from './device-reach.ts';
import { policyPresence } from './policy-presence.ts';
import { requirementOf } from './requirement-of.ts';
import type { Requirement } from './requirement.ts';
import { lockTold } from './sentences.ts';
import { anyOf, extreme } from '../base/reasoned.ts';

interface RequiredFacts {
  readonly pinRequired: Known<boolean>;
  readonly pinMinimumLength: Known<number>;
  readonly lockRequired: Known<boolean>;
  readonly lockAfterMinutes: Known<number>;
  readonly wrongCodeLimit: Known<number>;
  readonly encryptionRequired: Known<boolean>;
  readonly jailbreakRefused: Known<boolean>;
  readonly antivirusRequired: Known<boolean>;
  readonly firewallRequired: Known<boolean>;
  readonly minimumVersionRequired: Known<boolean>;
}

/** A policy that we could not tell may ask for anything. */
const anything = (reason: Known<never>): Requirement => ({
  pin: reason,
  pinLength: reason,
  locks: reason,
  lockMinutes: reason,
  wrongCodes: reason,
  encryption: reason,
  jailbreak: reason,
  antivirus: reason,
  firewall: reason,
  minimumVersion: reason,
});

/** Compliance policies add up, and the strictest value counts (device-profile-troubleshoot, 2024-05-13). */
const strictest = (values: readonly Known<number>[]): Known<number> =>
  extreme(
    values.filter((one) => one !== 0),
    Math.min,
  );

/** The stricter of both; an unread profile may be stricter still. */
const limitOf = (byPolicy: Known<number>, byProfile: Known<number>): Known<number> =>
  whenKnown([byPolicy, byProfile], (one, other) => (one === 0 ? other : Math.min(one, other)));

/** What no compliance policy asks for may be asked for elsewhere. */
const orElsewhere = <T>(value: Known<T>, nothing: T, homes: Known<readonly Missing[]>): Known<T> =>
  value === nothing
    ? whenKnown([homes], ([first, ...rest]): Known<T> =>
        first === undefined ? value : unknown(first, ...rest),
      )
    : value;

const combined = (
  asked: readonly Requirement[],
  byProfile: Known<number>,
  homes: Known<CodeHomes>,
): RequiredFacts => ({
  pinRequired: orElsewhere(
    anyOf(asked.map(({ pin }) => pin)),
    false,
    whenKnown([homes], ({ code }) => code),
  ),
  pinMinimumLength: orElsewhere(
    extreme(
      asked.map(({ pinLength }) => pinLength),
      Math.max,
    ),
    0,
    whenKnown([homes], ({ code }) => code),
  ),
  lockRequired: orElsewhere(
    anyOf(asked.map(({ locks }) => locks)),
    false,
    whenKnown([homes], ({ lock }) => lock),
  ),
  lockAfterMinutes: extreme(
    asked.filter(({ locks }) => locks !== false).map(({ lockMinutes }) => lockMinutes),
    Math.min,
  ),
  wrongCodeLimit: limitOf(strictest(asked.map(({ wrongCodes }) => wrongCodes)), byProfile),
  encryptionRequired: anyOf(asked.map(({ encryption }) => encryption)),
  jailbreakRefused: anyOf(asked.map(({ jailbreak }) => jailbreak)),
  antivirusRequired: anyOf(asked.map(({ antivirus }) => antivirus)),
  firewallRequired: anyOf(asked.map(({ firewall }) => firewall)),
  minimumVersionRequired: anyOf(asked.map(({ minimumVersion }) => minimumVersion)),
});

/** What the policies that reached a device ask of it; a policy that did not reach it asks for nothing. */
export const requirements = computed({
  name: 'what compliance policies ask of a device',
  needs: { managedDevices: ['deviceEnrollmentType', 'osVersion'] },
  uses: { codeHomes, deviceReach, devicePlatforms, policyPresence, profileCodeLimits },
  derive: (given) => {
    const row = rowsOf(given, 'managedDevices');
    return (id: string): RequiredFacts & { readonly lockSummary: Known<Told<'lock'>> } => {
      const required = ((): RequiredFacts => {
        const { hasCompliancePolicy } = given.use.policyPresence(id);
        const reach = given.use.deviceReach(id);
        const { deviceEnrollmentType } = row(id);
        const { platform } = given.use.devicePlatforms(id);
        const byProfile = whenKnown([platform], (system) =>
          given.use.profileCodeLimits({ platform: system, deviceEnrollmentType }),
        );
        const homes = whenKnown([platform], given.use.codeHomes);
        if (isUnknown(hasCompliancePolicy))
          return combined([anything(hasCompliancePolicy)], byProfile, homes);
        if (isUnknown(reach)) return combined([anything(reach)], byProfile, homes);
        const [first, ...rest] = reach.doubts;
        const doubt = first === undefined ? [] : [anything(unknown(first, ...rest))];
        const asked = reach.policies.flatMap((policy) => requirementOf(policy, row(id)) ?? []);
        return combined([...asked, ...doubt], byProfile, homes);
      })();
      return { ...required, lockSummary: lockTold(required.lockRequired, required.lockAfterMinutes) };
    };
  },
});
