import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { readList } from '../base/read-evidence.ts';
import type { Platform } from './platform.ts';
import { reachOf } from './setting-homes.ts';

const elsewhere = unknown({
  evidence: 'deviceConfigurations',
  cause: 'not-supported',
  detail:
    'A profile for some groups, or the settings catalog for phones, may limit wrong codes; who gets them is not worked out.',
});

const resettable = ['ios', 'android'] as const satisfies readonly Platform[];

/**
 * Wrong codes after which a phone is reset, by the profiles of Intune that every phone of a system gets; the strictest
 * counts. Where none sets it, another home may: phones in the settings catalog are not read.
 */
export const profileCodeLimits = computed({
  name: 'limits on wrong codes in profiles',
  needs: {
    deviceConfigurations: [
      '@odata.type',
      'assignments',
      'passcodeSignInFailureCountBeforeWipe',
      'passwordSignInFailureCountBeforeFactoryReset',
    ],
  },
  derive: (given): ((platform: Platform) => Known<number>) => {
    const { items, missing } = readList(given, 'deviceConfigurations');
    const limits = items.flatMap((one) => {
      const times =
        one.passcodeSignInFailureCountBeforeWipe ?? one.passwordSignInFailureCountBeforeFactoryReset;
      const type = (one['@odata.type'] ?? '').toLowerCase();
      // Profiles of Windows have a member of the same name, and reset no phone.
      const platform = resettable.find((name) => type.startsWith(`#microsoft.graph.${name}`));
      return platform !== undefined && times != null && times > 0 && reachOf(one.assignments) === 'everyone'
        ? [{ platform, times }]
        : [];
    });
    return (platform) => {
      const own = limits.filter((one) => one.platform === platform).map(({ times }) => times);
      if (own.length > 0) return Math.min(...own);
      return missing.length > 0 ? unknown(...missing) : elsewhere;
    };
  },
});
