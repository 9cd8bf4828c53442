import { computed } from '../base/computed.ts';
import { missingOf, readList } from '../base/read-evidence.ts';
import { reachOf } from './assigned-to.ts';

/** An older baseline lists every setting of its template, and what nobody set as null (observed in published baselines, 2026-11). */
const leftOpen = /^\s*(null|"notconfigured"|"")\s*$/u;

/** Properties of profiles, which say the same under their own name in a baseline (windows10GeneralConfiguration, read 2026-11). */
const asInProfiles =
  /--windows10generalconfiguration_(storageblockremovablestorage|microsoftaccountblocked|accountsblockaddingnonmicrosoftaccountemail)$/u;

/** What older security baselines of Intune set, those that are given to nobody left out. */
export const baselineSettings = computed({
  name: 'settings that older security baselines hold',
  needs: { intents: ['assignments', 'settings'] },
  derive: (given) => ({
    settings: readList(given, 'intents').items.flatMap(({ assignments, settings }) => {
      const reach = reachOf(assignments);
      if (reach === 'nobody') return [];
      return settings.flatMap(({ definitionId, valueJson }) => {
        const json = valueJson?.trim();
        if (json !== undefined && leftOpen.test(json)) return [];
        // Of what a value of another kind means there is no reference, nor of another word for yes or no.
        const isSaid = asInProfiles.test(definitionId) && (json === 'true' || json === 'false');
        const value = isSaid ? json : undefined;
        return [{ name: definitionId, value, isOff: json === 'false', reach }];
      });
    }),
    missing: missingOf(given, 'intents'),
  }),
});
