import { aUser, daysAgo, each, refused } from '../../src/facts/testing.ts';
import { principal } from './an-app.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;

const global = '62e90394-69f5-4237-9190-012177145e10';
const reader = '88d8e3e3-8f55-4a1e-953a-9b9898b8876b';
const role = (principalId: string, roleTemplateId = global) => ({
  id: 'r',
  principalId,
  roleTemplateId,
  roleName: 'Role',
  isBuiltIn: true,
  directoryScopeId: '/',
});
const owned = (owners: object | undefined, roleTemplateId = global): Given => ({
  ...principal(),
  groups: each({}),
  roleAssignments: [role('app', roleTemplateId)],
  ...(owners === undefined ? {} : { appOwners: [owners] }),
});
const owners = (count: number) => each({ app: { owners: count } })[0];
const synchronised = (changes: object, roleTemplateId = global): Given => ({
  users: [aUser('ann', changes as Given)],
  groups: each({}),
  roleAssignments: [role('ann', roleTemplateId)],
});
const lasts = (rows: readonly object[], isEnabled: boolean | null = true): Given => ({
  defaultAppManagementPolicy: {
    isEnabled,
    applicationRestrictions: { passwordCredentials: [], keyCredentials: rows },
  },
  appManagementPolicies: [],
});
const limit = (maxLifetime: string, more: object = {}) => ({
  restrictionType: 'asymmetricKeyLifetime',
  state: 'enabled',
  maxLifetime,
  restrictForAppsCreatedAfterDateTime: null,
  ...more,
});
const premium: Given = {
  subscribedSkus: [
    {
      skuId: 's',
      capabilityStatus: 'Enabled',
      servicePlans: [{ servicePlanName: 'AAD_PREMIUM', provisioningStatus: 'Success' }],
    },
  ],
};
const gathered = (
  gathersGuests: boolean | null,
  groupTypes: readonly string[] = ['DynamicMembership'],
): Given => ({
  ...premium,
  directoryGroups: [{ id: 'g', displayName: 'Guests', groupTypes, visibility: null, gathersGuests }],
});

/** servicePrincipal owners, defaultAppManagementPolicy, dynamic groups (read 2026-11). */
export const advisedQuestions = [
  ...about('advised/administrator-apps-without-owners', [
    ['nobody owns it', 'pass', owned(owners(0))],
    ['somebody owns it, and could give it a password', 'fail', owned(owners(1))],
    ['an app that only reads', 'pass', owned(undefined, reader)],
    ['its owners were not read', 'unknown', owned(refused('app'))],
    ['nobody asked for its owners', 'unknown', owned(undefined)],
    ['roles were not read', 'unknown', { ...principal(), groups: each({}) }],
  ]),
  ...about('advised/administrators-only-in-cloud', [
    ['kept in the cloud', 'pass', synchronised({ onPremisesSyncEnabled: null })],
    [
      'kept in the cloud since it left the local server',
      'pass',
      synchronised({ onPremisesSyncEnabled: false }),
    ],
    ['from a local server', 'fail', synchronised({ onPremisesSyncEnabled: true })],
    ['from a local server, and only reads', 'pass', synchronised({ onPremisesSyncEnabled: true }, reader)],
    [
      'from a local server, and cannot sign in',
      'pass',
      synchronised({ onPremisesSyncEnabled: true, accountEnabled: false }),
    ],
    ['it did not come', 'unknown', synchronised({ onPremisesSyncEnabled: undefined })],
  ]),
  ...about('advised/app-certificates-limited', [
    ['half a year', 'pass', lasts([limit('P180D')])],
    ['a leap year', 'pass', lasts([limit('P366D')])],
    ['two years', 'fail', lasts([limit('P2Y')])],
    ['two years, and the council allows three', 'pass', lasts([limit('P2Y')]), { params: { maxDays: 1100 } }],
    ['the limit is off', 'fail', lasts([limit('P180D', { state: 'disabled' })])],
    ['the whole policy is off', 'fail', lasts([limit('P180D')], false)],
    [
      'only apps that are made from now on',
      'fail',
      lasts([limit('P180D', { restrictForAppsCreatedAfterDateTime: daysAgo(3) })]),
    ],
    ['no limit', 'fail', lasts([])],
    [
      'a limit on passwords alone',
      'fail',
      {
        ...lasts([]),
        defaultAppManagementPolicy: {
          isEnabled: true,
          applicationRestrictions: {
            passwordCredentials: [limit('P180D', { restrictionType: 'passwordLifetime' })],
            keyCredentials: [],
          },
        },
      },
    ],
    [
      'a restriction that we do not know',
      'unknown',
      lasts([limit('P180D', { restrictionType: 'somethingNew' })]),
    ],
    ['whether it is on did not come', 'unknown', lasts([limit('P180D')], null)],
    [
      'limits of single apps were not read',
      'unknown',
      { defaultAppManagementPolicy: lasts([limit('P180D')])['defaultAppManagementPolicy'] },
    ],
  ]),
  ...about('advised/guests-in-one-group', [
    ['a dynamic group takes them', 'pass', gathered(true)],
    ['a dynamic group takes others', 'fail', gathered(false)],
    ['its rule cannot be told', 'unknown', gathered(null)],
    ['a group that somebody fills by hand', 'fail', gathered(true, [])],
    ['no group', 'fail', { ...premium, directoryGroups: [] }],
    [
      'no plan for dynamic groups',
      'not-applicable',
      {
        directoryGroups: [],
        subscribedSkus: [
          {
            skuId: 's',
            capabilityStatus: 'Enabled',
            servicePlans: [{ servicePlanName: 'EXCHANGE_S_STANDARD', provisioningStatus: 'Success' }],
          },
        ],
      },
    ],
    ['groups were not read', 'unknown', premium],
  ]),
];

