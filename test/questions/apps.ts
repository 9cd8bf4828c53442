import { each, daysAgo } from '../../src/facts/testing.ts';
import { outside, principal, servicePrincipal } from './an-app.ts';
import { about } from './question.ts';

const valid = { startDateTime: daysAgo(10), endDateTime: daysAgo(-100) };
const role = (changes: object = {}) => ({
  roleAssignments: [
    {
      id: 'r',
      principalId: 'app',
      roleTemplateId: '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
      roleName: 'Application Administrator',
      isBuiltIn: true,
      directoryScopeId: '/',
      ...changes,
    },
  ],
});
/** A group that holds a role, with these members as the directory lists them. */
const byGroup = (members: readonly object[], changes: object = {}, asked: object = {}) => ({
  ...principal({}, { passwordCredentials: [valid] }),
  ...role({ principalId: 'group', ...changes }),
  groups: each({
    group: { found: true, displayName: 'Operators', isAssignableToRole: true, members, ...asked },
  }),
});
const listed = { appsAreListed: true };
const shortened = { appsAreListed: false };
const ann = { id: 'ann', type: 'user' };
const otherApp = { id: 'other', type: 'servicePrincipal' };
const limits = (passwordCredentials: readonly object[], more: object = {}) => ({
  defaultAppManagementPolicy: {
    isEnabled: true,
    applicationRestrictions: { passwordCredentials, keyCredentials: [] },
    servicePrincipalRestrictions: null,
    ...more,
  },
  appManagementPolicies: [],
});
const forOneApp = (passwordCredentials: readonly object[], more: object = {}) => ({
  ...limits([lifetime()]),
  appManagementPolicies: [
    {
      id: 'exception',
      isEnabled: true,
      appliesToSome: true,
      restrictions: { passwordCredentials, keyCredentials: [] },
      ...more,
    },
  ],
});
const lifetime = (changes: object = {}) => ({
  restrictionType: 'passwordLifetime',
  state: 'enabled',
  maxLifetime: 'P180D',
  restrictForAppsCreatedAfterDateTime: null,
  ...changes,
});
const globalReader = { roleTemplateId: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451', roleName: 'Global Reader' };
const requests = (adminConsentRequestPolicy: object) => ({ adminConsentRequestPolicy });

/** servicePrincipal, tenantAppManagementPolicy and adminConsentRequestPolicy of Microsoft Graph. */
export const appQuestions = [
  ...about('advised/administrator-apps-without-passwords', [
    ['the maker of a foreign app keeps its passwords', 'unknown', { ...principal(outside), ...role() }],
    [
      'a foreign app with a password kept here',
      'fail',
      { ...principal({ ...outside, passwordCredentials: [valid] }), ...role() },
    ],
    [
      'a group holds a role, and Microsoft leaves out which apps are in it',
      'unknown',
      byGroup([{ id: 'ann', type: 'user' }]),
    ],
    ['a group holds a role, and no app is among all that are in it', 'pass', byGroup([ann], {}, listed)],
    ['a group holds a role, and nobody is in it', 'pass', byGroup([], {}, listed)],
    ['a group holds a role, and another app is in it', 'pass', byGroup([ann, otherApp], {}, listed)],
    [
      'a group holds a role, and the app is in it',
      'fail',
      byGroup([ann, { id: 'app', type: 'servicePrincipal' }], {}, listed),
    ],
    ['a group holds a role, and more are in it than are shown', 'unknown', byGroup([ann], {}, shortened)],
    [
      'another app is among the first that are shown, and more are in it',
      'unknown',
      byGroup([ann, otherApp], {}, shortened),
    ],
    [
      'another group is in it, whose apps are not shown',
      'unknown',
      byGroup([{ id: 'inner', type: 'group' }], {}, listed),
    ],
    ['the group holds a role that only reads', 'pass', byGroup([], globalReader)],
    ['the app is in the group', 'fail', byGroup([{ id: 'app', type: 'servicePrincipal' }])],
    [
      'another app is in the group, so apps are listed',
      'pass',
      byGroup([{ id: 'other', type: 'servicePrincipal' }]),
    ],
    [
      'an own app with a certificate',
      'pass',
      { ...principal({}, { keyCredentials: [{ usage: 'Verify', ...valid }] }), ...role() },
    ],
    [
      'an own app whose password is in its registration',
      'fail',
      { ...principal({}, { passwordCredentials: [valid] }), ...role() },
    ],
    [
      'a password that has ended',
      'pass',
      {
        ...principal({}, { passwordCredentials: [{ startDateTime: daysAgo(800), endDateTime: daysAgo(2) }] }),
        ...role(),
      },
    ],
    [
      'a reader of everything changes nothing',
      'pass',
      {
        ...principal({ passwordCredentials: [valid] }),
        ...role({ roleTemplateId: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451' }),
      },
    ],
    [
      'a role through a group',
      'fail',
      {
        ...principal({ passwordCredentials: [valid] }, {}),
        ...role({ principalId: 'g' }),
        groups: each({ g: { found: true, members: [{ id: 'app', type: 'servicePrincipal' }] } }),
      },
    ],
    [
      'a role whose definition did not come back',
      'unknown',
      {
        ...principal({ passwordCredentials: [valid] }, {}),
        ...role({
          roleTemplateId: 'ffffffff-1111-2222-3333-444444444444',
          roleName: '',
          isBuiltIn: undefined,
        }),
      },
    ],
    ['registrations were not read', 'unknown', { servicePrincipals: [servicePrincipal({})], ...role() }],
  ]),
  ...about('advised/apps-without-passwords', [
    ['of the council’s own apps', 'fail', principal({}, { passwordCredentials: [valid] })],
    ['a foreign app is its maker’s', 'pass', principal(outside)],
    [
      'made here and let in by nobody yet',
      'fail',
      {
        servicePrincipals: [],
        applications: [
          { id: 'o', appId: 'c', displayName: 'Test', passwordCredentials: [valid], keyCredentials: [] },
        ],
      },
    ],
    ['Microsoft left the list out', 'unknown', principal({}, { passwordCredentials: null })],
  ]),
  ...about('apps/secrets-end', [
    [
      'three years',
      'fail',
      principal({}, { passwordCredentials: [{ startDateTime: daysAgo(1), endDateTime: daysAgo(-1095) }] }),
    ],
    [
      'a certificate that only signs tokens',
      'pass',
      principal(
        {},
        { keyCredentials: [{ usage: 'Sign', startDateTime: daysAgo(1), endDateTime: daysAgo(-1095) }] },
      ),
    ],
    [
      'a certificate that signs in, for ten years',
      'fail',
      principal(
        {},
        { keyCredentials: [{ usage: 'Verify', startDateTime: daysAgo(1), endDateTime: daysAgo(-3650) }] },
      ),
    ],
    [
      'without a last day',
      'unknown',
      principal({}, { passwordCredentials: [{ startDateTime: daysAgo(1), endDateTime: null }] }),
    ],
    [
      'two years with a leap day',
      'pass',
      principal(
        {},
        {
          passwordCredentials: [
            { startDateTime: '2026-11-01T00:00:00Z', endDateTime: '2028-11-01T00:00:00Z' },
          ],
        },
      ),
    ],
  ]),
  ...about('advised/app-passwords-limited', [
    ['half a year for every app', 'pass', limits([lifetime()])],
    ['the policy is off', 'fail', limits([lifetime()], { isEnabled: false })],
    [
      'only for apps made later',
      'fail',
      limits([lifetime({ restrictForAppsCreatedAfterDateTime: '2026-01-01T00:00:00Z' })]),
    ],
    ['the limit is off', 'fail', limits([lifetime({ state: 'disabled' })])],
    ['two years', 'fail', limits([lifetime({ maxLifetime: 'P2Y' })])],
    [
      'apps that were let in are left free',
      'fail',
      limits([lifetime()], { servicePrincipalRestrictions: { passwordCredentials: [], keyCredentials: [] } }),
    ],
    ['no limit to be read', 'unknown', limits([lifetime({ maxLifetime: null })])],
    [
      'some people are exempt, and who is cannot be read',
      'unknown',
      limits([
        lifetime({
          excludesActors: true,
        }),
      ]),
    ],
    ['an exemption for nobody', 'pass', limits([lifetime({ excludesActors: false })])],
    ['one app has a policy of its own without any limit', 'fail', forOneApp([])],
    ['one app may have passwords of two years', 'fail', forOneApp([lifetime({ maxLifetime: 'P2Y' })])],
    ['one app is held more strictly', 'pass', forOneApp([lifetime({ maxLifetime: 'P30D' })])],
    ['such a policy that no app was given', 'pass', forOneApp([], { appliesToSome: false })],
    [
      'policies for single apps were not read',
      'unknown',
      { defaultAppManagementPolicy: limits([lifetime()]).defaultAppManagementPolicy },
    ],
  ]),
  ...about('advised/apps-can-be-asked-for', [
    ['on, and nobody answers', 'fail', requests({ isEnabled: true, reviewerCount: 0 })],
    ['off, with people named', 'fail', requests({ isEnabled: false, reviewerCount: 2 })],
    ['on, and who answers was not said', 'unknown', requests({ isEnabled: true, reviewerCount: null })],
    ['off, and who answers was not said', 'fail', requests({ isEnabled: false, reviewerCount: null })],
  ]),
];
