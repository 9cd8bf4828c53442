import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readEach, readList, strange, type ItemOf } from '../base/read-evidence.ts';
import { everHadIntune } from '../tenant/plans.ts';
import type { Platform } from './platform.ts';
import { anyOf, extreme } from '../base/reasoned.ts';

type Policy = ItemOf<'appProtectionPolicies'>;
type Target = NonNullable<NonNullable<Policy['assignments']>[number]['target']>;

const outlook = 'com.microsoft.office.outlook';
/** Microsoft's own default where a PIN is required without a length (app-protection-policy-settings-ios, 2025-11-18). */
const defaultLength = 4;

const text = (value: unknown): string => (typeof value === 'string' ? value.toLowerCase() : '');
const hidden = (property: string): Known<never> =>
  unknown(strange(`appProtectionPolicies.${property}`, 'v1.0 does not show it, and beta did not answer'));

/** A policy for all apps, all of Microsoft's, or named ones with Outlook among them (appGroupType, beta). */
const coversOutlook = (policy: Policy): Known<boolean> => {
  const names = Array.isArray(policy['apps']) ? JSON.stringify(policy['apps']).toLowerCase() : '';
  if (names.includes(outlook)) return true;
  const group = text(policy['appGroupType']);
  if (group === '') return hidden('appGroupType');
  return ['allapps', 'allmicrosoftapps', 'allcoremicrosoftapps'].includes(group);
};

/** Flags such as `unspecified`, `unmanaged`, `mdm`; only the first two hold for people's own phones (beta). */
const coversOwnPhones = (policy: Policy): Known<boolean> => {
  const levels = text(policy['targetedAppManagementLevels']);
  return levels === '' ? hidden('targetedAppManagementLevels') : /unspecified|unmanaged/.test(levels);
};

const isFor = (target: Target, isMember: (groupId: string) => Known<boolean>): Known<boolean> => {
  const filter = text(target.deviceAndAppManagementAssignmentFilterType);
  if (filter === '') return hidden('assignments');
  if (filter !== 'none')
    return unknown(
      strange('appProtectionPolicies.assignments', 'a filter narrows it, and filters are not read'),
    );
  return /alllicensedusers/i.test(target['@odata.type'] ?? '') ? true : isMember(target.groupId ?? '');
};

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

/** All of these are needed: one certain no is enough, whatever else is unknown. */
const allOf = (values: readonly Known<boolean>[]): Known<boolean> => {
  if (values.includes(false)) return false;
  return values.find(isUnknown) ?? true;
};

/** Without any subscription that names Intune there is no app protection. */
const isImpossible = (missing: readonly Missing[], hadIntune: Known<boolean>): boolean =>
  missing.some(({ cause }) => cause === 'licence') && hadIntune === false;

/**
 * Shortest PIN that Outlook asks for on a person's own phone, by the app protection policies that reach the person;
 * 0 for none, and where no protected app of that system was ever registered. It guards council mail in the app, and
 * is not the phone's own code.
 */
export const appPins = computed({
  name: 'PIN of the mail app',
  needs: {
    appProtectionPolicies: ['*'],
    managedAppRegistrations: ['userId', 'platform'],
    groups: ['members'],
  },
  uses: { everHadIntune },
  derive: (given): ((userId: string | null | undefined, platform: Known<Platform>) => Known<number>) => {
    const registered = readList(given, 'managedAppRegistrations');
    const policies = readList(given, 'appProtectionPolicies');
    const groupOf = readEach(given, 'groups');
    const hadIntune = given.use.everHadIntune;
    if (isImpossible(policies.missing, hadIntune) && isImpossible(registered.missing, hadIntune))
      return () => 0;
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
    const { missing } = policies;
    return (userId, platform) =>
      whenKnown([platform], (system): Known<number> => {
        if (system !== 'ios' && system !== 'android') return 0;
        if (!userId)
          return unknown(strange('mobileDevices.Identity', 'the phone leads to no account that we know'));
        if (!users.has(`${userId}\n${system}`))
          return registered.missing.length > 0 ? unknown(...registered.missing) : 0;
        if (missing.length > 0) return unknown(...missing);
        const asking = policies.items.filter(
          (one) => text(one['@odata.type']).includes(`.${system}`) && one['pinRequired'] === true,
        );
        const lengths = asking.map((policy): Known<number> => {
          const holds = allOf([
            reaches(policy, isMemberOf(userId)),
            coversOutlook(policy),
            coversOwnPhones(policy),
          ]);
          const length = policy['minimumPinLength'];
          return whenKnown([holds], (does) =>
            does ? (typeof length === 'number' ? length : defaultLength) : 0,
          );
        });
        return extreme(lengths, Math.max);
      });
  },
});
