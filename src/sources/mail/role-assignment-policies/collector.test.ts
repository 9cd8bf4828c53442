import { describe, expect, it } from 'vitest';
import { collectSnapshot } from '../../run/collect-snapshot.ts';
import { collectOptions } from '../../run/testing.ts';

const answered = {
  Name: 'Default',
  IsDefault: true,
  AssignedRoles: ['MyBaseOptions', 'My Marketplace Apps'],
};

describe('roleAssignmentPolicies', () => {
  it('keeps the roles, and leaves out what no fact needs', async () => {
    const collection = await collectSnapshot(collectOptions({ 'Get-RoleAssignmentPolicy': [answered] }));
    const { evidence } = await collection.load();
    await collection.discard();
    expect(evidence.roleAssignmentPolicies).toMatchObject({
      status: 'collected',
      value: [{ name: 'Default', assignedRoles: answered.AssignedRoles }],
    });
    expect(JSON.stringify(evidence.roleAssignmentPolicies)).not.toContain('IsDefault');
  });
});
