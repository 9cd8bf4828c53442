import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const team = { id: '1', displayName: 'Planning', groupTypes: ['Unified'], visibility: 'Public' };
const guests = { id: '2', displayName: 'Guests', groupTypes: ['DynamicMembership'], visibility: null };
const everyGuest = '(user.userType -eq "Guest")';

const gathers = async (
  membershipRule: string | null,
  {
    groupTypes = ['DynamicMembership'],
    state: membershipRuleProcessingState = 'On',
  }: { groupTypes?: string[]; state?: string | null } = {},
) => {
  const group = { ...guests, groupTypes, membershipRule, membershipRuleProcessingState };
  const { evidence } = await collected(collectOptions({ '/groups': [group] }));
  const { directoryGroups: read } = evidence;
  return read.status === 'collected' ? read.value[0]?.gathersGuests : read.status;
};

describe('directoryGroups', () => {
  it('takes a rule to gather every guest only where it says that alone', async () => {
    expect(await gathers("user.usertype -EQ 'guest'")).toBe(true);
    expect(await gathers('user.department -eq "Finance"')).toBe(false);
    expect(await gathers(null, { groupTypes: ['Unified'], state: null })).toBe(false);
    for (const open of [
      '-not (user.userType -eq "Guest")',
      '(user.userType -eq "Guest") -and (user.companyName -eq "Fen IT")',
      'user.userPrincipalName -contains "#EXT#"',
      null,
    ])
      expect(await gathers(open)).toBeNull();
  });

  it('takes a paused rule for one that gathers nobody, and one of unknown state for unknown', async () => {
    expect(await gathers(everyGuest, { state: 'paused' })).toBe(false);
    expect(await gathers('user.companyName -contains "#EXT#"', { state: 'Paused' })).toBe(false);
    expect(await gathers(everyGuest, { state: null })).toBeNull();
    expect(await gathers(everyGuest, { state: 'Later' })).toBeNull();
    expect(await gathers('user.department -eq "Finance"', { state: null })).toBe(false);
  });

  it('keeps what a group is open to, and of a rule only whether it gathers guests', async () => {
    const { evidence } = await collected(
      collectOptions({
        '/groups': [
          { ...team, membershipRule: null, description: 'Site visits' },
          { ...guests, membershipRule: everyGuest, membershipRuleProcessingState: 'On' },
        ],
      }),
    );
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
