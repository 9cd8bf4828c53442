import { aUser, daysAgo } from '../../src/facts/testing.ts';
import { measured, row } from './a-device.ts';
import { byIntune, forIphones } from './a-phone.ts';
import { principal } from './an-app.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;

const strangerPhone = (more: object = {}): Given => ({
  registeredDevices: [
    {
      id: 'r',
      displayName: 'Unmanaged phone',
      operatingSystem: 'iOS',
      isManaged: null,
      accountEnabled: true,
      approximateLastSignInDateTime: daysAgo(3),
      owners: ['ann'],
      ...more,
    },
  ],
});
const encrypted = measured(
  [row('Windows10CompliancePolicy.BitLockerEnabled', 'compliant')],
  {},
  { bitLockerEnabled: true },
);
const lowest = measured(
  [row('Windows10CompliancePolicy.OsMinimumVersion', 'compliant')],
  {},
  { osMinimumVersion: '10.0.26200.1' },
);
const everybody = [
  {
    target: {
      '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget',
      deviceAndAppManagementAssignmentFilterType: 'none',
    },
  },
];
const ring = {
  deviceConfigurations: [
    {
      id: 'ring',
      '@odata.type': '#microsoft.graph.windowsUpdateForBusinessConfiguration',
      qualityUpdatesDeferralPeriodInDays: 30,
      assignments: everybody,
    },
  ],
};
const globals = {
  users: [aUser('a'), aUser('b')],
  groups: [],
  roleAssignments: ['a', 'b'].map((principalId) => ({
    id: principalId,
    principalId,
    roleTemplateId: '62e90394-69f5-4237-9190-012177145e10',
    roleName: 'Global Administrator',
    isBuiltIn: true,
    directoryScopeId: '/',
  })),
};
const partner = { crossTenantAccessPartners: [{ tenantId: 'p', isServiceProvider: true }] };
const iPhone = byIntune({}, forIphones({ passcodeRequired: true }), {
  'IosCompliancePolicy.PasscodeRequired': 'compliant',
});
const shared: Given = {
  users: [aUser('u', { displayName: 'Ann Acre', userPrincipalName: 'ann@exampleton.example' })],
};
const listed = {
  council: {
    people: [{ name: 'Ann Acre', role: 'clerk', account: 'ann@exampleton.example' }],
    peopleComplete: { by: 'Clerk', on: '2026-11-01' },
  },
};

/**
 * What a check says that it cannot see changes no answer where it is there: the rule speaks of what it names, and of nothing
 * beside it (rules/unseen.yaml).
 */
export const unseenQuestions = [
  ...about('devices/encryption', [
    ['a managed computer is judged', 'pass', encrypted],
    ['a phone that nobody enrolled stands beside it', 'pass', { ...encrypted, ...strangerPhone() }],
  ]),
  ...about('devices/unlock-code-on-mobiles', [
    ['a phone that nobody enrolled stands beside a managed one', 'pass', { ...iPhone, ...strangerPhone() }],
    [
      'only a phone that nobody enrolled is there',
      'not-applicable',
      {
        ...byIntune({}, []),
        managedDevices: [],
        deviceCompliancePolicyStates: [],
        subscribedSkus: [],
        ...strangerPhone(),
      },
    ],
  ]),
  ...about('devices/updates-asked-for', [
    ['a lowest version is asked for', 'pass', lowest],
    ['a ring puts updates off for a month besides', 'pass', { ...lowest, ...ring }],
  ]),
  ...about('administrators/few-global-administrators', [
    ['a partner has rights from its own side', 'pass', { ...globals, ...partner }],
  ]),
  ...about('apps/secrets-end', [
    [
      'it signs in by federation alone',
      'pass',
      principal({}, { federatedIdentityCredentials: [{ issuer: 'https://token.example', subject: 'x' }] }),
    ],
  ]),
  ...about('people/role-named-accounts', [
    ['two people share an account with one name', 'pass', shared, listed],
  ]),
];
