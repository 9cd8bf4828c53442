import { computed } from '../base/computed.ts';
import { missingOf, readList, strange } from '../base/read-evidence.ts';
import { reachOf } from './assigned-to.ts';
import type { HeldSetting } from './held-setting.ts';

/** An older baseline lists every setting of its template, and what nobody set as null (observed in published baselines, 2026-11). */
const leftOpen = /^\s*(null|"notconfigured"|"")\s*$/u;

/** Properties of profiles, which say the same under their own name in a baseline (windows10GeneralConfiguration, read 2026-11). */
const asInProfiles =
  /--windows10generalconfiguration_(storageblockremovablestorage|microsoftaccountblocked|accountsblockaddingnonmicrosoftaccountemail)$/u;

const noFlag = strange('intents.settings', 'a switch of an older baseline is neither true nor false');

/** A setting of a baseline; `isOff` where it says false, whatever it means by it. */
interface BaselineSetting extends HeldSetting {
  readonly isOff: boolean;
}

/** What older security baselines of Intune set, those that are given to nobody left out. */
export const baselineSettings = computed({
  name: 'settings that older security baselines hold',
  needs: { intents: ['assignments', 'settings'] },
  derive: (given) => ({
    settings: readList(given, 'intents').items.flatMap(({ assignments, settings }) => {
      const reach = reachOf(assignments);
      if (reach === 'nobody') return [];
      return settings.flatMap(({ definitionId, valueJson }): BaselineSetting[] => {
        const json = valueJson?.trim();
        if (json !== undefined && leftOpen.test(json)) return [];
        const one = {
          home: 'intents',
          name: definitionId,
          value: undefined,
          isOff: json === 'false',
          reach,
        } as const;
        // Of what a value of another kind means there is no reference.
        if (!asInProfiles.test(definitionId)) return [one];
        return [json === 'true' || json === 'false' ? { ...one, value: json } : { ...one, unread: noFlag }];
      });
    }),
    missing: missingOf(given, 'intents'),
  }),
});
