import {
  places,
  ann,
  apps,
  controls,
  exchange,
  globalAdministrator,
  holds,
  ipPlace,
  mfa,
  of,
  office,
  phishingResistant,
  policy,
  ruled,
  strength,
  tenant,
} from './tenant.ts';

const GR = 'concept-conditional-access-grant 2026-03-24';
const AS = 'concept-authentication-strengths 2025-03-04';
const open = ['never', 'sometimes'];
const hq = { context: { namedLocations: [ipPlace(office, true, '203.0.113.0/24')] } };
const admin = { evidence: { roleAssignments: [holds(ann, globalAdministrator)] } };
/** What a policy asks for. */
export const grantTenants = [
  tenant(
    'a second step and the terms of use',
    GR,
    [
      policy('A', {
        operator: 'AND',
        builtInControls: ['mfa'],
        termsOfUse: ['77777777-0000-4000-8000-000000000001'],
      }),
    ],
    [of(ann, 'secondStep', 'always'), of(ann, 'termsOfUse', 'always')],
  ),
  tenant(
    'a second step of another maker, or Microsoft’s',
    'how-to-migrate-custom-controls-external-mfa 2026-05-13',
    [policy('A', { operator: 'OR', builtInControls: ['mfa'], customAuthenticationFactors: ['Duo'] })],
    [of(ann, 'secondStep', [...open, 'unknown'])],
  ),
  tenant(
    'a second step and an approved app',
    'migrate-approved-client-app',
    [policy('A', controls('AND', 'mfa', 'approvedApplication'))],
    [of(ann, 'secondStep', ['always'])],
  ),
  tenant(
    'a control that nobody knows beside the second step: both',
    GR,
    [policy('A', controls('AND', 'mfa', 'quantumProof'))],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'a control that nobody knows beside the second step: either',
    GR,
    [policy('A', controls('OR', 'mfa', 'quantumProof'))],
    [of(ann, 'secondStep', 'unknown', { says: ['quantumProof'] })],
  ),
  tenant(
    'a strength with a text message alone',
    AS,
    [
      policy('A', {
        authenticationStrength: {
          id: 'dddddddd-0000-4000-8000-000000000099',
          displayName: 'Phones',
          policyType: 'custom',
          requirementsSatisfied: 'none',
          allowedCombinations: ['fido2', 'sms'],
        },
      }),
    ],
    [of(ann, 'secondStep', [...open]), ruled('second-step-for-every-kind', 'fail')],
  ),
  tenant(
    'a strength with a password and a code',
    AS,
    [policy('A', strength('Codes', 'fido2', 'password,softwareOath'))],
    [of(ann, 'secondStep', 'always'), of(ann, 'phishingResistant', open)],
  ),
  tenant(
    'the written order of a combination does not matter',
    AS,
    [policy('A', strength('Codes', 'softwareOath,password', 'fido2'))],
    [of(ann, 'secondStep', ['always'])],
  ),
  tenant(
    'passwordless sign-in by phone is not safe from fake pages',
    AS,
    [
      policy(
        'A',
        strength(
          'Passwordless',
          'windowsHelloForBusiness',
          'fido2',
          'x509CertificateMultiFactor',
          'deviceBasedPush',
        ),
      ),
    ],
    [
      of(ann, 'phishingResistant', open),
      of(ann, 'secondStep', 'always'),
      ruled('phishing-resistant-for-everyone', 'fail'),
    ],
  ),
  tenant(
    'certificates with two factors only',
    AS,
    [policy('A', strength('Cards', 'x509CertificateMultiFactor'))],
    [of(ann, 'phishingResistant', 'always')],
  ),
  tenant(
    'certificates with one factor are no second step',
    AS,
    [
      policy('A', {
        authenticationStrength: {
          id: 'dddddddd-0000-4000-8000-000000000098',
          displayName: 'Cards',
          policyType: 'custom',
          requirementsSatisfied: 'none',
          allowedCombinations: ['x509CertificateSingleFactor'],
        },
      }),
    ],
    [of(ann, 'secondStep', 'never')],
  ),
  tenant(
    'two strengths with a key in common, each with another weak way',
    'concept-authentication-strength-how-it-works',
    [
      policy('A', strength('One', 'fido2', 'temporaryAccessPassOneTime')),
      policy('B', strength('Other', 'fido2', 'password,sms')),
    ],
    [of(ann, 'secondStep', 'always'), of(ann, 'phishingResistant', ['never', 'sometimes', 'unknown'])],
  ),
  tenant(
    'a key or a compliant device for administrators',
    AS,
    [
      policy(
        'A',
        { operator: 'OR', builtInControls: ['compliantDevice'], ...phishingResistant },
        { users: { includeRoles: [globalAdministrator] } },
      ),
    ],
    [of(ann, 'phishingResistant', open), ruled('phishing-resistant-for-administrators', 'fail')],
    admin,
  ),
  tenant(
    'a key for administrators outside the office only',
    AS,
    [
      policy('A', phishingResistant, {
        users: { includeRoles: [globalAdministrator] },
        ...places(['All'], 'AllTrusted'),
      }),
      policy('B', mfa),
    ],
    [of(ann, 'phishingResistant', 'sometimes'), of(ann, 'secondStep', 'always')],
    { ...admin, ...hq },
  ),
  tenant(
    'a key for everyone, but one app',
    AS,
    [policy('A', phishingResistant, apps(['All'], { excludeApplications: [exchange] })), policy('B', mfa)],
    [of(ann, 'phishingResistant', 'sometimes', { says: ['email'] }), of(ann, 'secondStep', 'always')],
  ),
];
