import { describe, expect, it } from 'vitest';
import { isUnknown } from '../../base/known.ts';
import { factsOfSnapshot, inWords } from '../../testing.ts';
import { aPolicy, aTenant, either } from '../testing.ts';

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
  const { subjects } = factsOfSnapshot(aTenant(policies, { users, ...more }), council).person;
  const one = subjects.find(({ id }) => id === 'ann');
  const found = one === undefined ? undefined : inWords('person', one);
  if (found === undefined) throw new Error('Ann is not there');
  return found;
};

const federated = (federatedIdpMfaBehavior: string | null) => ({
  domains: [{ id: 'exampleton.example', authenticationType: 'Federated' }],
  federationConfigurations: [
    {
      subject: 'exampleton.example',
      status: 'collected',
      at: '2026-11-22T11:33:00.000Z',
      value: [{ federatedIdpMfaBehavior }],
    },
  ],
});

describe('a rule that looks at risk, without the plan that measures it', () => {
  const risky = (grant: Json) =>
    ann([aPolicy({ grant, conditions: { signInRiskLevels: ['high'] } })], { subscribedSkus: [] });

  it('is told as that, and not as if there were no rule', () => {
    expect(risky(either('mfa')).secondStepGap).toMatch(
      /The rule “Policy \d+” looks at risk, which is measured with Entra ID P2 only$/u,
    );
  });

  it('is not proposed where it blocks: a block of risks is about these', () => {
    expect(risky(either('block')).secondStepGap).toMatch(/\. No sign-in rule for this account stops it$/u);
  });

  it('is told as a rule about other levels where the plan is there', () => {
    const { secondStepGap } = ann([aPolicy({ conditions: { signInRiskLevels: ['high'] } })], {});
    expect(secondStepGap).toMatch(/looks at other levels of risk only$/u);
  });
});

describe('a second step that a federated domain does', () => {
  it.each([
    ['acceptIfMfaDoneByFederatedIdp', true],
    ['enforceMfaByFederatedIdp', true],
    [null, true],
    ['rejectMfaByFederatedIdp', false],
  ] as const)('%s', (behaviour, trusted) => {
    expect(ann([aPolicy()], federated(behaviour)).secondStepTrustedElsewhere).toBe(trusted);
  });

  it('is not known where its setting is from the future', () => {
    const { secondStepTrustedElsewhere: trusted } = ann([aPolicy()], federated('unknownFutureValue'));
    expect(isUnknown(trusted)).toBe(true);
  });
});

describe('a gap', () => {
  it('is not called any sign-in where a rule too far off to be named blocks some', () => {
    const leftOut = { users: { excludeUsers: ['ann'] } };
    const block = aPolicy({
      grant: either('block'),
      conditions: { clientAppTypes: ['other'] },
    });
    const policies = [aPolicy(leftOut), aPolicy(leftOut), aPolicy(leftOut)];
    expect(ann(policies, {}).secondStepGap).toMatch(/^any sign-in\. The rule /u);
    expect(ann([...policies, block], {}).secondStepGap).toMatch(
      /^signing in to any app in any program but not in an older mail program/u,
    );
  });

  it('names the block by device filter that lets the device through, where a device is asked for', () => {
    const rule = 'device.isCompliant -eq False';
    const block = aPolicy({
      grant: either('block'),
      conditions: { devices: { deviceFilter: { mode: 'include', rule } } },
    });
    const found = ann([block], {});
    expect(found.managedDeviceGap).toMatch(
      /unknown to the council\. The rule “.*” lets this device through/u,
    );
    // To widen it to every device would ask for no second step.
    expect(found.secondStepGap).toContain('No sign-in rule for this account stops it');
  });
});

describe('somebody from outside whose kind was not answered', () => {
  it('is no member: their device is not seen here', () => {
    const outsider = { ...users[0], userType: null, externalUserState: 'Accepted' };
    const found = ann([aPolicy({ grant: either('compliantDevice') })], { users: [outsider] });
    expect(found.managedDevice).toBe('cannot-sign-in');
  });
});

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
