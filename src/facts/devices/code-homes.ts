import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { lowerCase } from '../base/lower-case.ts';
import { missingOf, readList } from '../base/read-evidence.ts';
import { reachOf } from './assigned-to.ts';
import { baselineSettings } from './baseline-settings.ts';
import {
  codeOfBaseline,
  isCode,
  isLock,
  lockAddress,
  lockOfBaseline,
  lockTemplate,
  maySet,
  mayLock,
  words,
} from './code-signs.ts';
import type { Platform } from './platform.ts';

/** Why a code or a lock may be asked for elsewhere than in a compliance policy; none where every home was read. */
export interface CodeHomes {
  readonly code: readonly Missing[];
  readonly lock: readonly Missing[];
}

const inCatalog: Missing = {
  evidence: 'configurationPolicies',
  cause: 'not-supported',
  detail:
    'A policy of the settings catalog sets codes or locks. What came of it on each device is not worked out.',
};
const inProfile: Missing = {
  evidence: 'deviceConfigurations',
  cause: 'not-supported',
  detail: 'A profile of Intune may set codes or locks. What came of it on each device is not worked out.',
};
const inTemplate: Missing = {
  evidence: 'groupPolicyConfigurations',
  cause: 'not-supported',
  detail:
    'An administrative template sets when screens lock. What came of it on each computer is not worked out.',
};

const inBaseline: Missing = {
  evidence: 'intents',
  cause: 'not-supported',
  detail:
    'An older security baseline of Intune sets codes or locks. What came of it on each computer is not worked out.',
};

/**
 * Codes and locks stand in compliance policies, in profiles and in the settings catalog, and one is enough. Only the
 * first is read back from each device, so the others make a missing code unknown and no pass
 * (further sources, section 3.4; device-profile-troubleshoot: compliance wins over configuration; read 2026-11).
 */
export const codeHomes = computed({
  name: 'codes and locks that profiles may set',
  needs: {
    configurationPolicies: ['platforms', 'assignments', 'settings'],
    deviceConfigurations: [
      '@odata.type',
      'assignments',
      'codeSettings',
      'omaSettings',
      'localSecurityOptionsMachineInactivityLimit',
      'localSecurityOptionsMachineInactivityLimitInMinutes',
    ],
    groupPolicyConfigurations: ['assignments', 'definitionValues'],
  },
  uses: { baselineSettings },
  derive: (given) => {
    const catalog = readList(given, 'configurationPolicies').items.filter(
      ({ assignments }) => reachOf(assignments) !== 'nobody',
    );
    const profiles = readList(given, 'deviceConfigurations').items.filter(
      ({ assignments }) => reachOf(assignments) !== 'nobody',
    );
    const locksByTemplate = readList(given, 'groupPolicyConfigurations').items.some(
      ({ assignments, definitionValues }) =>
        reachOf(assignments) !== 'nobody' &&
        definitionValues.some(({ displayName, enabled }) => enabled && displayName === lockTemplate),
    );
    const unread = missingOf(given, 'configurationPolicies', 'deviceConfigurations');
    const baselines = given.use.baselineSettings;
    const set = baselines.settings.filter(({ isOff }) => !isOff);
    // An earlier build, which read no baselines, kept the policies of computers with Windows alone.
    const unreadByBuild = baselines.missing.filter(({ cause }) => cause === 'not-built');
    const unreadTemplates = missingOf(given, 'groupPolicyConfigurations');
    return (platform: Platform): CodeHomes => {
      const system = words[platform];
      if (system === undefined) return { code: [], lock: [] };
      const held = catalog.filter(({ platforms }) => system.catalog.test(lowerCase(platforms)));
      const inOne = (is: (id: string) => boolean): Missing[] =>
        held.some(({ settings }) => settings.some((one) => is(one.settingDefinitionId))) ? [inCatalog] : [];
      const byProfile = (what: 'code' | 'lock'): boolean =>
        profiles.some((one) => {
          const type = lowerCase(one['@odata.type']);
          // What says not which system it is for may be for any of them.
          if (type === '') return true;
          if (system.profile.test(type)) return maySet(one, what);
          if (platform !== 'windows' || !/windows10custom/u.test(type)) return false;
          // What did not come may hold an address of a lock.
          return one.omaSettings?.some(({ omaUri }) => lockAddress.test(omaUri)) ?? true;
        });
      const isComputer = platform === 'windows';
      const byBaseline = (is: RegExp): readonly Missing[] =>
        isComputer
          ? [...(set.some(({ name }) => is.test(name)) ? [inBaseline] : []), ...baselines.missing]
          : unreadByBuild;
      const locksByProfile = byProfile('lock') || (isComputer && profiles.some(mayLock));
      return {
        code: [
          ...inOne(isCode),
          ...(byProfile('code') ? [inProfile] : []),
          ...byBaseline(codeOfBaseline),
          ...unread,
        ],
        lock: [
          ...inOne(isLock),
          ...(locksByProfile ? [inProfile] : []),
          ...byBaseline(lockOfBaseline),
          ...unread,
          ...(isComputer && locksByTemplate ? [inTemplate] : []),
          ...(isComputer ? unreadTemplates : []),
        ],
      };
    };
  },
});
