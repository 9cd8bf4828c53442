import { aUser, daysAgo, mailPlan } from '../../src/facts/testing.ts';
import { about } from './question.ts';

const role = (changes: object, more: Readonly<Record<string, unknown>> = {}) => ({
  users: [aUser('u', more)],
  roleAssignments: [
    {
      id: 'r',
      principalId: 'u',
      roleTemplateId: '29232cdf-9323-42fd-ade2-1d097af3e4de',
      roleName: 'Exchange Administrator',
      isBuiltIn: true,
      directoryScopeId: '/',
      ...changes,
    },
  ],
  mailboxes: [{ userId: 'u', recipientTypeDetails: 'UserMailbox' }],
});
const custom = (allowedResourceActions: readonly string[] | undefined) => ({
  roleTemplateId: 'ffffffff-1111-2222-3333-444444444444',
  roleName: 'Council Support',
  isBuiltIn: false,
  allowedResourceActions,
});
const held = (changes: object, plan: object = {}) => ({
  users: [
    aUser('u', {
      assignedPlans: [
        { service: 'exchange', servicePlanId: mailPlan, capabilityStatus: 'Enabled', ...changes },
      ],
    }),
  ],
  mailboxes: [{ userId: 'u', recipientTypeDetails: 'UserMailbox' }],
  subscribedSkus: [
    {
      skuId: 's',
      skuPartNumber: 'SPB',
      capabilityStatus: 'Enabled',
      servicePlans: [
        {
          servicePlanId: mailPlan,
          servicePlanName: 'EXCHANGE_S_STANDARD',
          provisioningStatus: 'Success',
          ...plan,
        },
      ],
    },
  ],
});
const register = {
  council: { people: [{ name: 'Person u', role: 'councillor', account: 'u@exampleton.example' }] },
};
const copilot = (capabilityStatus: string | null, changes: object = {}) => ({
  users: [
    aUser('u', {
      assignedPlans: [{ service: 'Copilot', servicePlanId: 'c', capabilityStatus }],
      ...changes,
    }),
  ],
  subscribedSkus: [
    {
      skuId: 's',
      skuPartNumber: 'X',
      capabilityStatus: 'Enabled',
      servicePlans: [
        { servicePlanId: 'c', servicePlanName: 'M365_COPILOT_APPS', provisioningStatus: 'Success' },
      ],
    },
  ],
});

const boxOf = (recipientTypeDetails: string) => ({ mailboxes: [{ userId: 'u', recipientTypeDetails }] });
/** An account that was made long ago and bears the password of that moment. */
const firstPassword = (changes: object) => ({
  ...boxOf('UserMailbox'),
  roleAssignments: [],
  groups: [],
  users: [
    aUser('u', { createdDateTime: daysAgo(100), lastPasswordChangeDateTime: daysAgo(100), ...changes }),
  ],
});
const changedAfter = (minutes: number) => ({
  lastPasswordChangeDateTime: daysAgo(100 - minutes / (24 * 60)),
});

