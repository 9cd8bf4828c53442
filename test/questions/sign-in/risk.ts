import {
  phishingResistant,
  apps,
  places,
  ann,
  block,
  controls,
  ipPlace,
  mfa,
  of,
  office,
  policy,
  ruled,
  tenant,
} from './tenant.ts';

const GR = 'concept-conditional-access-grant 2026-03-24';
const IP = 'concept-identity-protection-policies 2026-01-07';
const open = ['never', 'sometimes'];
const everyTime = {
  signInFrequency: {
    isEnabled: true,
    frequencyInterval: 'everyTime',
    authenticationType: 'primaryAndSecondaryAuthentication',
  },
};
const hq = { context: { namedLocations: [ipPlace(office, true, '203.0.113.0/24')] } };
/** Risk of a sign-in and of an account. */
export const riskTenants = [
  tenant(
    'high risk is blocked, medium asks',
    IP,
    [
      policy('A', block, { signInRiskLevels: ['high'] }),
      policy('B', mfa, { signInRiskLevels: ['medium'] }, { sessionControls: everyTime }),
    ],
    [
      of(ann, 'highRiskSignInsBlocked', 'always'),
      of(ann, 'mediumRiskSignInsBlocked', 'sometimes'),
      of(ann, 'riskySignInsSecondStep', 'always'),
      of(ann, 'secondStep', 'sometimes'),
      ruled('high-and-medium-risk-sign-ins-blocked', 'fail'),
    ],
  ),
  tenant(
    'both risks in one policy must both be there',
    IP,
    [policy('A', block, { signInRiskLevels: ['high'], userRiskLevels: ['high'] })],
    [
      of(ann, 'highRiskSignInsBlocked', 'sometimes', {
        says: ['“A” looks at other levels', 'while the account is at high risk'],
      }),
      of(ann, 'highRiskUsersBlocked', 'sometimes', { says: ['“A” looks at other levels'] }),
      ruled('high-risk-sign-ins-blocked', 'fail'),
      ruled('high-risk-users-blocked', 'fail'),
    ],
  ),
  tenant(
    'high risk is blocked outside the office',
    IP,
    [policy('A', block, { signInRiskLevels: ['high'], ...places(['All'], 'AllTrusted') })],
    [of(ann, 'highRiskSignInsBlocked', 'sometimes')],
    hq,
  ),
  tenant(
    'high risk is blocked in modern programs only',
    IP,
    [
      policy('A', block, {
        signInRiskLevels: ['high'],
        clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'],
      }),
    ],
    [of(ann, 'highRiskSignInsBlocked', 'sometimes', { says: ['“A” does not cover this kind of program'] })],
  ),
  tenant(
    'every level of risk is blocked',
    IP,
    [policy('A', block, { signInRiskLevels: ['none', 'low', 'medium', 'high'] })],
    [of(ann, 'secondStep', ['cannot-sign-in'])],
  ),
  tenant(
    'a new password for accounts at risk, on Office 365 only',
    GR,
    [
      policy('A', controls('AND', 'mfa', 'passwordChange'), {
        userRiskLevels: ['high'],
        ...apps(['Office365']),
      }),
    ],
    [of(ann, 'highRiskUsersPasswordChange', ['sometimes', 'never', 'unknown'])],
  ),
  tenant(
    'accounts at risk are asked for a second step and no new password',
    IP,
    [policy('A', mfa, { userRiskLevels: ['high'] })],
    [
      of(ann, 'highRiskUsersPasswordChange', 'never'),
      of(ann, 'highRiskUsersBlocked', 'sometimes'),
      ruled('high-risk-users-change-password', 'fail'),
    ],
  ),
  tenant(
    'a new password is asked at low and medium only',
    IP,
    [policy('A', controls('AND', 'mfa', 'passwordChange'), { userRiskLevels: ['low', 'medium'] })],
    [of(ann, 'highRiskUsersPasswordChange', 'never'), of(ann, 'secondStep', open)],
  ),
  tenant(
    'remediation at high risk',
    IP,
    [
      policy(
        'A',
        { operator: 'AND', builtInControls: ['riskRemediation'], ...phishingResistant },
        { userRiskLevels: ['high'] },
        { sessionControls: everyTime },
      ),
    ],
    [of(ann, 'highRiskUsersPasswordChange', ['always', 'unknown']), of(ann, 'secondStep', open)],
  ),
];
