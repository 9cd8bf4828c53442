import {
  ann,
  apps,
  b2bGuest,
  block,
  compliant,
  depot,
  exchange,
  guest,
  guestTypes,
  ipPlace,
  member,
  mfa,
  of,
  places,
  policy,
  staffGroup,
  tenant,
  users,
} from './tenant.ts';

const NW = 'concept-assignment-network 2026-04-01';
const UG = 'concept-conditional-access-users-groups 2026-03-24';
const open = ['never', 'sometimes'];
const hidden = {
  subject: staffGroup,
  status: 'unavailable',
  at: '2026-11-22T11:33:00.000Z',
  cause: 'permission',
  detail: 'its members are hidden',
};
const gone = 'c0000000-0000-4000-8000-00000000dead';
const known = {
  context: { users: [member(ann)], namedLocations: [ipPlace(depot, false, '198.51.100.0/24')] },
};

/** Groups, places and guests of which something was not read or is not listed. */
export const unreadTenants = [
  tenant(
    'members of a group that is left out are hidden',
    UG,
    [policy('All', mfa, users({ excludeGroups: [staffGroup] }))],
    [of(ann, 'secondStep', 'unknown', { says: ['“All”', 'hidden'] })],
    { evidence: { groups: [hidden] } },
  ),
  tenant(
    'members of a group that is left out are hidden, and another policy asks anyway',
    UG,
    [policy('All', mfa, users({ excludeGroups: [staffGroup] })), policy('Rest', mfa)],
    [of(ann, 'secondStep', 'always')],
    { evidence: { groups: [hidden] } },
  ),
  tenant(
    'members of a group are hidden, and what it is asked leaves mail out for certain',
    UG,
    [
      policy('Staff', mfa, {
        users: { includeGroups: [staffGroup] },
        ...apps(['All'], { excludeApplications: [exchange] }),
      }),
    ],
    [of(ann, 'secondStep', [...open, 'unknown'])],
    { evidence: { groups: [hidden] } },
  ),
  tenant(
    'a place that is not in the list is left out',
    NW,
    [policy('All', mfa, places(['All'], gone))],
    [of(ann, 'secondStep', 'unknown', { names: ['All'], says: [gone] })],
    known,
  ),
  tenant(
    'a place that is not in the list is all that is asked: it may be any',
    NW,
    [policy('There', mfa, places([gone]))],
    [of(ann, 'secondStep', 'unknown', { names: ['There'], says: [gone] })],
    known,
  ),
  tenant(
    'trusted places are left out, and nobody set any',
    NW,
    [policy('All', mfa, places(['All'], 'AllTrusted'))],
    [of(ann, 'secondStep', 'unknown', { names: ['All'], says: ['trusted'] })],
  ),
  tenant(
    'trusted places are left out, and nobody set any; Ann is left out as well, for certain',
    NW,
    [policy('All', mfa, { ...users({ excludeUsers: [ann] }), ...places(['All'], 'AllTrusted') })],
    [
      of(ann, 'secondStep', 'never', {
        names: ['All'],
        says: ['leaves this account out'],
        saysNot: ['trusted'],
      }),
    ],
  ),
  tenant(
    'guests of one directory, and whose the guest is is not shown',
    UG,
    [
      policy('Partner', mfa, {
        users: {
          includeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest', {
            '@odata.type': '#microsoft.graph.conditionalAccessEnumeratedExternalTenants',
            membershipKind: 'enumerated',
            members: ['d0000000-0000-4000-8000-000000000001'],
          }),
        },
      }),
    ],
    [
      of(guest, 'secondStep', 'unknown', { names: ['Partner'], says: ['certain directories'] }),
      of(ann, 'secondStep', 'never', { says: ['no sign-in rule'], saysNot: ['Partner'] }),
    ],
    { context: { users: [member(ann), b2bGuest] } },
  ),
  tenant(
    'a kind of guest that nobody knows',
    UG,
    [policy('Guests', mfa, { users: { includeGuestsOrExternalUsers: guestTypes('agentGuest') } })],
    [of(guest, 'secondStep', 'unknown', { names: ['Guests'], says: ['agentGuest'] })],
    { context: { users: [member(ann), b2bGuest] } },
  ),
  tenant(
    'a device is asked of a guest, and whether their own is believed was not read',
    'authentication-conditional-access 2024-05-15',
    [policy('Devices', compliant)],
    [of(guest, 'managedDevice', ['unknown', 'cannot-sign-in', 'always'])],
    { context: { users: [member(ann), b2bGuest] } },
  ),
  tenant(
    'only a place that is not in the list is let off, for mail alone: other apps are asked for certain',
    NW,
    [
      policy('Mail', mfa, { ...apps([exchange]), ...places(['All'], gone) }),
      policy('Rest', mfa, apps(['All'], { excludeApplications: [exchange] })),
      policy('Depot', block, places([depot])),
    ],
    [of(ann, 'secondStep', 'unknown', { says: ['“Mail”', gone], saysNot: ['“Rest”', '“Depot”'] })],
    known,
  ),
];
