import type { Told } from '../../model/told.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { rowsOf } from '../base/read-evidence.ts';
import { deviceReach, policyPresence } from './reach.ts';
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

const profiles = unknown({
  evidence: 'check:device-failed-attempts',
  cause: 'not-built',
  detail: 'Most platforms set it in configuration profiles, which are not read yet.',
});

/** Compliance policies add up, and the strictest value counts (device-profile-troubleshoot, 2024-05-13). */
const strictest = (values: readonly Known<number>[]): Known<number> =>
  extreme(
    values.filter((one) => one !== 0),
    Math.min,
  );

const combined = (asked: readonly Requirement[]): RequiredFacts => ({
  pinRequired: anyOf(asked.map(({ pin }) => pin)),
  pinMinimumLength: extreme(
    asked.map(({ pinLength }) => pinLength),
    Math.max,
  ),
  lockRequired: anyOf(asked.map(({ locks }) => locks)),
  lockAfterMinutes: extreme(
    asked.filter(({ locks }) => locks !== false).map(({ lockMinutes }) => lockMinutes),
    Math.min,
  ),
  wrongCodeLimit: whenKnown([strictest(asked.map(({ wrongCodes }) => wrongCodes))], (times) =>
    times > 0 ? times : profiles,
  ),
  encryptionRequired: anyOf(asked.map(({ encryption }) => encryption)),
  jailbreakRefused: anyOf(asked.map(({ jailbreak }) => jailbreak)),
  antivirusRequired: anyOf(asked.map(({ antivirus }) => antivirus)),
  firewallRequired: anyOf(asked.map(({ firewall }) => firewall)),
  minimumVersionRequired: anyOf(asked.map(({ minimumVersion }) => minimumVersion)),
});

/** What the policies that reached a device ask of it; a policy that did not reach it asks for nothing. */
export const requirements = computed({
  name: 'what compliance policies ask of a device',
  needs: { managedDevices: ['osVersion'] },
  uses: { deviceReach, policyPresence },
  derive: (given) => {
    const row = rowsOf(given, 'managedDevices');
    return (id: string): RequiredFacts & { readonly lockSummary: Known<Told<'lock'>> } => {
      const required = ((): RequiredFacts => {
        const { hasCompliancePolicy } = given.use.policyPresence(id);
        const reach = given.use.deviceReach(id);
        if (isUnknown(hasCompliancePolicy)) return combined([anything(hasCompliancePolicy)]);
        if (isUnknown(reach)) return combined([anything(reach)]);
        const [first, ...rest] = reach.doubts;
        const doubt = first === undefined ? [] : [anything(unknown(first, ...rest))];
        const asked = reach.policies.flatMap((policy) => requirementOf(policy, row(id)) ?? []);
        return combined([...asked, ...doubt]);
      })();
      return { ...required, lockSummary: lockTold(required.lockRequired, required.lockAfterMinutes) };
    };
  },
});
