import {
  ann,
  apps,
  b2bGuest,
  block,
  controls,
  exchange,
  guest,
  guestTypes,
  member,
  mfa,
  of,
  otherGroup,
  ownApp,
  places,
  policy,
  staffGroup,
  tenant,
  users,
} from './tenant.ts';

const UG = 'concept-conditional-access-users-groups 2026-03-24';
const EX = 'authentication-conditional-access 2024-05-15';
const CL = 'concept-conditional-access-cloud-apps 2026-03-24';

/** Groups whose members the app may not see. */
const hidden = {
  evidence: {
    groups: [staffGroup, otherGroup].map((subject) => ({
      subject,
      status: 'unavailable',
      at: '2026-11-22T11:33:00.000Z',
      cause: 'permission',
      detail: 'its members are hidden',
    })),
  },
};
const fromOne = (n: number) => ({
  '@odata.type': '#microsoft.graph.conditionalAccessEnumeratedExternalTenants',
  membershipKind: 'enumerated',
  members: [`f0000000-0000-4000-8000-00000000000${String(n)}`],
});
const invited = { context: { users: [member(ann), b2bGuest] } };
const guestsOf = (n: number) => guestTypes('b2bCollaborationGuest', fromOne(n));

/** What is not known and decides nothing: whichever is true, one policy or another asks. */
export const eitherWayTenants = [
  tenant(
    'a group that was not read is left out here and asked there',
    UG,
    [
      policy('All', mfa, users({ excludeGroups: [staffGroup] })),
      policy('Staff', mfa, { users: { includeGroups: [staffGroup] } }),
    ],
    [of(ann, 'secondStep', 'always')],
    hidden,
  ),
  tenant(
    'two groups that were not read are left out here, and each is asked there',
    UG,
    [
      policy('All', mfa, users({ excludeGroups: [staffGroup, otherGroup] })),
      policy('Staff', mfa, { users: { includeGroups: [staffGroup] } }),
      policy('Other', mfa, { users: { includeGroups: [otherGroup] } }),
    ],
    [of(ann, 'secondStep', 'always')],
    hidden,
  ),
  tenant(
    'two groups that were not read are left out here, and one of them is asked there',
    UG,
    [
      policy('All', mfa, users({ excludeGroups: [staffGroup, otherGroup] })),
      policy('Staff', mfa, { users: { includeGroups: [staffGroup] } }),
    ],
    [of(ann, 'secondStep', 'unknown', { says: ['hidden'] })],
    hidden,
  ),
  tenant(
    'a group that was not read is left out here, and its own policy leaves it out in turn',
    UG,
    [
      policy('All', mfa, users({ excludeGroups: [staffGroup] })),
      policy('Staff', mfa, users({ excludeGroups: [staffGroup] })),
    ],
    [of(ann, 'secondStep', 'unknown', { says: ['hidden'] })],
    hidden,
  ),
  tenant(
    'a group that was not read is left out here, and asked there for all but mail',
    UG,
    [
      policy('All', mfa, users({ excludeGroups: [staffGroup] })),
      policy('Staff', mfa, {
        users: { includeGroups: [staffGroup] },
        ...apps(['All'], { excludeApplications: [exchange] }),
      }),
    ],
    [of(ann, 'secondStep', 'unknown', { says: ['hidden'] })],
    hidden,
  ),
  tenant(
    'a group that was not read is blocked here, everybody else there',
    UG,
    [
      policy('Staff', block, { users: { includeGroups: [staffGroup] } }),
      policy('All', block, users({ excludeGroups: [staffGroup] })),
    ],
    [of(ann, 'secondStep', 'cannot-sign-in')],
    hidden,
  ),
  tenant(
    'guests of one directory are left out here and asked there',
    EX,
    [
      policy('All', mfa, users({ excludeGuestsOrExternalUsers: guestsOf(1) })),
      policy('Partner', mfa, { users: { includeGuestsOrExternalUsers: guestsOf(1) } }),
    ],
    [of(guest, 'secondStep', 'always')],
    invited,
  ),
  tenant(
    'guests of one directory are left out here, and those of another asked there',
    EX,
    [
      policy('All', mfa, users({ excludeGuestsOrExternalUsers: guestsOf(1) })),
      policy('Partner', mfa, { users: { includeGuestsOrExternalUsers: guestsOf(2) } }),
    ],
    [of(guest, 'secondStep', 'unknown', { says: ['certain directories'] })],
    invited,
  ),
  tenant(
    'Microsoft 365 is left out here and asked there: which apps belong to it decides nothing',
    CL,
    [
      policy('Rest', mfa, apps(['All'], { excludeApplications: ['Office365'] })),
      policy('Office', controls('OR', 'mfa'), apps(['Office365'])),
      policy('Directory', mfa, apps(['00000002-0000-0000-c000-000000000000'])),
    ],
    [of(ann, 'secondStep', 'unknown', { says: ['small looks'], saysNot: ['belongs to it'] })],
  ),
  tenant(
    'an app that is Microsoft 365 or may carry a mark is asked, and may be neither',
    CL,
    [
      policy('Rest', mfa, apps(['All'], { excludeApplications: ['Office365', ownApp] })),
      policy(
        'Marked',
        mfa,
        apps(['Office365'], {
          applicationFilter: { mode: 'include', rule: 'CustomSecurityAttribute.a.b -eq "c"' },
        }),
      ),
    ],
    [of(ann, 'secondStep', 'unknown', { says: ['by a filter'] })],
  ),
  tenant(
    'a place that is in no list is left out, whoever is in a group that was not read',
    UG,
    [
      policy('All', mfa, {
        ...users({ excludeGroups: [staffGroup] }),
        ...places(['All'], 'c0000000-0000-4000-8000-00000000dead'),
      }),
      policy('Staff', mfa, { users: { includeGroups: [staffGroup] } }),
    ],
    [of(ann, 'secondStep', 'unknown', { says: ['not in the list of places'] })],
    { ...hidden, context: { users: [member(ann)], namedLocations: [] } },
  ),
];
