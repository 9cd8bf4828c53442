import { aLaptop, aPolicy, aRow, builtInRow, emptyHomes } from '../../src/facts/devices/testing.ts';
import { aUser, daysAgo, each } from '../../src/facts/testing.ts';
import { aMailbox } from './a-mailbox.ts';
import { principal } from './an-app.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;

const account = 'u@exampleton.example';
const person = { name: 'Person u', role: 'councillor', account };
const listed = { people: [person], peopleComplete: { by: 'Clerk', on: '2026-11-01' } };
const addressed = (user: Given, ...names: string[]): Given => ({
  users: [aUser('u', user)],
  domains: ['exampleton.example', ...names].map((id) => ({ id, isVerified: true, isInitial: false })),
});
const guest = (mail: string | null, userPrincipalName: string): Given => ({
  ...addressed({}),
  users: [aUser('g', { userType: 'Guest', mail, userPrincipalName })],
});
const invited = 'x_hotmail.co.uk#EXT#@exampleton.onmicrosoft.com';
const files = (sharingCapability: string, more: Given = {}): Given => ({
  sharepointSettings: {
    sharingCapability,
    sharingDomainRestrictionMode: 'none',
    isResharingByExternalUsersEnabled: false,
  },
  users: [],
  ...more,
});
const teams = (AllowToAddGuests: string): Given => ({
  groupSettings: [
    {
      templateId: '62375ab9-6b52-47ed-826b-58e47e0e304b',
      values: [{ name: 'AllowToAddGuests', value: AllowToAddGuests }],
    },
  ],
});
const mac = { operatingSystem: 'macOS', osVersion: '26.1' };
const computer = (device: Given, policies: readonly object[], rows: readonly object[] = [aRow()]): Given => ({
  ...emptyHomes,
  managedDevices: [aLaptop({ id: 'pc', ...device })],
  deviceCompliancePolicies: policies,
  deviceCompliancePolicyStates: each({ pc: [builtInRow, ...rows] }),
});
const password = { passwordRequired: true };
const everybody = [
  {
    target: {
      '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget',
      deviceAndAppManagementAssignmentFilterType: 'none',
    },
  },
];
const catalog = (settingDefinitionId: string): Given => ({
  ...computer({}, []),
  configurationPolicies: [
    {
      id: 'c',
      platforms: 'windows10',
      assignments: everybody,
      settings: [{ settingDefinitionId, value: `${settingDefinitionId}_1` }],
    },
  ],
});
const longSecret = { passwordCredentials: [{ startDateTime: daysAgo(9), endDateTime: daysAgo(-3650) }] };
const lapsed = { passwordCredentials: [{ startDateTime: daysAgo(4000), endDateTime: daysAgo(2) }] };
const used = (more: Given): Given => ({
  users: [aUser('u'), aUser('deputy', { userPrincipalName: 'deputy@exampleton.example' })],
  mailboxes: [{ userId: 'u', recipientTypeDetails: 'UserMailbox' }],
  signInActivity: [
    { id: 'u', lastSignIn: 'never' },
    { id: 'deputy', lastSignIn: 'under-30-days' },
  ],
  ...more,
});
const hold = '7cfb30345d454ac0a989ab3041051209';
const keeps = (mailbox: object, inPlaceHolds: readonly string[] = []): Given => ({
  ...aMailbox(mailbox),
  organizationConfig: { auditDisabled: false, inPlaceHolds },
});

