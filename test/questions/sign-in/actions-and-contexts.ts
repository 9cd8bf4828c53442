import { CL } from './pages.ts';
import {
  ann,
  apps,
  b2bGuest,
  block,
  guest,
  guestTypes,
  ipPlace,
  member,
  mfa,
  of,
  office,
  places,
  policy,
  strength,
  tenant,
  users,
  type Tenant,
} from './tenant.ts';

const open = ['never', 'sometimes'];
const action = (name: string) => ({ applications: { includeUserActions: [`urn:user:${name}`] } });
const around = {
  context: { users: [member(ann)], namedLocations: [ipPlace(office, false, '192.0.2.0/24')] },
};

/** What people do with their accounts, contexts, and apps by a mark. */
export const actionTenants: readonly Tenant[] = [
  tenant(
    'security information is set up with a pass',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', strength('Pass', 'temporaryAccessPassOneTime', 'fido2'), action('registersecurityinfo'))],
    [of(ann, 'securityInfoSecondStep', 'always'), of(ann, 'secondStep', 'never')],
  ),
  tenant(
    'security information is set up in the office alone',
    CL,
    [policy('A', block, { ...action('registersecurityinfo'), ...places(['All'], office) })],
    [of(ann, 'securityInfoSecondStep', open, { names: ['A'] })],
    around,
  ),
  tenant(
    'security information is set up in the office, or with a second step',
    CL,
    [policy('A', mfa, { ...action('registersecurityinfo'), ...places(['All'], office) })],
    [of(ann, 'securityInfoSecondStep', 'sometimes', { names: ['A'] })],
    around,
  ),
  tenant(
    'security information is set up on a compliant device, which guests have not',
    CL,
    [policy('A', { operator: 'OR', builtInControls: ['compliantDevice'] }, action('registersecurityinfo'))],
    [
      of(ann, 'securityInfoManagedDevice', 'always'),
      of(guest, 'securityInfoManagedDevice', 'cannot-sign-in'),
    ],
    { context: { users: [member(ann), b2bGuest] } },
  ),
  tenant(
    'devices are joined with a second step, guests left out',
    CL,
    [
      policy('A', mfa, {
        ...users({ excludeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest') }),
        ...action('registerdevice'),
      }),
    ],
    [
      of(ann, 'deviceRegistrationSecondStep', 'always'),
      of(ann, 'securityInfoSecondStep', ['never', 'unknown']),
      of(guest, 'deviceRegistrationSecondStep', ['never', 'unknown']),
    ],
    { context: { users: [member(ann), b2bGuest] } },
  ),
  tenant(
    'a context asks for what is safest, everything for a second step',
    CL,
    [
      policy(
        'A',
        { authenticationStrength: { id: '00000000-0000-0000-0000-000000000004' } },
        {
          applications: { includeAuthenticationContextClassReferences: ['c1', 'c2'] },
        },
      ),
      policy('B', mfa),
    ],
    [of(ann, 'secondStep', 'always'), of(ann, 'phishingResistant', open)],
  ),
  tenant(
    'what is protected asks for a second step, and nothing else does',
    CL,
    [policy('A', mfa, { applications: { includeAuthenticationContextClassReferences: ['c1'] } })],
    [of(ann, 'secondStep', 'never')],
  ),
  tenant(
    'apps are found by a mark that cannot be read',
    'concept-filter-for-applications 2025-07-22',
    [
      policy('A', mfa, {
        applications: { applicationFilter: { mode: 'include', rule: 'CustomSecurityAttribute.A_B -eq "x"' } },
      }),
    ],
    [of(ann, 'secondStep', ['unknown', ...open])],
  ),
  tenant(
    'apps with a mark are left out, and another policy leaves none out',
    'concept-filter-for-applications 2025-07-22',
    [
      policy('A', mfa, {
        applications: {
          includeApplications: ['All'],
          applicationFilter: { mode: 'exclude', rule: 'CustomSecurityAttribute.A_B -eq "x"' },
        },
      }),
      policy('B', mfa),
    ],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'apps with a mark are left out',
    'concept-filter-for-applications 2025-07-22',
    [
      policy('A', mfa, {
        applications: {
          includeApplications: ['All'],
          applicationFilter: { mode: 'exclude', rule: 'CustomSecurityAttribute.A_B -eq "x"' },
        },
      }),
    ],
    [of(ann, 'secondStep', 'unknown', { says: ['A'] })],
  ),
  tenant(
    'only agents are asked, as apps',
    'agent-id 2025-11-05',
    [policy('A', mfa, apps(['AllAgentIdResources']))],
    [of(ann, 'secondStep', open)],
  ),
  tenant(
    'programs of the council’s own are blocked, and nobody among people',
    'workload-identity 2023-11-09',
    [
      policy('A', block, {
        users: { includeUsers: ['None'] },
        clientApplications: { includeServicePrincipals: ['ServicePrincipalsInMyTenant'] },
      }),
    ],
    [of(ann, 'secondStep', 'never', { saysNot: ['“A”'] })],
  ),
];
