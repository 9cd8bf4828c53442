import { CL, DF, GR, NW, SE } from './pages.ts';
import {
  ann,
  apps,
  b2bGuest,
  block,
  bob,
  britain,
  compliant,
  controls,
  countryPlace,
  exchange,
  filter,
  globalAdministrator,
  groupOf,
  guest,
  holds,
  member,
  mfa,
  of,
  places,
  platforms,
  policy,
  sharePoint,
  staffGroup,
  tenant,
  users,
} from './tenant.ts';

const BP = 'concept-conditional-access-policies 2026-03-24';
const UG = 'concept-conditional-access-users-groups 2026-03-24';
const AF = 'concept-authentication-flows 2025-05-05';
const open = ['never', 'sometimes'];
const upper = (id: string): string => id.toUpperCase();

/** What stands on both sides of a policy, or on one side in another form, and what is asked by nobody. */
export const bothSidesTenants = [
  tenant(
    'all systems are included and all are left out',
    BP,
    [policy('A', mfa, platforms(['all'], 'all'))],
    [of(ann, 'secondStep', 'never', { names: ['A'] })],
  ),
  tenant(
    'all places are included and all are left out',
    NW,
    [policy('A', mfa, places(['All'], 'All'))],
    [of(ann, 'secondStep', 'never', { names: ['A'] })],
  ),
  tenant(
    'all apps are included and all are left out',
    CL,
    [policy('A', mfa, apps(['All'], { excludeApplications: ['All'] }))],
    [of(ann, 'secondStep', open, { names: ['A'] })],
  ),
  tenant(
    'all users are included and all are left out',
    UG,
    [policy('A', mfa, users({ excludeUsers: ['All'] }))],
    [of(ann, 'secondStep', ['never', 'unknown'], { names: ['A'] })],
  ),
  tenant(
    'a role is included and left out',
    UG,
    [
      policy('A', mfa, {
        users: { includeRoles: [globalAdministrator], excludeRoles: [globalAdministrator] },
      }),
    ],
    [of(ann, 'secondStep', 'never', { names: ['A'] })],
    { context: { users: [member(ann)] }, evidence: { roleAssignments: [holds(ann, globalAdministrator)] } },
  ),
  tenant(
    'ids of a person and of a group in capitals are left out',
    UG,
    [policy('A', mfa, users({ excludeUsers: [upper(ann)], excludeGroups: [upper(staffGroup)] }))],
    [of(ann, 'secondStep', 'never', { names: ['A'] }), of(bob, 'secondStep', 'never', { names: ['A'] })],
    { context: { users: [member(ann), member(bob)], groups: [groupOf(staffGroup, bob)] } },
  ),
  tenant(
    'an app is left out by its id in capitals',
    CL,
    [policy('A', mfa, apps(['All'], { excludeApplications: [upper(exchange)] }))],
    [of(ann, 'secondStep', 'sometimes', { says: ['email'], names: ['A'] })],
  ),
  tenant(
    'accounts of agents alone are included, by a word that may be new',
    'agent-id 2025-11-05',
    [policy('A', mfa, { users: { includeUsers: ['AllAgentIdUsers'] } })],
    [of(ann, 'secondStep', ['never', 'unknown'])],
  ),
  tenant(
    'accounts of agents are left out, by a word that may be new',
    'agent-id 2025-11-05',
    [policy('A', mfa, users({ excludeUsers: ['AllAgentIdUsers'] }))],
    [of(ann, 'secondStep', ['always', 'unknown'])],
  ),
  tenant(
    'a filter that no device can match',
    DF,
    [policy('A', mfa, filter('include', 'device.isCompliant -eq True -and device.isCompliant -eq False'))],
    [of(ann, 'secondStep', ['never', 'unknown'])],
  ),
  tenant(
    'a filter that every device matches',
    DF,
    [policy('A', mfa, filter('include', 'device.isCompliant -ne True -or device.isCompliant -eq True'))],
    [of(ann, 'secondStep', ['always', 'unknown'])],
  ),
  tenant(
    'nothing is asked, and all of it',
    GR,
    [policy('A', controls('AND'))],
    [of(ann, 'secondStep', 'never'), of(ann, 'legacyClientsBlocked', 'never')],
  ),
  tenant(
    'a control that nobody knows, beside a second step that is asked besides',
    GR,
    [policy('A', controls('AND', 'mfa', 'unknownFutureValue'))],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'a control that nobody knows, or a second step',
    GR,
    [policy('A', controls('OR', 'mfa', 'unknownFutureValue'))],
    [of(ann, 'secondStep', 'unknown', { says: ['“A”', 'unknownFutureValue'] })],
  ),
  tenant(
    'the joining of controls is written in other letters',
    GR,
    [policy('A', { operator: 'Or', builtInControls: ['mfa', 'compliantDevice'] })],
    [of(ann, 'secondStep', 'sometimes', { names: ['A'] })],
  ),
  tenant(
    'the state is null',
    BP,
    [policy('A', mfa, {}, { state: null })],
    [of(ann, 'secondStep', 'unknown', { says: ['“A”'] })],
  ),
  tenant(
    'two policies of one name, and only one of them is in force',
    BP,
    [policy('A', mfa, {}, { state: 'disabled' }), policy('A', mfa, users({ excludeUsers: [ann] }))],
    [of(ann, 'secondStep', 'never', { names: ['A'], says: ['leaves this account out'] })],
  ),
  tenant(
    'a country is blocked by its address, and all else but it by the phone',
    NW,
    [policy('A', block, places([britain])), policy('B', mfa, places(['All'], britain))],
    [of(ann, 'secondStep', 'always')],
    { context: { users: [member(ann)], namedLocations: [countryPlace(britain)] } },
  ),
  tenant(
    'only the oldest programs are blocked, and ActiveSync is not',
    'concept-conditional-access-conditions 2026-06-02',
    [policy('A', block, { clientAppTypes: ['other'] })],
    [of(ann, 'legacyClientsBlocked', 'sometimes', { names: ['A'], says: ['ActiveSync'] })],
  ),
  tenant(
    'codes need a compliant device, which nobody can show with one',
    AF,
    [policy('A', compliant, { authenticationFlows: { transferMethods: 'deviceCodeFlow' } })],
    [of(ann, 'deviceCodeBlocked', 'always'), of(ann, 'authenticationTransferBlocked', 'never')],
  ),
  tenant(
    'codes need a second step, which is no block',
    AF,
    [policy('A', mfa, { authenticationFlows: { transferMethods: 'deviceCodeFlow,authenticationTransfer' } })],
    [of(ann, 'deviceCodeBlocked', 'never'), of(ann, 'authenticationTransferBlocked', 'never')],
  ),
  tenant(
    'codes are blocked for mail, and for everything but mail and files',
    AF,
    [
      policy('A', block, { authenticationFlows: { transferMethods: 'deviceCodeFlow' }, ...apps([exchange]) }),
      policy('B', block, {
        authenticationFlows: { transferMethods: 'deviceCodeFlow' },
        ...apps(['All'], { excludeApplications: [exchange, sharePoint] }),
      }),
    ],
    [of(ann, 'deviceCodeBlocked', 'sometimes', { says: ['files'], saysNot: ['email'], names: ['B'] })],
  ),
  tenant(
    'whoever signs in anew does only the second half of it',
    SE,
    [
      policy(
        'A',
        null,
        {},
        {
          sessionControls: {
            signInFrequency: {
              isEnabled: true,
              frequencyInterval: 'timeBased',
              value: 4,
              type: 'hours',
              authenticationType: 'secondaryAuthentication',
            },
          },
        },
      ),
    ],
    [of(ann, 'secondStep', 'never'), of(ann, 'signInHours', 4)],
  ),
  tenant(
    'guests are left out of what everybody is asked, and blocked from mail and files alone',
    'authentication-conditional-access 2024-05-15',
    [
      policy('A', mfa, users({ excludeUsers: ['GuestsOrExternalUsers'] })),
      policy('B', block, {
        users: { includeUsers: ['GuestsOrExternalUsers'] },
        ...apps([exchange, sharePoint]),
      }),
    ],
    [
      of(guest, 'secondStep', open, { names: ['A'], saysNot: ['signing in to email'] }),
      of(ann, 'secondStep', 'always'),
    ],
    { context: { users: [member(ann), b2bGuest] } },
  ),
];
