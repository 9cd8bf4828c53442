import { describe, expect, it } from 'vitest';
import { deriveCoverage } from './people.ts';
import { aPolicy, aTenant } from './testing.ts';

type Json = Readonly<Record<string, unknown>>;

const users = ['ann', 'bob'].map((id) => ({
  id,
  userType: 'Member',
  userPrincipalName: `${id}@exampleton.example`,
  accountEnabled: true,
  addressDigests: [],
}));
const ann = (policies: readonly Json[], more: Json) => {
  const council = { emergencyAccounts: [], ownDomains: [] };
  const found = deriveCoverage(aTenant(policies, { users, ...more }), council).get('ann');
  if (found === undefined) throw new Error('Ann is not there');
  return found;
};

describe('reasonOf', () => {
  it('says apart what Microsoft itself asks of administrators, and counts it nowhere', () => {
    const helper = (principalId: string) => ({
      roleAssignments: [
        {
          id: 'a',
          principalId,
          roleTemplateId: '729827e3-9c14-49f7-bb1b-9608f156bbb8',
          roleName: 'Helpdesk Administrator',
          isBuiltIn: true,
          directoryScopeId: '/administrativeUnits/u',
        },
      ],
    });
    const words = 'Microsoft itself asks for one at its admin centres.';
    const found = ann([], helper('ann'));
    expect(found).toMatchObject({ secondStep: 'never', azureManagementSecondStep: 'never' });
    expect(found.secondStepReason).toContain(words);
    expect(ann([], helper('bob')).secondStepReason).not.toContain(words);
    expect(ann([aPolicy()], helper('ann')).secondStepReason).not.toContain(words);
  });
});
