import { expect, it } from 'vitest';
import { tenantOf, told } from '../testing.ts';

it('trap: a word that Microsoft has since invented may let anybody in', () => {
  const open = (...words: string[]) =>
    told(
      tenantOf({
        directoryGroups: words.map((visibility) => ({
          id: visibility,
          displayName: visibility,
          groupTypes: ['Unified'],
          visibility,
        })),
      }).publicTeams,
    );
  expect(open('Private', 'HiddenMembership')).toEqual([]);
  expect(open('Discoverable')).toBe('directoryGroups: error');
  expect(open('Discoverable', 'Public')).toEqual(['Public']);
});

it('trap: a group without its types may be the one that gathers the guests', () => {
  const gathered = (groupTypes: readonly string[] | null) =>
    told(
      tenantOf({ directoryGroups: [{ id: 'g', displayName: 'G', groupTypes, visibility: 'Private' }] })
        .guestsAreGathered,
    );
  expect(gathered([])).toBe(false);
  expect(gathered(null)).toBe('directoryGroups: error');
});
