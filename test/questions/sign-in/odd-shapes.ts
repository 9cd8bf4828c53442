import { EX } from './pages.ts';
import {
  ann,
  apps,
  b2bGuest,
  bob,
  exchange,
  globalAdministrator,
  groupOf,
  guest,
  guestTypes,
  helpdesk,
  holds,
  member,
  mfa,
  of,
  otherGroup,
  phishingResistant,
  policy,
  sharePoint,
  staffGroup,
  strength,
  tenant,
  users,
} from './tenant.ts';

const open = ['never', 'sometimes'];
const UG = 'concept-conditional-access-users-groups 2026-03-24';
const AS = 'concept-authentication-strengths 2025-03-04';
const eligible = (who: string, role: string) => ({
  roleEligibilities: [{ ...holds(who, role), id: `${who} may be ${role}` }],
});

/** Shapes in which tenants write what they mean, each near to one that means something else. */
export const oddTenants = [
  tenant(
    'all users and none',
    UG,
    [policy('A', mfa, users({ includeUsers: ['All', 'None'] }))],
    [of(ann, 'secondStep', ['always', 'unknown'])],
  ),
  tenant(
    'a role that she may activate is left out',
    UG,
    [policy('A', mfa, users({ excludeRoles: [globalAdministrator] }))],
    [of(ann, 'secondStep', 'always'), of(ann, 'secondStepWithEligibleRoles', 'never')],
    { evidence: eligible(ann, globalAdministrator) },
  ),
  tenant(
    'a role that she may activate is asked for a key, and she is left out by name',
    UG,
    [
      policy('All', mfa),
      policy('Roles', phishingResistant, {
        users: { includeRoles: [globalAdministrator], excludeUsers: [ann] },
      }),
    ],
    [of(ann, 'secondStepWithEligibleRoles', 'always'), of(ann, 'phishingResistantWithEligibleRoles', open)],
    { evidence: eligible(ann, globalAdministrator) },
  ),
  tenant(
    'two roles, one is asked and the other is left out of the same policy',
    UG,
    [policy('A', mfa, { users: { includeRoles: [globalAdministrator], excludeRoles: [helpdesk] } })],
    [of(ann, 'secondStep', 'never', { names: ['A'], says: ['leaves this account out'] })],
    {
      context: { users: [member(ann)] },
      evidence: { roleAssignments: [holds(ann, globalAdministrator), holds(ann, helpdesk)] },
    },
  ),
  tenant(
    'a group that is left out holds a group that is included',
    UG,
    [policy('A', mfa, { users: { includeGroups: [staffGroup], excludeGroups: [otherGroup] } })],
    [of(ann, 'secondStep', 'never', { says: ['leaves this account out'] }), of(bob, 'secondStep', 'always')],
    {
      context: {
        users: [member(ann), member(bob)],
        groups: [groupOf(staffGroup, ann, bob), groupOf(otherGroup, ann)],
      },
    },
  ),
  tenant(
    'guests of every kind are included by the old word and left out by the new list',
    EX,
    [
      policy('A', mfa, {
        users: {
          includeUsers: ['GuestsOrExternalUsers'],
          excludeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest'),
        },
      }),
    ],
    [of(guest, 'secondStep', 'never', { names: ['A'] }), of(ann, 'secondStep', 'never')],
    { context: { users: [member(ann), b2bGuest] } },
  ),
  tenant(
    'a strength that narrows its keys is still one that no fake page can steal',
    'concept-authentication-strength-advanced-options 2025-03-04',
    [
      policy('A', {
        authenticationStrength: {
          id: '99999999-0000-4000-8000-000000000001',
          displayName: 'Our keys',
          policyType: 'custom',
          requirementsSatisfied: 'mfa',
          allowedCombinations: ['fido2'],
          combinationConfigurations: [
            {
              '@odata.type': '#microsoft.graph.fido2CombinationConfiguration',
              appliesToCombinations: ['fido2'],
              allowedAAGUIDs: ['de1e552d-db1d-4423-a619-566b625cdc84'],
            },
          ],
        },
      }),
    ],
    [of(ann, 'phishingResistant', 'always'), of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'a strength says that it is none, and allows two methods together',
    AS,
    [
      policy('A', {
        authenticationStrength: {
          id: '99999999-0000-4000-8000-000000000002',
          displayName: 'Weak',
          policyType: 'custom',
          requirementsSatisfied: 'none',
          allowedCombinations: ['password', 'sms'],
        },
      }),
    ],
    [of(ann, 'secondStep', open, { names: ['A'] })],
  ),
  tenant(
    'a strength that no longer exists, by its id alone',
    AS,
    [policy('A', { authenticationStrength: { id: '99999999-0000-4000-8000-000000000003' } })],
    [of(ann, 'secondStep', 'unknown', { says: ['“A”', 'strength'] })],
  ),
  tenant(
    'one strength asks for a key on mail, another for a code on files, and a third for everything',
    AS,
    [
      policy('Mail', phishingResistant, apps([exchange])),
      policy('Files', strength('Codes', 'password,sms'), apps([sharePoint])),
      policy('Rest', mfa, apps(['All'], { excludeApplications: [exchange] })),
    ],
    [
      of(ann, 'phishingResistant', 'sometimes', { saysNot: ['signing in to email'] }),
      of(ann, 'secondStep', ['unknown']),
    ],
  ),
];
