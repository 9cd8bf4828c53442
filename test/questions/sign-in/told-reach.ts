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
  holds,
  member,
  mfa,
  of,
  policy,
  staffGroup,
  tenant,
  users,
} from './tenant.ts';

const UG = 'concept-conditional-access-users-groups 2026-03-24';
const RO = 'concept-conditional-access-report-only 2025-03-12';
const pilot = { state: 'enabledForReportingButNotEnforced' };
const two = [member(ann), member(bob)];
const onlyFor = (more: object) => ({ users: { includeUsers: [], ...more } });

/** Pilots, administrators and guests: whom a policy could reach, and which pilot would stop it. */
export const reachTenants = [
  tenant(
    'a pilot for everybody comes after the policy that leaves her out',
    RO,
    [policy('Pilot', mfa, {}, pilot), policy('All', mfa, users({ excludeUsers: [ann] }))],
    [
      of(ann, 'secondStep', 'never', {
        names: ['All', 'Pilot'],
        says: ['only reports, and would stop it if it were switched on'],
      }),
    ],
  ),
  tenant(
    'a pilot for another group would not stop it',
    RO,
    [
      policy('Pilot', mfa, onlyFor({ includeGroups: [staffGroup] }), pilot),
      policy('All', mfa, users({ excludeUsers: [ann] })),
    ],
    [of(ann, 'secondStep', 'never', { names: ['All'], saysNot: ['Pilot'] })],
    { context: { users: two, groups: [groupOf(staffGroup, bob)] } },
  ),
  tenant(
    'nothing but a pilot',
    RO,
    [policy('Pilot', mfa, {}, pilot)],
    [
      of(ann, 'secondStep', 'never', {
        names: ['Pilot'],
        says: ['would stop it'],
        saysNot: ['no sign-in rule'],
      }),
    ],
  ),
  tenant(
    'a pilot that leaves her out would not stop it as it is',
    RO,
    [policy('Pilot', mfa, users({ excludeUsers: [ann] }), pilot)],
    [
      of(ann, 'secondStep', 'never', {
        says: ['only reports', 'leaves this account out'],
        saysNot: ['would stop it'],
      }),
    ],
  ),
  tenant(
    'a policy for administrators cannot reach somebody without a role',
    UG,
    [policy('Administrators', mfa, onlyFor({ includeRoles: [globalAdministrator] }))],
    [of(ann, 'secondStep', 'never', { says: ['no sign-in rule'], saysNot: ['Administrators'] })],
  ),
  tenant(
    'an administrator is left out of the policy for administrators',
    UG,
    [
      policy('Administrators', mfa, onlyFor({ includeRoles: [globalAdministrator], excludeUsers: [ann] })),
      policy('Staff', mfa, onlyFor({ includeGroups: [staffGroup] })),
    ],
    [of(ann, 'secondStep', 'never', { names: ['Administrators'], says: ['leaves this account out'] })],
    {
      context: { users: two, groups: [groupOf(staffGroup, bob)] },
      evidence: { roleAssignments: [holds(ann, globalAdministrator)] },
    },
  ),
  tenant(
    'a policy for guests cannot reach a member',
    UG,
    [
      policy(
        'Guests',
        mfa,
        onlyFor({ includeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest,internalGuest') }),
      ),
      policy('Mail', mfa, apps([exchange])),
    ],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Mail'],
        says: ['any app but email'],
        saysNot: ['Guests'],
      }),
    ],
  ),
  tenant(
    'guests are left out of the policy for all, and have one for mail',
    UG,
    [
      policy('Guests’ mail', mfa, {
        ...onlyFor({ includeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest') }),
        ...apps([exchange]),
      }),
      policy('All', mfa, users({ excludeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest') })),
    ],
    [
      of(guest, 'secondStep', 'sometimes', {
        names: ['All'],
        says: ['any app but email', 'leaves this account out'],
      }),
    ],
    { context: { users: [member(ann), b2bGuest] } },
  ),
];
