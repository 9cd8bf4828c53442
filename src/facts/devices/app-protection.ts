import type { Missing } from '../../model/cause.ts';
import { lowerCase } from '../base/lower-case.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { readEach, readList, strange } from '../base/read-evidence.ts';
import { everHadIntune } from '../tenant/plans.ts';
import type { Platform } from './platform.ts';
import { allOf } from '../base/reasoned.ts';
import { coversManagement, coversOutlook, reachesPerson, type AppPolicy } from './app-policy-cover.ts';

/** An app protection policy for the system of a phone, and whether it holds for Outlook on it. */
export interface AppProtection {
  readonly policy: AppPolicy;
  readonly holds: Known<boolean>;
}

/** Whose policies are asked for. `isManaged`: whether Intune manages the phone besides. */
interface OnPhone {
  readonly userId: string | null | undefined;
  readonly platform: Known<Platform>;
  readonly isManaged: Known<boolean>;
}

/** Without any subscription that names Intune there is no app protection. */
const isImpossible = (missing: readonly Missing[], hadIntune: Known<boolean>): boolean =>
  missing.some(({ cause }) => cause === 'licence') && hadIntune === false;

/** A plan that is lacking is told together with the list of plans, where that is what nobody could read. */
const reasons = (missing: readonly Missing[], hadIntune: Known<boolean>): readonly Missing[] =>
  missing.some(({ cause }) => cause === 'licence') && isUnknown(hadIntune)
    ? [...missing, ...hadIntune.missing]
    : missing;

const noType = strange('appProtectionPolicies.@odata.type', 'a policy says not which system it is for');

const noSystem = unknown(
  strange('managedAppRegistrations.@odata.type', 'a protected app names no system that we know'),
);

const nobodyNamed = unknown(
  strange('managedAppRegistrations.userId', 'a protected app names nobody whose it is'),
);

const noOwner = unknown(strange('mobileDevices.Identity', 'the phone leads to no account that we know'));

/**
 * The app protection policies of a phone that reads mail with Outlook; none where no protected app of that system was
 * ever registered for its owner. They guard council mail in the app, and not the phone.
 */
export const appProtections = computed({
  name: 'app protection of phones',
  needs: {
    appProtectionPolicies: ['*'],
    managedAppRegistrations: ['userId', 'platform'],
    groups: ['members'],
  },
  uses: { everHadIntune },
  derive: (given): ((phone: OnPhone) => Known<readonly AppProtection[]>) => {
    const registered = readList(given, 'managedAppRegistrations');
    const policies = readList(given, 'appProtectionPolicies');
    const groupOf = readEach(given, 'groups');
    const hadIntune = given.use.everHadIntune;
    if (isImpossible(policies.missing, hadIntune) && isImpossible(registered.missing, hadIntune))
      return () => [];
    /** People of whom a protected app names no system that we know: it may be the one that is asked for. */
    const unsure = new Set(
      registered.items
        .filter(({ platform }) => !['ios', 'android'].includes(lowerCase(platform)))
        .map(({ userId }) => userId ?? ''),
    );
    /** A protected app that names no owner may be anybody's. */
    const isOfNobody = registered.items.some(({ userId }) => !userId);
    const users = new Set(registered.items.map((one) => `${one.userId ?? ''}\n${lowerCase(one.platform)}`));
    const members = new Map<string, Known<ReadonlySet<string>>>();
    const membersOf = (groupId: string): Known<ReadonlySet<string>> => {
      const group = groupOf(groupId);
      if (group === undefined) return unknown(strange('groups.members', 'a group of a policy was not read'));
      return isUnknown(group) ? group : new Set(group.members.map(({ id }) => id));
    };
    const isMemberOf =
      (userId: string) =>
      (groupId: string): Known<boolean> => {
        const known = members.get(groupId) ?? membersOf(groupId);
        members.set(groupId, known);
        return isUnknown(known) ? known : known.has(userId);
      };
    const untyped = policies.items.some((one) => !/\.(?:ios|android)/.test(lowerCase(one['@odata.type'])))
      ? [noType]
      : [];
    const missing = reasons([...policies.missing, ...untyped], hadIntune);
    return ({ userId, platform, isManaged }) =>
      whenKnown([platform], (system): Known<readonly AppProtection[]> => {
        if (system !== 'ios' && system !== 'android') return [];
        if (!userId) return noOwner;
        if (!users.has(`${userId}\n${system}`) && unsure.has(userId)) return noSystem;
        if (!users.has(`${userId}\n${system}`) && isOfNobody) return nobodyNamed;
        if (!users.has(`${userId}\n${system}`))
          return registered.missing.length > 0 ? unknown(...reasons(registered.missing, hadIntune)) : [];
        if (missing.length > 0) return unknown(...missing);
        return policies.items
          .filter((one) => lowerCase(one['@odata.type']).includes(`.${system}`))
          .map((policy) => ({
            policy,
            holds: allOf([
              reachesPerson(policy, isMemberOf(userId)),
              coversOutlook(policy),
              coversManagement(policy, isManaged),
            ]),
          }));
      });
  },
});
