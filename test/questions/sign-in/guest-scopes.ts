import {
  ann,
  apps,
  b2bGuest,
  b2bMember,
  block,
  exchange,
  groupOf,
  guest,
  guestTypes,
  internalGuest,
  invitedMember,
  localGuest,
  member,
  mfa,
  of,
  policy,
  ruled,
  staffGroup,
  strength,
  tenant,
  users,
} from './tenant.ts';

/** A strength as a policy names one that Microsoft made. */
const byId = (end: string) => ({
  authenticationStrength: { id: `00000000-0000-0000-0000-00000000000${end}` },
});
const open = ['never', 'sometimes'];

/** Guests by their kind and directory, and policies that are for no person at all. */
export const guestScopeTenants = [
  tenant(
    'guests have a policy of their own, which leaves mail out',
    'authentication-conditional-access 2024-05-15',
    [
      policy('A', mfa, users({ excludeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest') })),
      policy('B', mfa, {
        users: { includeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest') },
        ...apps(['All'], { excludeApplications: [exchange] }),
      }),
    ],
    [
      of(guest, 'secondStep', 'sometimes', { says: ['email'], names: ['A'] }),
      of(ann, 'secondStep', 'always'),
    ],
    { context: { users: [member(ann), b2bGuest] } },
  ),
  tenant(
    'guests whose password is kept here are left out',
    'authentication-conditional-access 2024-05-15',
    [policy('A', mfa, users({ excludeGuestsOrExternalUsers: guestTypes('internalGuest') }))],
    [
      of(localGuest, 'secondStep', 'never', {
        names: ['A'],
        says: ['leaves this account out', 'any sign-in'],
      }),
      of(guest, 'secondStep', 'always'),
      of(ann, 'secondStep', 'always'),
    ],
    { context: { users: [member(ann), b2bGuest, internalGuest] } },
  ),
  tenant(
    'outsiders with the rights of members are left out',
    'authentication-conditional-access 2024-05-15',
    [policy('A', mfa, users({ excludeGuestsOrExternalUsers: guestTypes('b2bCollaborationMember') }))],
    [
      of(invitedMember, 'secondStep', 'never', { names: ['A'], says: ['leaves this account out'] }),
      of(guest, 'secondStep', 'always'),
    ],
    { context: { users: [member(ann), b2bGuest, b2bMember] } },
  ),
  tenant(
    'the provider and all others from outside are left out',
    'authentication-conditional-access 2024-05-15',
    [
      policy(
        'A',
        mfa,
        users({ excludeGuestsOrExternalUsers: guestTypes('serviceProvider,otherExternalUser') }),
      ),
    ],
    [
      ruled('second-step-for-every-kind', 'fail', {}, { says: ['IT provider'] }),
      of(ann, 'secondStep', 'always'),
    ],
  ),
  tenant(
    'a safe method is asked of guests, and home is not believed',
    'concept-authentication-strength-external-users 2025-03-04',
    [policy('A', byId('4'))],
    [of(guest, 'secondStep', 'cannot-sign-in')],
    { context: { users: [member(ann), b2bGuest] } },
  ),
  tenant(
    'a text message or a key, of a guest whose home is not believed',
    'concept-authentication-strength-external-users 2025-03-04',
    [policy('A', strength('Own', 'password,sms', 'fido2'))],
    [of(guest, 'secondStep', 'always'), of(guest, 'phishingResistant', open)],
    { context: { users: [member(ann), b2bGuest] } },
  ),
  tenant(
    'a kind of guest that nobody knows is left out',
    'authentication-conditional-access 2024-05-15',
    [policy('A', mfa, users({ excludeGuestsOrExternalUsers: guestTypes('hologramGuest') }))],
    [
      of(guest, 'secondStep', 'unknown', { names: ['A'], says: ['hologramGuest'] }),
      of(ann, 'secondStep', ['always', 'unknown']),
    ],
    { context: { users: [member(ann), b2bGuest] } },
  ),
  tenant(
    'no kind of guest is chosen',
    'authentication-conditional-access 2024-05-15',
    [policy('A', mfa, { users: { includeGuestsOrExternalUsers: guestTypes('none') } })],
    [of(guest, 'secondStep', ['never', 'unknown']), of(ann, 'secondStep', 'never')],
    { context: { users: [member(ann), b2bGuest] } },
  ),
  tenant(
    'included by a group, left out as a guest',
    'concept-conditional-access-users-groups 2026-03-24',
    [
      policy('A', mfa, {
        users: {
          includeGroups: [staffGroup],
          excludeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest'),
        },
      }),
    ],
    [
      of(guest, 'secondStep', 'never', { names: ['A'], says: ['leaves this account out'] }),
      of(ann, 'secondStep', 'always'),
    ],
    { context: { users: [member(ann), b2bGuest], groups: [groupOf(staffGroup, ann, guest)] } },
  ),
  tenant(
    'a block of programs is none of people',
    'workload-identity 2023-11-09',
    [
      policy('A', block, {
        users: { includeUsers: ['None'] },
        clientApplications: {
          includeServicePrincipals: ['ServicePrincipalsInMyTenant'],
          excludeServicePrincipals: [],
        },
      }),
      policy('B', mfa),
    ],
    [of(ann, 'secondStep', 'always'), of(ann, 'deviceCodeBlocked', open, { saysNot: ['“A”'] })],
  ),
  tenant(
    'a block of programs at risk is none of accounts at risk',
    'workload-identity 2023-11-09',
    [
      policy('A', block, {
        users: { includeUsers: ['None'] },
        clientApplications: { includeServicePrincipals: ['ServicePrincipalsInMyTenant'] },
        servicePrincipalRiskLevels: ['high'],
      }),
    ],
    [of(ann, 'secondStep', 'never', { saysNot: ['“A”'] }), ruled('high-risk-users-blocked', 'fail')],
  ),
  tenant(
    'a text message is asked of outsiders in shared channels, who can set up nothing here',
    'authentication-conditional-access 2024-05-15',
    [
      policy('A', strength('Own', 'password,sms'), {
        users: { includeGuestsOrExternalUsers: guestTypes('b2bDirectConnectUser,b2bCollaborationGuest') },
      }),
    ],
    [
      {
        kind: 'accountKind',
        id: 'guest:b2bDirectConnectUser',
        field: 'secondStep',
        expect: 'cannot-sign-in',
      },
      { kind: 'accountKind', id: 'guest:b2bCollaborationGuest', field: 'secondStep', expect: 'always' },
    ],
  ),
  tenant(
    'a guest who was invited, of whom nothing else says so',
    'authentication-conditional-access 2024-05-15',
    [policy('A', mfa, users({ excludeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest') }))],
    [of(guest, 'secondStep', 'never', { names: ['A'] })],
    { context: { users: [member(ann), member(guest, { userType: 'Guest', creationType: 'Invitation' })] } },
  ),
];
