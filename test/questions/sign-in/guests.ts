import {
  ann,
  b2bGuest,
  b2bMember,
  globalAdministrator,
  guest,
  guestTypes,
  holds,
  internalGuest,
  invitedMember,
  localGuest,
  member,
  mfa,
  of,
  policy,
  ruled,
  tenant,
  users,
} from './tenant.ts';

const everyone = [member(ann), b2bGuest, b2bMember, internalGuest];
/** Guests of every kind. */
export const guestTenants = [
  tenant(
    'guests of another directory left out, everybody else asked',
    'authentication-conditional-access 2024-05-15',
    [policy('A', mfa, users({ excludeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest') }))],
    [
      of(guest, 'secondStep', 'never'),
      of(invitedMember, 'secondStep', 'always'),
      of(localGuest, 'secondStep', 'always'),
      of(ann, 'secondStep', 'always'),
      ruled('second-step-for-guests', 'fail'),
    ],
    { context: { users: everyone } },
  ),
  tenant(
    'only invited members are asked',
    'authentication-conditional-access 2024-05-15',
    [
      policy('A', mfa, {
        users: { includeUsers: [], includeGuestsOrExternalUsers: guestTypes('b2bCollaborationMember') },
      }),
    ],
    [
      of(invitedMember, 'secondStep', 'always'),
      of(guest, 'secondStep', 'never'),
      of(ann, 'secondStep', 'never'),
      of(localGuest, 'secondStep', 'never'),
    ],
    { context: { users: everyone } },
  ),
  tenant(
    'the old word for all guests',
    'authentication-conditional-access 2024-05-15; conditionalAccessUsers',
    [policy('A', mfa, { users: { includeUsers: ['GuestsOrExternalUsers'] } })],
    [
      of(guest, 'secondStep', 'always'),
      of(localGuest, 'secondStep', 'always'),
      of(ann, 'secondStep', 'never'),
    ],
    { context: { users: everyone } },
  ),
  tenant(
    'guests of one named directory are left out',
    'authentication-conditional-access 2024-05-15',
    [
      policy(
        'A',
        mfa,
        users({
          excludeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest,b2bCollaborationMember', {
            '@odata.type': '#microsoft.graph.conditionalAccessEnumeratedExternalTenants',
            membershipKind: 'enumerated',
            members: ['99999999-0000-4000-8000-000000000001'],
          }),
        }),
      ),
    ],
    [
      of(guest, 'secondStep', 'unknown'),
      of(ann, 'secondStep', 'always'),
      of(localGuest, 'secondStep', 'always'),
    ],
    {
      context: { users: everyone },
    },
  ),
  tenant(
    'a guest who is Global Administrator, and every policy leaves guests out',
    'semantics R3',
    [
      policy('Everyone', mfa, users({ excludeUsers: ['GuestsOrExternalUsers'] })),
      policy('Administrators', mfa, {
        users: {
          includeRoles: [globalAdministrator],
          excludeGuestsOrExternalUsers: guestTypes('internalGuest,b2bCollaborationGuest'),
        },
      }),
    ],
    [of(guest, 'secondStep', 'never'), ruled('second-step-for-administrators', 'fail')],
    {
      context: { users: [member(ann), b2bGuest] },
      evidence: { roleAssignments: [holds(guest, globalAdministrator)] },
    },
  ),
  tenant(
    'a guest who is Global Administrator is reached through the role',
    'semantics R3',
    [
      policy('Everyone', mfa, users({ excludeUsers: ['GuestsOrExternalUsers'] })),
      policy('Administrators', mfa, { users: { includeRoles: [globalAdministrator] } }),
    ],
    [of(guest, 'secondStep', 'always')],
    {
      context: { users: [member(ann), b2bGuest] },
      evidence: { roleAssignments: [holds(guest, globalAdministrator)] },
    },
  ),
];