/** unifiedRoleDefinition, assignedPlan and user (read 2026-11). */
export const accountQuestions = [
  ...about('administrators/separate-accounts', [
    ['an Exchange administrator with a mailbox', 'fail', role({})],
    ['over one unit only', 'fail', role({ directoryScopeId: '/administrativeUnits/a' })],
    [
      'a reader of reports',
      'not-applicable',
      role({ roleTemplateId: '4a5d8f65-41da-4de4-8968-e035b65339cf', roleName: 'Reports Reader' }),
    ],
    [
      'a role of its own that gives apps their secrets',
      'fail',
      role(custom(['microsoft.directory/applications/credentials/update'])),
    ],
    [
      'a role of its own that sets passwords',
      'fail',
      role(custom(['microsoft.directory/users/standard/read', 'microsoft.directory/users/password/update'])),
    ],
    [
      'a role of its own that changes sign-in rules',
      'fail',
      role(custom(['microsoft.directory/conditionalAccessPolicies/basic/update'])),
    ],
    [
      'a role of its own that reads sign-in rules',
      'not-applicable',
      role(custom(['microsoft.directory/conditionalAccessPolicies/standard/read'])),
    ],
    [
      'a role of its own that reads the keys of disks',
      'fail',
      role(custom(['microsoft.directory/bitlockerKeys/key/read'])),
    ],
    [
      'a role of its own that changes groups, which Microsoft does not mark',
      'unknown',
      role(custom(['microsoft.directory/groups/members/update'])),
    ],
    [
      'a role of its own that only reads',
      'not-applicable',
      role(
        custom([
          'microsoft.directory/auditLogs/allProperties/read',
          'microsoft.directory/users/standard/read',
        ]),
      ),
    ],
    [
      'a role of its own that reads a part of what is set up',
      'not-applicable',
      role(
        custom([
          'microsoft.directory/users/authenticationMethods/standard/restrictedRead',
          'microsoft.directory/groups/standard/limitedRead',
        ]),
      ),
    ],
    ['a role of its own that allows nothing', 'not-applicable', role(custom([]))],
    ['a role of its own of which nothing was said', 'unknown', role(custom(undefined))],
    ['blocked', 'not-applicable', role({}, { accountEnabled: false })],
    [
      'a role whose definition did not come back',
      'unknown',
      role({ roleTemplateId: 'ffffffff-1111-2222-3333-444444444444', roleName: '', isBuiltIn: undefined }),
    ],
  ]),
  ...about('people/mailbox-for-each', [
    ['a plan that works', 'pass', held({}), register],
    ['in its days of grace', 'pass', held({ capabilityStatus: 'Warning' }), register],
    ['taken away', 'fail', held({ capabilityStatus: 'Deleted' }), register],
    ['whether it works was not said', 'unknown', held({ capabilityStatus: null }), register],
  ]),
  ...about('people/no-copilot-plan', [
    ['a plan that works', 'fail', copilot('Enabled')],
    [
      'a plan that works, of an account that is blocked',
      'fail',
      copilot('Enabled', { accountEnabled: false }),
    ],
    ['stopped', 'pass', copilot('Suspended')],
    ['whether it works was not said', 'unknown', copilot(null)],
  ]),
  ...about('people/first-password-changed', [
    ['never changed since the account was made', 'fail', firstPassword({})],
    ['changed half an hour later, by whoever made it', 'fail', firstPassword(changedAfter(30))],
    ['changed a day later', 'pass', firstPassword(changedAfter(24 * 60))],
    ['when it was changed did not come', 'unknown', firstPassword({ lastPasswordChangeDateTime: undefined })],
    ['made last week', 'not-applicable', firstPassword({ createdDateTime: daysAgo(7) })],
    ['an administrator without a mailbox', 'fail', { ...firstPassword({}), mailboxes: [] }],
    [
      'the account of a shared mailbox',
      'not-applicable',
      { ...firstPassword({}), ...boxOf('SharedMailbox') },
    ],
    [
      'the recorded emergency account',
      'pass',
      { ...firstPassword({}), mailboxes: [] },
      { council: { emergencyAccounts: ['u@exampleton.example'] } },
    ],
    ['the mailboxes were not read', 'unknown', { users: firstPassword({}).users }],
    [
      'from a local server, changed there before it came here',
      'pass',
      {
        mailboxes: [{ userId: 'u', recipientTypeDetails: 'UserMailbox' }],
        users: [
          aUser('u', { onPremisesSyncEnabled: true, lastPasswordChangeDateTime: '2020-01-01T00:00:00Z' }),
        ],
      },
    ],
  ]),
  ...about('people/guests-known', [
    [
      'an invited person with a private address',
      'fail',
      {
        users: [aUser('g', { userType: 'Guest', mail: 'x@hotmail.co.uk' })],
        domains: [{ id: 'exampleton.example', isVerified: true }],
      },
      register,
    ],
    [
      'an auditor',
      'pass',
      {
        users: [aUser('g', { userType: 'Guest', mail: 'x@auditor.example' })],
        domains: [{ id: 'exampleton.example', isVerified: true }],
      },
      register,
    ],
  ]),
];
