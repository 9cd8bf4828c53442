import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readEach, readList, strange, type ItemOf } from '../base/read-evidence.ts';
import { everHadIntune } from '../tenant/plans.ts';
import type { Platform } from './platform.ts';
import { allOf, anyOf } from '../base/reasoned.ts';

type Policy = ItemOf<'appProtectionPolicies'>;
type Target = NonNullable<NonNullable<Policy['assignments']>[number]['target']>;

/** An app protection policy for the system of a phone, and whether it holds for Outlook on it. */
export interface AppProtection {
  readonly policy: Policy;
  readonly holds: Known<boolean>;
}

/** Whose policies are asked for. `isManaged`: whether Intune manages the phone besides. */
interface OnPhone {
  readonly userId: string | null | undefined;
  readonly platform: Known<Platform>;
  readonly isManaged: Known<boolean>;
}

const outlook = 'com.microsoft.office.outlook';

const text = (value: unknown): string => (typeof value === 'string' ? value.toLowerCase() : '');
const hidden = (property: string): Known<never> =>
  unknown(strange(`appProtectionPolicies.${property}`, 'v1.0 does not show it, and beta did not answer'));

const unnamed = unknown(strange('appProtectionPolicies.apps', 'nothing came that says which apps it is for'));

/** What names an app: `bundleId` on iOS, `packageId` on Android (managedMobileApp, read 2026-11). */
const isApp = (one: unknown): boolean =>
  /"(?:bundleId|packageId)":"/iu.test(typeof one === 'object' ? JSON.stringify(one) : '');

/** A policy for all apps, all of Microsoft's, or named ones with Outlook among them (appGroupType, beta). */
function coversOutlook(policy: Policy): Known<boolean> {
  const { apps } = policy;
  if (Array.isArray(apps) && JSON.stringify(apps).toLowerCase().includes(outlook)) return true;
  const group = text(policy['appGroupType']);
  if (group === '') return hidden('appGroupType');
  if (['allapps', 'allmicrosoftapps', 'allcoremicrosoftapps'].includes(group)) return true;
  if (group !== 'selectedpublicapps')
    return unknown(strange('appProtectionPolicies.appGroupType', 'a group of apps that we do not know'));
  return Array.isArray(apps) && apps.every(isApp) ? false : unnamed;
}

/** A level that covers some phones; what a word that is not here covers nobody can say (appManagementLevel, read 2026-11). */
const knownLevel =
  /^\s*(?:unspecified|unmanaged|mdm|androidenterprise(?:dedicateddeviceswithazureadsharedmode)?|androidopensourceproject\w+)\s*$/;

/** Flags such as `unspecified`, `unmanaged`, `mdm`: a policy for managed phones protects no other (beta). */
function coversManagement(policy: Policy, isManaged: Known<boolean>): Known<boolean> {
  const levels = text(policy['targetedAppManagementLevels']);
  if (levels === '') return hidden('targetedAppManagementLevels');
  if (!levels.split(',').every((one) => knownLevel.test(one)))
    return unknown(
      strange('appProtectionPolicies.targetedAppManagementLevels', 'phones of a kind that we do not know'),
    );
  const [managed, unmanaged] = [
    /unspecified|mdm|androidenterprise/.test(levels),
    /unspecified|unmanaged/.test(levels),
  ];
  return managed === unmanaged ? managed : whenKnown([isManaged], (is) => (is ? managed : unmanaged));
}

function isFor(target: Target, isMember: (groupId: string) => Known<boolean>): Known<boolean> {
  const filter = text(target.deviceAndAppManagementAssignmentFilterType);
  if (filter === '') return hidden('assignments');
  if (filter !== 'none')
    return unknown(
      strange('appProtectionPolicies.assignments', 'a filter narrows it, and filters are not read'),
    );
  return /alllicensedusers/i.test(target['@odata.type'] ?? '') ? true : isMember(target.groupId ?? '');
}

/** App policies go to people: included, and in no excluded group (app-protection-policies, 2025-01-16). */
const reaches = (policy: Policy, isMember: (groupId: string) => Known<boolean>): Known<boolean> =>
  whenKnown([answered(policy.assignments, 'appProtectionPolicies.assignments')], (assignments) => {
    const targets = assignments.flatMap(({ target }): Target[] => (target == null ? [] : [target]));
    const isExclusion = (target: Target): boolean => /exclusion/i.test(target['@odata.type'] ?? '');
    const excluded = anyOf(targets.filter(isExclusion).map((one) => isMember(one.groupId ?? '')));
    if (excluded === true) return false;
    const included = anyOf(targets.filter((one) => !isExclusion(one)).map((one) => isFor(one, isMember)));
    if (included === false) return false;
    return isUnknown(excluded) ? excluded : included;
  });

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
        .filter(({ platform }) => !['ios', 'android'].includes(text(platform)))
        .map(({ userId }) => userId ?? ''),
    );
    const users = new Set(registered.items.map((one) => `${one.userId ?? ''}\n${text(one.platform)}`));
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
    const untyped = policies.items.some((one) => !/\.(?:ios|android)/.test(text(one['@odata.type'])))
      ? [noType]
      : [];
    const missing = reasons([...policies.missing, ...untyped], hadIntune);
    return ({ userId, platform, isManaged }) =>
      whenKnown([platform], (system): Known<readonly AppProtection[]> => {
        if (system !== 'ios' && system !== 'android') return [];
        if (!userId) return noOwner;
        if (!users.has(`${userId}\n${system}`) && unsure.has(userId)) return noSystem;
        if (!users.has(`${userId}\n${system}`))
          return registered.missing.length > 0 ? unknown(...reasons(registered.missing, hadIntune)) : [];
        if (missing.length > 0) return unknown(...missing);
        return policies.items
          .filter((one) => text(one['@odata.type']).includes(`.${system}`))
          .map((policy) => ({
            policy,
            holds: allOf([
              reaches(policy, isMemberOf(userId)),
              coversOutlook(policy),
              coversManagement(policy, isManaged),
            ]),
          }));
      });
  },
});
