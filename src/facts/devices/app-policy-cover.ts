import { lowerCase } from '../base/lower-case.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, strange, type ItemOf } from '../base/read-evidence.ts';
import { anyOf } from '../base/reasoned.ts';

export type AppPolicy = ItemOf<'appProtectionPolicies'>;
type Target = NonNullable<NonNullable<AppPolicy['assignments']>[number]['target']>;

const outlook = 'com.microsoft.office.outlook';

const hidden = (property: string): Known<never> =>
  unknown(strange(`appProtectionPolicies.${property}`, 'v1.0 does not show it, and beta did not answer'));

const unnamed = unknown(strange('appProtectionPolicies.apps', 'nothing came that says which apps it is for'));

/** What names an app: `bundleId` on iOS, `packageId` on Android (managedMobileApp, read 2026-11). */
const isApp = (one: unknown): boolean =>
  /"(?:bundleId|packageId)":"/iu.test(typeof one === 'object' ? JSON.stringify(one) : '');

/** A policy for all apps, all of Microsoft's, or named ones with Outlook among them (appGroupType, beta). */
export function coversOutlook(policy: AppPolicy): Known<boolean> {
  const { apps } = policy;
  if (Array.isArray(apps) && JSON.stringify(apps).toLowerCase().includes(outlook)) return true;
  const group = lowerCase(policy['appGroupType']);
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
export function coversManagement(policy: AppPolicy, isManaged: Known<boolean>): Known<boolean> {
  const levels = lowerCase(policy['targetedAppManagementLevels']);
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
  const filter = lowerCase(target.deviceAndAppManagementAssignmentFilterType);
  if (filter === '') return hidden('assignments');
  if (filter !== 'none')
    return unknown(
      strange('appProtectionPolicies.assignments', 'a filter narrows it, and filters are not read'),
    );
  return /alllicensedusers/i.test(target['@odata.type'] ?? '') ? true : isMember(target.groupId ?? '');
}

/** App policies go to people: included, and in no excluded group (app-protection-policies, 2025-01-16). */
export function reachesPerson(
  policy: AppPolicy,
  isMember: (groupId: string) => Known<boolean>,
): Known<boolean> {
  return whenKnown([answered(policy.assignments, 'appProtectionPolicies.assignments')], (assignments) => {
    const targets = assignments.map(({ target }): Target => target ?? {});
    const isExclusion = (target: Target): boolean => /exclusion/i.test(target['@odata.type'] ?? '');
    const excluded = anyOf(targets.filter(isExclusion).map((one) => isMember(one.groupId ?? '')));
    if (excluded === true) return false;
    const included = anyOf(targets.filter((one) => !isExclusion(one)).map((one) => isFor(one, isMember)));
    if (included === false) return false;
    return isUnknown(excluded) ? excluded : included;
  });
}
