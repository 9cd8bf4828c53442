import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { missingOf, readList } from '../base/read-evidence.ts';

/** To whom a policy is given: every computer or person, some of them, or nobody. */
type Reach = 'everyone' | 'some' | 'nobody';

interface Assignment {
  readonly target?:
    | {
        readonly '@odata.type'?: string | null | undefined;
        readonly deviceAndAppManagementAssignmentFilterType?: string | null | undefined;
      }
    | null
    | undefined;
}

/** Nothing less than everybody without a filter or an exclusion counts as everybody. */
export function reachOf(assignments: readonly Assignment[] | null | undefined): Reach {
  // Only an import leaves them out: who gets the policy is not known then.
  if (assignments == null) return 'some';
  const targets = assignments.map(({ target }) => target);
  if (targets.length === 0) return 'nobody';
  const isExclusion = (type: string): boolean => /exclusion/iu.test(type);
  const types = targets.map((one) => one?.['@odata.type'] ?? '');
  if (types.every(isExclusion)) return 'nobody';
  const unfiltered = targets.some(
    (one) =>
      /\.all(Devices|LicensedUsers)AssignmentTarget$/iu.test(one?.['@odata.type'] ?? '') &&
      // v1.0 does not show filters: what it left out may be one.
      one?.deviceAndAppManagementAssignmentFilterType?.toLowerCase() === 'none',
  );
  return unfiltered && !types.some(isExclusion) ? 'everyone' : 'some';
}

/** One setting as a policy holds it, under the name of its home. */
export interface HeldSetting {
  readonly name: string;
  /** In small letters; undefined where it cannot be read. */
  readonly value: string | undefined;
  readonly reach: Reach;
}

/** Every setting of the three homes that a policy in use holds, and why others may be absent. */
export const heldSettings = computed({
  name: 'settings that policies of Intune hold',
  needs: {
    configurationPolicies: ['assignments', 'settings'],
    deviceConfigurations: [
      'assignments',
      'storageBlockRemovableStorage',
      'microsoftAccountBlocked',
      'accountsBlockAddingNonMicrosoftAccountEmail',
      'omaSettings',
    ],
    groupPolicyConfigurations: ['assignments', 'definitionValues'],
  },
  derive: (given) => {
    const catalog = readList(given, 'configurationPolicies').items.flatMap((policy) =>
      policy.settings.map(({ settingDefinitionId, value }): HeldSetting => ({
        name: settingDefinitionId,
        value,
        reach: reachOf(policy.assignments),
      })),
    );
    const profiles = readList(given, 'deviceConfigurations').items.flatMap((profile): HeldSetting[] => {
      const reach = reachOf(profile.assignments);
      const { storageBlockRemovableStorage, microsoftAccountBlocked } = profile;
      const flags = {
        storageBlockRemovableStorage,
        microsoftAccountBlocked,
        accountsBlockAddingNonMicrosoftAccountEmail: profile.accountsBlockAddingNonMicrosoftAccountEmail,
      };
      return [
        // False is how a profile says that it does not set it.
        ...Object.entries(flags).flatMap(([name, value]) =>
          value === true ? [{ name, value: 'true', reach }] : [],
        ),
        ...(profile.omaSettings ?? []).map(({ omaUri, isEncrypted, value }) => ({
          name: omaUri.toLowerCase(),
          value: isEncrypted ? undefined : value.toLowerCase(),
          reach,
        })),
      ];
    });
    const templates = readList(given, 'groupPolicyConfigurations').items.flatMap((policy) =>
      policy.definitionValues.map(({ displayName, enabled }): HeldSetting => ({
        name: displayName,
        value: String(enabled),
        reach: reachOf(policy.assignments),
      })),
    );
    return {
      settings: [...catalog, ...profiles, ...templates].filter(({ reach }) => reach !== 'nobody'),
      missing: missingOf(given, 'configurationPolicies', 'deviceConfigurations', 'groupPolicyConfigurations'),
    };
  },
});

/** What counts as set: a name, and the value that it must have; `unclear` says that nobody can tell. */
export interface Wanted {
  readonly name: RegExp;
  readonly value: RegExp | 'unclear';
}

const some = (what: string): Missing => ({
  evidence: 'configurationPolicies',
  cause: 'not-supported',
  detail: what,
});

/**
 * Whether a setting is in force on every computer. It is where a policy for everybody sets it and none sets it
 * otherwise; it is not where all homes were read and none holds it; else nobody can say.
 */
export function inForce(
  { settings, missing }: { readonly settings: readonly HeldSetting[]; readonly missing: readonly Missing[] },
  wanted: readonly Wanted[],
): Known<boolean> {
  const about = settings.flatMap((held) => {
    const match = wanted.find(({ name }) => name.test(held.name));
    if (match === undefined) return [];
    const { value } = match;
    const sets = value === 'unclear' || held.value === undefined ? 'unclear' : value.test(held.value);
    return [{ ...held, sets }];
  });
  const yes = about.filter(({ sets }) => sets === true);
  const no = about.filter(({ sets }) => sets === false);
  if (yes.some(({ reach }) => reach === 'everyone')) {
    if (no.length > 0)
      return unknown(some('Two policies set it differently, and nobody can say which wins.'));
    // A policy that was not read may set it differently.
    return missing.length > 0 ? unknown(...missing) : true;
  }
  if (yes.length > 0)
    return unknown(
      some('A policy sets it for some groups or by a filter. Which computers are in them is not worked out.'),
    );
  if (about.some(({ sets }) => sets === 'unclear'))
    return unknown(some('A policy sets it in a way that cannot be told from outside.'));
  return missing.length > 0 ? unknown(...missing) : false;
}
