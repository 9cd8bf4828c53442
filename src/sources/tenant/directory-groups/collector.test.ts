import { describe, expect, it } from 'vitest';
import { collectSnapshot } from '../../run/collect-snapshot.ts';
import { collectOptions } from '../../run/testing.ts';

const team = { id: '1', displayName: 'Planning', groupTypes: ['Unified'], visibility: 'Public' };
const guests = { id: '2', displayName: 'Guests', groupTypes: ['DynamicMembership'], visibility: null };

describe('directoryGroups', () => {
  it('keeps what a group is open to, and of a rule only whether it gathers guests', async () => {
    const collection = await collectSnapshot(
      collectOptions({
        '/groups': [
          { ...team, membershipRule: null, description: 'Site visits' },
          { ...guests, membershipRule: '(user.userType -eq "Guest")' },
        ],
      }),
    );
    const { evidence } = await collection.load();
    await collection.discard();
    expect(evidence.directoryGroups).toMatchObject({
      status: 'collected',
      value: [
        { ...team, gathersGuests: false },
        { ...guests, gathersGuests: true },
      ],
    });
    expect(JSON.stringify(evidence.directoryGroups)).not.toMatch(/Site visits|userType/);
  });
});
