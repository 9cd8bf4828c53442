import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { answered, missingOf, readList } from '../base/read-evidence.ts';

const has = (types: readonly string[] | null | undefined, type: string): boolean =>
  (types ?? []).some((one) => one.toLowerCase() === type);

/** Teams whose files anybody with an account may open, and whether one group gathers the guests (group, read 2026-11). */
export const openTeams = computed({
  name: 'teams open to all, and the group of guests',
  needs: { directoryGroups: ['displayName', 'groupTypes', 'visibility', 'gathersGuests'] },
  derive: (given) => {
    const gaps = missingOf(given, 'directoryGroups');
    const { items } = readList(given, 'directoryGroups');
    const teams = items.filter(({ groupTypes }) => groupTypes == null || has(groupTypes, 'unified'));
    const silent = teams.some(({ groupTypes, visibility }) => groupTypes == null || visibility == null);
    const open = teams
      .filter(({ visibility }) => visibility?.toLowerCase() === 'public')
      .map(({ id, displayName }) => displayName || id);
    const read = (): Known<string[]> => {
      if (gaps.length > 0) return unknown(...gaps);
      return silent ? answered<string[]>(null, 'directoryGroups.visibility') : open;
    };
    const gathers = items.some(
      ({ groupTypes, gathersGuests }) => gathersGuests && has(groupTypes, 'dynamicmembership'),
    );
    const guestsAreGathered: Known<boolean> = gathers || (gaps.length > 0 ? unknown(...gaps) : false);
    const publicTeams = read();
    return () => ({ publicTeams, guestsAreGathered });
  },
});