const account = 'u@exampleton.example';
const told = (...people: object[]) => ({
  council: { people, peopleComplete: { by: 'Clerk', on: '2026-11-01' } },
});
const ann = { name: 'Person u', role: 'councillor', account };
const used = (lastSignIn: string | null): Given => ({
  users: [aUser('u')],
  mailboxes: [{ userId: 'u', recipientTypeDetails: 'UserMailbox' }],
  signInActivity: [{ id: 'u', lastSignIn }],
});
const assessed = {
  council: {
    ...told(ann).council,
    monitoringAssessment: { by: 'Clerk', on: '2026-10-01', purpose: 'Unused mailboxes' },
  },
};

/** signInActivity (read 2026-11); docs/registers.md. What looks at named people stays off without an assessment. */
export const peopleSettingQuestions = [
  ...about('people/mailbox-in-use', [
    ['last week', 'pass', used('under-30-days'), assessed],
    ['two months ago', 'fail', used('30-90-days'), assessed],
    ['never', 'fail', used('never'), assessed],
    ['two months ago, and no assessment is recorded', 'unknown', used('30-90-days'), told(ann)],
    ['it did not come', 'unknown', used(null), assessed],
    [
      'a shared mailbox has no owner',
      'not-applicable',
      { ...used('never'), mailboxes: [{ userId: 'u', recipientTypeDetails: 'SharedMailbox' }] },
      assessed,
    ],
    [
      'she is on no list',
      'not-applicable',
      used('never'),
      { council: { ...assessed.council, people: [{ ...ann, account: 'other@exampleton.example' }] } },
    ],
  ]),
  ...about('tenant/everyone-has-account', [
    ['an account of her own', 'pass', { users: [aUser('u')] }, told(ann)],
    ['an account that nobody has', 'fail', { users: [aUser('other')] }, told(ann)],
    ['no account is named', 'fail', { users: [aUser('u')] }, told({ name: 'Person u', role: 'councillor' })],
    [
      'she left',
      'pass',
      { users: [aUser('v')] },
      told({ ...ann, left: '2026-05-08' }, { ...ann, name: 'V', account: 'v@exampleton.example' }),
    ],
    [
      'she comes next month',
      'pass',
      { users: [aUser('v')] },
      told({ ...ann, started: '2026-12-20' }, { ...ann, name: 'V', account: 'v@exampleton.example' }),
    ],
    ['in other letters', 'pass', { users: [aUser('u')] }, told({ ...ann, account: 'U@Exampleton.EXAMPLE' })],
    ['no list', 'unknown', { users: [aUser('u')] }],
    ['a list that names nobody', 'unknown', { users: [aUser('u')] }, told()],
    ['accounts were not read', 'unknown', {}, told(ann)],
  ]),
];