/** Traps of the catalogue that no other question asks about; what is right stands in further sources (read 2026-11). */
export const trapQuestions = [
  ...about('people/own-domain-address', [
    [
      'a domain of the provider that was proved here, and the policy names its own',
      'fail',
      addressed({ mail: 'u@firm.example' }, 'firm.example'),
      { council: listed, params: { domain: 'exampleton.example' } },
    ],
    [
      'a second address on the council’s domain does not count, nor does the sign-in name',
      'fail',
      addressed({ mail: 'u@hotmail.co.uk', userPrincipalName: account }),
      { council: listed },
    ],
  ]),
  ...about('people/guests-known', [
    [
      'a guest without an address, invited at a private one',
      'fail',
      guest(null, invited),
      { council: listed },
    ],
    [
      'a guest without an address, invited at a firm',
      'pass',
      guest(null, 'x_auditor.example#EXT#@exampleton.onmicrosoft.com'),
      { council: listed },
    ],
    ['a guest of whom no address came', 'unknown', guest(null, 'x@exampleton.example'), { council: listed }],
    [
      'files are shared with nobody now, and the guest is still there',
      'fail',
      {
        ...guest('x@hotmail.co.uk', invited),
        ...files('disabled', { users: guest('x@hotmail.co.uk', invited)['users'] }),
      },
      { council: listed },
    ],
  ]),
  ...about('tenant/files-stay-inside', [
    ['with nobody, though teams may have guests', 'pass', files('disabled', teams('true'))],
    [
      'anyone with a link, though teams may have no guests',
      'fail',
      files('externalUserAndGuestSharing', teams('false')),
    ],
    [
      'a guest without an address, invited at a private one',
      'unknown',
      files('existingExternalUserSharingOnly', { users: guest(null, invited)['users'] }),
    ],
    [
      'a guest of whom no address came',
      'unknown',
      files('existingExternalUserSharingOnly', { users: guest(null, 'x@exampleton.example')['users'] }),
    ],
  ]),
  ...about('devices/computer-password', [
    ['a Mac, whose rules ask', 'pass', computer(mac, [aPolicy('macOSCompliancePolicy', password)])],
    [
      'a Mac, and the rules are for Windows',
      'fail',
      computer(mac, [aPolicy('windows10CompliancePolicy', password)], []),
    ],
    [
      'rules that ask and reach no device',
      'fail',
      computer({}, [aPolicy('windows10CompliancePolicy', password)], []),
    ],
  ]),
  ...about('people/mailbox-in-use', [
    [
      'a deputy opens it, and she never signs in',
      'fail',
      used({ mailboxPermissions: each({ u: [{ holder: '#deputy', isDenied: false, isDeleted: false }] }) }),
      {
        council: {
          ...listed,
          monitoringAssessment: { by: 'Clerk', on: '2026-10-01', purpose: 'Unused mailboxes' },
        },
      },
    ],
  ]),
  ...about('mail/mailbox-access-recorded', [
    [
      'a switch of her own that is off counts for nothing',
      'pass',
      {
        ...keeps({ auditEnabled: false }),
        mailboxAuditBypasses: [{ id: 'b', name: 'Clerk', auditBypassEnabled: false }],
      },
    ],
  ]),
  ...about('mail/deleted-email-recoverable', [
    ['a month is asked for, and two weeks are how it comes', 'fail', keeps({}), { params: { minDays: 30 } }],
    [
      'a month is asked for and set',
      'pass',
      keeps({ retainDeletedItemsForDays: 30 }),
      { params: { minDays: 30 } },
    ],
  ]),
  ...about('mail/email-kept-by-hold', [
    ['a policy that archives keeps nothing', 'fail', keeps({ retentionPolicy: 'Default MRM Policy' })],
    [
      'left out of one policy, and held by a search',
      'pass',
      keeps({ inPlaceHolds: [`-mbx${hold}:3`, 'UniHd57d7ba1-9cbf-47e5-b0eb-3ef2f5f40a9c'] }, [
        `mbx${hold}:3`,
      ]),
    ],
    [
      'left out of a policy, and nothing else holds it',
      'fail',
      keeps({ inPlaceHolds: [`-mbx${hold}`] }, [`mbx${hold}:3`]),
    ],
  ]),
  ...about('apps/secrets-end', [
    ['one that has ended does no harm', 'pass', principal({}, lapsed)],
    ['one for ten years', 'fail', principal({}, longSecret)],
  ]),
  ...about('devices/usb-storage-blocked', [
    [
      'device control of Defender can allow or bar',
      'unknown',
      catalog('device_vendor_msft_defender_configuration_devicecontrolenabled'),
    ],
    [
      'sticks must be encrypted, which bars none',
      'fail',
      catalog('device_vendor_msft_bitlocker_removabledrivesrequireencryption'),
    ],
  ]),
];
