import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { part, told } from '../base/fact.ts';
import type { Named } from '../base/subject.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, missingOf, readList, strange } from '../base/read-evidence.ts';
import { anyOf } from '../base/reasoned.ts';

const has = (types: readonly string[] | null | undefined, type: string): boolean =>
  (types ?? []).some((one) => one.toLowerCase() === type);

/** What the directory says of a team; its words are written in several ways (group, visibility, read 2026-11). */
const words = new Set(['public', 'private', 'hiddenmembership']);
const types = ['unified', 'dynamicmembership'];
const isOfNewType = (given: readonly string[]): boolean =>
  given.some((one) => !types.includes(one.toLowerCase()));
const newType = unknown(strange('directoryGroups.groupTypes', 'a value that we do not know'));
const newWord = unknown(strange('directoryGroups.visibility', 'a value that we do not know'));
const notUnderstood = unknown(
  strange('directoryGroups.membershipRule', 'whether a group takes every guest cannot be told from its rule'),
);

/** Teams whose files anybody with an account may open, and whether one group gathers the guests (group, read 2026-11). */
const openTeams = computed({
  name: 'teams open to all, and the group of guests',
  needs: { directoryGroups: ['displayName', 'groupTypes', 'visibility', 'gathersGuests'] },
  bears: { directoryGroups: ['displayName', 'groupTypes', 'visibility'] },
  derive: (given) => {
    const gaps = missingOf(given, 'directoryGroups');
    const { items } = readList(given, 'directoryGroups');
    const teams = items.filter(({ groupTypes }) => groupTypes == null || has(groupTypes, 'unified'));
    const silent = teams.some(({ groupTypes, visibility }) => groupTypes == null || visibility == null);
    const odd = teams.some(({ visibility }) => visibility != null && !words.has(visibility.toLowerCase()));
    const open = teams
      .filter(({ visibility }) => visibility?.toLowerCase() === 'public')
      .map(({ id, displayName }) => ({ id, name: displayName || id }));
    const read = (): Known<Named[]> => {
      if (gaps.length > 0) return unknown(...gaps);
      if (silent) return answered<Named[]>(null, 'directoryGroups.visibility');
      if (odd && open.length === 0) return newWord;
      return open.length === 0 && items.some(({ groupTypes }) => isOfNewType(groupTypes ?? []))
        ? newType
        : open;
    };
    const dynamic = items.filter(({ groupTypes }) => has(groupTypes, 'dynamicmembership'));
    const guestsAreGathered = anyOf([
      ...dynamic.map(({ gathersGuests }): Known<boolean> => gathersGuests ?? notUnderstood),
      ...(items.some(({ groupTypes }) => groupTypes == null)
        ? [answered<boolean>(null, 'directoryGroups.groupTypes')]
        : []),
      ...(items.some(({ groupTypes }) => isOfNewType(groupTypes ?? [])) ? [newType] : []),
      ...(gaps.length > 0 ? [unknown(...gaps)] : []),
    ]);
    const teamsOpen = read();
    const publicTeams = whenKnown([teamsOpen], (all) => all.map(({ id }) => id));
    const publicTeamNames = whenKnown([teamsOpen], (named) => ({ named, others: 0 }));
    return () => ({ publicTeams, publicTeamNames, guestsAreGathered });
  },
});

export const openTeamsSwitches = {
  publicTeams: part(openTeams, 'publicTeams', {
    says: 'Ids of teams and Microsoft 365 groups that anybody with an account may join',
    type: z.array(z.string()),
  }),
  publicTeamNames: told(openTeams, 'publicTeamNames', { says: 'What these are called', tells: 'names' }),
  guestsAreGathered: part(openTeams, 'guestsAreGathered', {
    says: 'A dynamic group holds every guest',
    type: z.boolean(),
  }),
};
