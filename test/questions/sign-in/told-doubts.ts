import {
  ann,
  apps,
  block,
  bob,
  controls,
  exchange,
  member,
  mfa,
  of,
  ownApp,
  platforms,
  policy,
  sharePoint,
  strength,
  tenant,
  users,
} from './tenant.ts';

const BP = 'concept-conditional-access-policies 2026-03-24';
const CL = 'concept-conditional-access-cloud-apps 2026-03-24';
const UG = 'concept-conditional-access-users-groups 2026-03-24';
const GR = 'concept-conditional-access-grant 2026-03-24';
const open = ['never', 'sometimes'];
const two = { context: { users: [member(ann), member(bob)] } };

/** An unknown names the policy and the word that decides it. */
export const doubtTenants = [
  tenant(
    'a control that nobody knows, beside a second step',
    GR,
    [policy('New', controls('OR', 'mfa', 'verifiedId')), policy('Mail', mfa, apps([exchange]))],
    [of(ann, 'secondStep', 'unknown', { names: ['New'], says: ['verifiedId'], saysNot: ['“Mail”'] })],
  ),
  tenant(
    'a control that nobody knows, with a second step',
    GR,
    [policy('New', controls('AND', 'mfa', 'verifiedId'))],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'a condition that nobody knows',
    BP,
    [policy('New', mfa, { sessionRisk: { levels: ['high'] } })],
    [of(ann, 'secondStep', 'unknown', { names: ['New'], says: ['sessionRisk'] })],
  ),
  tenant(
    'a condition that nobody knows cannot undo what another policy asks',
    BP,
    [policy('New', mfa, { sessionRisk: { levels: ['high'] } }), policy('All', mfa)],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'a condition that nobody knows cannot close what the policy is certainly not about',
    BP,
    [policy('New', mfa, { ...apps([exchange]), sessionRisk: { levels: ['high'] } })],
    [of(ann, 'secondStep', 'sometimes', { says: ['any app but email'], saysNot: ['asks for it'] })],
  ),
  tenant(
    'a member of users that nobody knows',
    UG,
    [policy('New', mfa, users({ includeTeams: ['x'] }))],
    [of(ann, 'secondStep', 'unknown', { names: ['New'], says: ['includeTeams'] })],
  ),
  tenant(
    'a kind of device that nobody knows is left out',
    'concept-conditional-access-conditions 2026-06-02',
    [policy('New', mfa, platforms(['all'], 'visionOS'))],
    [of(ann, 'secondStep', 'unknown', { names: ['New'], says: ['visionOS'] })],
  ),
  tenant(
    'a kind of program that nobody knows is asked, and the known ones are not',
    'concept-conditional-access-conditions 2026-06-02',
    [policy('New', mfa, { clientAppTypes: ['headset'] })],
    [of(ann, 'secondStep', 'unknown', { names: ['New'], says: ['headset'] })],
  ),
  tenant(
    'a flow that nobody knows is blocked',
    'concept-authentication-flows 2025-05-05',
    [policy('Flows', block, { authenticationFlows: { transferMethods: 'deviceCodeFlow,qrCode' } })],
    [
      of(ann, 'deviceCodeBlocked', 'always'),
      of(ann, 'secondStep', 'unknown', { names: ['Flows'], says: ['qrCode'] }),
    ],
  ),
  tenant(
    'apps are chosen by a filter',
    'concept-filter-for-applications 2025-07-22',
    [
      policy('Filtered', mfa, {
        applications: { applicationFilter: { mode: 'include', rule: 'CustomSecurityAttribute.A_B -eq "x"' } },
      }),
    ],
    [of(ann, 'secondStep', 'unknown', { names: ['Filtered'], says: ['filter'] })],
  ),
  tenant(
    'what is left out is asked elsewhere: only the small looks into the directory are open',
    CL,
    [
      policy('All but own', mfa, apps(['All'], { excludeApplications: [ownApp] })),
      policy('Own', mfa, apps([ownApp])),
    ],
    [of(ann, 'secondStep', 'unknown', { names: ['All but own'], says: ['small looks'], saysNot: ['“Own”'] })],
  ),
  tenant(
    'a method that nobody knows is enough',
    'concept-authentication-strengths 2025-03-04',
    [policy('Strong', strength('Own strength', 'fido2', 'voicePrint'))],
    [
      of(ann, 'secondStep', ['unknown', 'always']),
      of(ann, 'phishingResistant', 'unknown', { names: ['Strong'], says: ['voicePrint'] }),
    ],
  ),
  tenant(
    'one method too few is certain, whatever the unknown one is',
    'concept-authentication-strengths 2025-03-04',
    [policy('Strong', strength('Own strength', 'password', 'voicePrint'))],
    [of(ann, 'phishingResistant', open, { names: ['Strong'], says: ['takes something else instead'] })],
  ),
  tenant(
    'an operator that nobody knows between two controls that both are what is asked',
    GR,
    [policy('Either', controls('XOR' as 'OR', 'compliantDevice', 'domainJoinedDevice'))],
    [of(ann, 'managedDevice', 'always')],
  ),
  tenant(
    'Microsoft 365 is asked, and mail and files belong to it for certain',
    'reference-office-365-application-contents 2024-12-06',
    [
      policy('Office', mfa, apps(['Office365'])),
      policy('Rest', mfa, apps(['All'], { excludeApplications: ['Office365'] })),
    ],
    [of(ann, 'secondStep', 'unknown', { saysNot: ['“Office” leaves', 'does not cover this app'] })],
  ),
  tenant(
    'two certain holes beside what is not known: the certain one is told',
    BP,
    [
      policy('Mail', mfa, apps([exchange])),
      policy('New', mfa, { ...apps([sharePoint]), sessionRisk: { levels: ['high'] } }),
    ],
    [of(ann, 'secondStep', ['sometimes'], { names: ['Mail'], says: ['any app but'] })],
  ),
  tenant(
    'a state that nobody knows, beside one that leaves her out',
    BP,
    [policy('Soon', mfa, {}, { state: 'scheduled' }), policy('All', mfa, users({ excludeUsers: [ann] }))],
    [
      of(ann, 'secondStep', 'unknown', { names: ['Soon'], says: ['scheduled'] }),
      of(bob, 'secondStep', 'always'),
    ],
    two,
  ),
];
