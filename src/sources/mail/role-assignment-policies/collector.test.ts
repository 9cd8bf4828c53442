import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const answered = {
  Guid: 'g1',
  Name: 'Default',
  IsDefault: true,
  AssignedRoles: ['MyBaseOptions', 'My Marketplace Apps'],
};

describe('roleAssignmentPolicies', () => {
  it('keeps the roles, and whether it is the default', async () => {
    const { evidence } = await collected(collectOptions({ 'Get-RoleAssignmentPolicy': [answered] }));
    expect(evidence.roleAssignmentPolicies).toMatchObject({
      status: 'collected',
      value: [{ id: 'g1', name: 'Default', isDefault: true, assignedRoles: answered.AssignedRoles }],
    });
  });
});
