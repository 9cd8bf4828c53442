import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { reachOf } from './assigned-to.ts';
import { baselineSettings } from './baseline-settings.ts';
import type { HeldSetting } from './held-setting.ts';
import { lowerCase } from '../base/lower-case.ts';
import { missingOf, readList, strange, type ItemOf } from '../base/read-evidence.ts';

const switches = [
  'storageBlockRemovableStorage',
  'microsoftAccountBlocked',
  'accountsBlockAddingNonMicrosoftAccountEmail',
] as const;

type Switch = Omit<HeldSetting, 'reach' | 'home'>;

const noType = strange('deviceConfigurations.@odata.type', 'a profile says not which system it is for');

/**
 * The switches that a profile turns on, where it is for Windows 10 or later: those for Android and older Windows have
 * switches of the same names (windows10GeneralConfiguration, Graph reference, read 2026-11).
 */
function switchesOf(profile: ItemOf<'deviceConfigurations'>): readonly Switch[] {
  const type = lowerCase(profile['@odata.type']);
  if (type !== '' && type !== '#microsoft.graph.windows10generalconfiguration') return [];
  return switches.flatMap((name): Switch[] => {
    const value = profile[name];
    // False is how a profile says that it does not set it.
    if (value === false || (type === '' && value == null)) return [];
    if (type === '') return [{ name, value: undefined, unread: noType }];
    if (value === true) return [{ name, value: 'true' }];
    const unread = strange(`deviceConfigurations.${name}`, 'a profile of Windows came without it');
    return [{ name, value: undefined, unread }];
  });
}

/** Every setting of the four homes that a policy in use holds, and why others may be absent, of older baselines apart. */
export const heldSettings = computed({
  name: 'settings that policies of Intune hold',
  needs: {
    configurationPolicies: ['assignments', 'settings'],
    deviceConfigurations: [
      '@odata.type',
      'assignments',
      'storageBlockRemovableStorage',
      'microsoftAccountBlocked',
      'accountsBlockAddingNonMicrosoftAccountEmail',
      'omaSettings',
    ],
    groupPolicyConfigurations: ['assignments', 'definitionValues'],
  },
  uses: { baselineSettings },
  derive: (given) => {
    const catalog = readList(given, 'configurationPolicies').items.flatMap((policy) =>
      policy.settings.map(({ settingDefinitionId, value }): HeldSetting => ({
        home: 'configurationPolicies',
        name: settingDefinitionId,
        value,
        reach: reachOf(policy.assignments),
      })),
    );
    const profiles = readList(given, 'deviceConfigurations').items.flatMap((profile): HeldSetting[] => {
      const placed = { home: 'deviceConfigurations', reach: reachOf(profile.assignments) } as const;
      return [
        ...switchesOf(profile).map((one) => ({ ...one, ...placed })),
        ...(profile.omaSettings ?? []).map(({ omaUri, isEncrypted, value }) => ({
          ...placed,
          name: omaUri.toLowerCase(),
          value: isEncrypted ? undefined : value.toLowerCase(),
        })),
      ];
    });
    const templates = readList(given, 'groupPolicyConfigurations').items.flatMap((policy) =>
      policy.definitionValues.map(({ displayName, enabled }): HeldSetting => ({
        home: 'groupPolicyConfigurations',
        name: displayName,
        value: String(enabled),
        reach: reachOf(policy.assignments),
      })),
    );
    const baselines = given.use.baselineSettings;
    return {
      settings: [...catalog, ...profiles, ...templates, ...baselines.settings].filter(
        ({ reach }) => reach !== 'nobody',
      ),
      missing: missingOf(given, 'configurationPolicies', 'deviceConfigurations', 'groupPolicyConfigurations'),
      missingBaselines: baselines.missing,
    };
  },
});

/** What counts as set: a name, and the value that it must have; `unclear` says that nobody can tell. */
export interface Wanted {
  readonly name: RegExp;
  readonly value: RegExp | 'unclear';
  /** Values that do a part of it: neither set nor left open. */
  readonly part?: RegExp;
}

/** One reason for each kind of policy that gives it. */
const because = (about: readonly HeldSetting[], detail: string): Missing[] =>
  [...new Set(about.map(({ home }) => home))].map((evidence) => ({
    evidence,
    cause: 'not-supported',
    detail,
  }));

const unreadValue = 'Another policy sets it as well, to a value that cannot be read.';

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
    const { value, part } = match;
    const isUnclear = value === 'unclear' || held.value === undefined || part?.test(held.value) === true;
    const sets = isUnclear ? 'unclear' : value.test(held.value);
    return [{ ...held, sets }];
  });
  const yes = about.filter(({ sets }) => sets === true);
  const no = about.filter(({ sets }) => sets === false);
  if (yes.some(({ reach }) => reach === 'everyone')) {
    if (no.length > 0)
      return unknown(
        ...because([...yes, ...no], 'Two policies set it differently, and nobody can say which wins.'),
      );
    // A policy that was not read, or whose value was not, may set it differently.
    const hidden = about.filter(({ value }) => value === undefined);
    if (hidden.length > 0)
      return unknown(...hidden.flatMap((one) => one.unread ?? because([one], unreadValue)));
    return missing.length > 0 ? unknown(...missing) : true;
  }
  if (yes.length > 0)
    return unknown(
      ...because(
        yes,
        'A policy sets it for some groups or by a filter. Which computers are in them is not worked out.',
      ),
    );
  const unread = about.flatMap((one) => one.unread ?? []);
  if (unread.length > 0) return unknown(...unread);
  const unclear = about.filter(({ sets }) => sets === 'unclear');
  if (unclear.length > 0)
    return unknown(
      ...because(unclear, 'A policy sets it in part, or in a way that cannot be told from outside.'),
    );
  return missing.length > 0 ? unknown(...missing) : false;
}
