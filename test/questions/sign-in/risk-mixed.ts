import { ann, block, controls, ipPlace, member, mfa, of, office, places, policy, tenant } from './tenant.ts';

const p1 = {
  subscribedSkus: [
    {
      skuId: 'x',
      capabilityStatus: 'Enabled',
      servicePlans: [{ servicePlanName: 'AAD_PREMIUM', provisioningStatus: 'Success' }],
    },
  ],
};
const open = ['never', 'sometimes'];
const hq = {
  context: { users: [member(ann)], namedLocations: [ipPlace(office, true, '203.0.113.0/24')] },
};

/** Risk of sign-ins, accounts and insiders, mixed. */
export const mixedRiskTenants = [
  tenant(
    'every level of risk, none too',
    'concept-identity-protection-policies 2026-01-07',
    [policy('A', mfa, { signInRiskLevels: ['none', 'low', 'medium', 'high'] })],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'some risk in one policy, no risk in the other',
    'concept-identity-protection-policies 2026-01-07',
    [
      policy('A', mfa, { signInRiskLevels: ['low', 'medium', 'high'] }),
      policy('B', mfa, { signInRiskLevels: ['none'] }),
    ],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'only where no risk is seen',
    'concept-identity-protection-policies 2026-01-07',
    [policy('A', mfa, { signInRiskLevels: ['none'] })],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['A'],
        says: ['at any risk but not with no risk seen', 'other levels of risk'],
      }),
      of(ann, 'riskySignInsSecondStep', 'never'),
    ],
  ),
  tenant(
    'insiders at minor and moderate risk are blocked',
    'concept-conditional-access-conditions 2026-06-02',
    [policy('A', block, { insiderRiskLevels: 'minor,moderate' })],
    [of(ann, 'insiderRiskBlocked', open, { names: ['A'], says: ['other levels of risk'] })],
  ),
  tenant(
    'insiders at risk whose account is at risk are blocked',
    'concept-conditional-access-conditions 2026-06-02',
    [policy('A', block, { insiderRiskLevels: 'elevated', userRiskLevels: ['high'] })],
    [
      of(ann, 'insiderRiskBlocked', [...open, 'unknown'], { names: ['A'] }),
      of(ann, 'highRiskUsersBlocked', [...open, 'unknown'], { names: ['A'] }),
    ],
  ),
  tenant(
    'a new password and a second step at high risk of the account',
    'concept-identity-protection-policies 2026-01-07',
    [policy('A', controls('AND', 'mfa', 'passwordChange'), { userRiskLevels: ['high'] })],
    [
      of(ann, 'highRiskUsersPasswordChange', 'always'),
      of(ann, 'secondStep', 'sometimes', {
        names: ['A'],
        says: ['at any time except while the account is at high risk'],
      }),
    ],
  ),
  tenant(
    'a level of risk that nobody knows',
    'concept-identity-protection-policies 2026-01-07',
    [policy('A', mfa, { signInRiskLevels: ['severe'] })],
    [of(ann, 'secondStep', 'unknown', { names: ['A'], says: ['severe'] })],
  ),
  tenant(
    'risk is looked at and nothing measures it',
    'conditional-access overview 2025-03-04',
    [policy('A', mfa, { signInRiskLevels: ['medium', 'high'] })],
    [
      of(ann, 'riskySignInsSecondStep', 'unknown', { says: ['P2'] }),
      of(ann, 'secondStep', 'sometimes', { names: ['A'] }),
    ],
    { evidence: p1 },
  ),
  tenant(
    'high risk of the account is blocked, of the sign-in is asked',
    'concept-identity-protection-policies 2026-01-07',
    [policy('U', block, { userRiskLevels: ['high'] }), policy('S', mfa, { signInRiskLevels: ['high'] })],
    [
      of(ann, 'highRiskUsersBlocked', 'always'),
      of(ann, 'highRiskSignInsBlocked', 'sometimes', { names: ['S'], says: ['asks for something else'] }),
      of(ann, 'riskySignInsSecondStep', 'sometimes', { names: ['S'], says: ['medium risk'] }),
    ],
  ),
  tenant(
    'high risk is blocked in browsers outside the office',
    'concept-identity-protection-policies 2026-01-07',
    [
      policy('A', block, {
        signInRiskLevels: ['high'],
        clientAppTypes: ['browser'],
        ...places(['All'], office),
      }),
    ],
    [of(ann, 'highRiskSignInsBlocked', 'sometimes', { names: ['A'] })],
    hq,
  ),
];
