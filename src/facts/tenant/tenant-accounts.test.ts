import { describe, expect, it } from 'vitest';
import { aUser, tenantOf, told } from '../testing.ts';

describe('accounts that change everything', () => {
  const role = (principalId: string) => ({
    id: principalId,
    principalId,
    roleTemplateId: '62e90394-69f5-4237-9190-012177145e10',
    roleName: 'Global Administrator',
  });
  const count = (users: readonly object[], more: object = {}, council: object = {}) =>
    tenantOf({ users, groups: [], roleAssignments: [role('ann'), role('bob')], ...more }, { ...council });

  it('trap: are never none: that is a list which was cut', () => {
    expect(told(count([aUser('ann')], { roleAssignments: [] }).globalAdministrators)).toBe(
      'roleAssignments: error',
    );
  });

  it('are counted when they can sign in', () => {
    const blocked = aUser('bob', { accountEnabled: false });
    expect(count([aUser('ann'), blocked, aUser('eve')]).globalAdministrators).toBe(1);
    expect(told(count([aUser('ann'), aUser('bob', { accountEnabled: null })]).globalAdministrators)).toBe(
      'users: error',
    );
  });

  it('declared emergency accounts that do not exist are named', () => {
    const tenant = count([aUser('ann')], {}, { emergencyAccounts: ['ANN', 'gone@exampleton.example'] });
    expect(tenant).toMatchObject({
      emergencyAccounts: 1,
      emergencyAccountsNotFound: ['gone@exampleton.example'],
    });
  });

  it('emergency accounts are none where the council says so, and not known where nobody asked it', () => {
    const none = count([aUser('ann')], {}, { emergencyAccounts: [] });
    expect(none).toMatchObject({ emergencyAccounts: 0, emergencyAccountsNotFound: [] });
    const unasked = count([aUser('ann')], {}, { emergencyAccounts: undefined });
    expect([unasked.emergencyAccounts, unasked.emergencyAccountsNotFound].map(told)).toEqual([
      'input:emergencyAccounts: no-input',
      'input:emergencyAccounts: no-input',
    ]);
  });
});

describe('rules for devices', () => {
  const policy = (displayName: string, ...types: readonly string[]) => ({
    id: displayName,
    displayName,
    assignments: types.map((type) => ({ target: { '@odata.type': `#microsoft.graph.${type}` } })),
  });

  it('are for nobody with exclusions only', () => {
    const deviceCompliancePolicies = [
      policy('A', 'allLicensedUsersAssignmentTarget', 'exclusionGroupAssignmentTarget'),
      policy('B', 'exclusionGroupAssignmentTarget'),
      policy('C'),
    ];
    expect(tenantOf({ deviceCompliancePolicies })).toMatchObject({
      compliancePolicies: 3,
      compliancePoliciesForNobody: ['B', 'C'],
    });
  });

  it('trap: by default a device without rules counts as compliant', () => {
    const secure = (secureByDefault: boolean | null) =>
      told(
        tenantOf({ deviceManagement: { settings: { secureByDefault } } })
          .devicesWithoutPolicyCountAsCompliant,
      );
    expect([secure(false), secure(true), secure(null)]).toEqual([true, false, 'deviceManagement: error']);
  });
});
