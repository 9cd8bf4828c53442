import { expect, it } from 'vitest';
import { tenantOf, told } from '../testing.ts';

it('trap: a group without its types may be the one that gathers the guests', () => {
  const gathered = (groupTypes: readonly string[] | null) =>
    told(
      tenantOf({ directoryGroups: [{ id: 'g', displayName: 'G', groupTypes, visibility: 'Private' }] })
        .guestsAreGathered,
    );
  expect(gathered([])).toBe(false);
  expect(gathered(null)).toBe('directoryGroups: error');
});
