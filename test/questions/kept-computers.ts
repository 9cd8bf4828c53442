import { aLaptop, anIphone } from '../../src/facts/devices/testing.ts';
import { aUser, daysAgo, each, refused } from '../../src/facts/testing.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;

const account = 'ann@exampleton.example';
const told = (changes: object = {}) => ({
  council: {
    people: [{ name: 'Ann Acre', role: 'councillor', account, ...changes }],
    peopleComplete: { by: 'Clerk', on: '2026-11-01' },
  },
});
const left = told({ left: '2026-06-30' });
const devices = (...managedDevices: object[]): Given => ({
  users: [aUser('ann', { userPrincipalName: account })],
  managedDevices,
});
const lent = (changes: object = {}) => devices(aLaptop({ id: 'pc', ...changes }));
const blocked: Given = {
  ...lent(),
  users: [aUser('ann', { userPrincipalName: account, accountEnabled: false })],
};
const gone: Given = { ...lent(), users: [aUser('other')] };

/** managedDevice: userId, enrolledDateTime, lastSyncDateTime (read 2026-11). Enrolling again sets the date anew. */
export const lentQuestions = [
  ...about('devices/leavers-devices-back', [
    ['she is in office', 'pass', lent(), told()],
    ['she left in summer', 'fail', lent(), left],
    [
      'she left and came back',
      'pass',
      lent(),
      {
        council: {
          people: [
            { name: 'Ann Acre', role: 'councillor', account, left: '2026-06-30' },
            { name: 'Ann Acre', role: 'councillor', account, started: '2026-07-01' },
          ],
          peopleComplete: { by: 'Clerk', on: '2026-11-01' },
        },
      },
    ],
    ['she is in office until tomorrow', 'pass', lent(), told({ left: '2026-11-23' })],
    ['her account is switched off', 'fail', blocked, told()],
    ['her account is gone', 'fail', gone, told()],
    ['her own computer', 'not-applicable', lent({ managedDeviceOwnerType: 'personal' }), left],
    ['it is being wiped', 'not-applicable', lent({ managementState: 'wipePending' }), left],
    ['nobody gave a list of people', 'unknown', lent()],
    ['accounts were not read', 'unknown', { managedDevices: [aLaptop()] }, told()],
  ]),
  ...about('devices/loans-in-time', [
    ['two months', 'pass', lent({ enrolledDateTime: daysAgo(55) }), told()],
    ['five months', 'fail', lent({ enrolledDateTime: daysAgo(150) }), told()],
    [
      'five months, and half a year is agreed',
      'pass',
      lent({ enrolledDateTime: daysAgo(150) }),
      { ...told(), params: { maxMonths: 6 } },
    ],
    [
      'the clerk is given hers, and borrows none',
      'not-applicable',
      lent({ enrolledDateTime: daysAgo(900) }),
      told({ role: 'clerk' }),
    ],
    ['a chair is a councillor', 'fail', lent({ enrolledDateTime: daysAgo(150) }), told({ role: 'chair' })],
    ['her phone', 'not-applicable', devices(anIphone({ enrolledDateTime: daysAgo(900) })), told()],
    [
      'her own computer',
      'not-applicable',
      lent({ enrolledDateTime: daysAgo(900), managedDeviceOwnerType: 'personal' }),
      told(),
    ],
    ['when it was set up did not come', 'unknown', lent({ enrolledDateTime: null }), told()],
    [
      'the year 1 is how Intune writes never',
      'unknown',
      lent({ enrolledDateTime: '0001-01-01T00:00:00Z' }),
      told(),
    ],
    [
      'whose it is nobody said',
      'unknown',
      lent({ enrolledDateTime: daysAgo(150), managedDeviceOwnerType: 'unknown' }),
      told(),
    ],
  ]),
  ...about('devices/one-loan-each', [
    ['one', 'pass', lent(), told()],
    ['two', 'fail', devices(aLaptop({ id: 'a' }), aLaptop({ id: 'b' })), told()],
    ['a computer and a phone', 'pass', devices(aLaptop({ id: 'a' }), anIphone({ id: 'b' })), told()],
    [
      'one of the council and one of her own',
      'pass',
      devices(aLaptop({ id: 'a' }), aLaptop({ id: 'b', managedDeviceOwnerType: 'personal' })),
      told(),
    ],
    [
      'two, one of them being wiped',
      'pass',
      devices(aLaptop({ id: 'a' }), aLaptop({ id: 'b', managementState: 'wipePending' })),
      told(),
    ],
    [
      'two, and two are agreed',
      'pass',
      devices(aLaptop({ id: 'a' }), aLaptop({ id: 'b' })),
      { ...told(), params: { maxDevices: 2 } },
    ],
    [
      'the clerk has two',
      'not-applicable',
      devices(aLaptop({ id: 'a' }), aLaptop({ id: 'b' })),
      told({ role: 'clerk' }),
    ],
  ]),
  ...about('devices/seen-recently', [
    ['yesterday', 'pass', lent({ lastSyncDateTime: daysAgo(1) })],
    ['forty days ago', 'fail', lent({ lastSyncDateTime: daysAgo(40) })],
    [
      'forty days ago, and the council allows ninety',
      'pass',
      lent({ lastSyncDateTime: daysAgo(40) }),
      { params: { maxDays: 90 } },
    ],
    ['never', 'unknown', lent({ lastSyncDateTime: '0001-01-01T00:00:00Z' })],
    ['it did not come', 'unknown', lent({ lastSyncDateTime: null })],
    [
      'being wiped',
      'not-applicable',
      lent({ lastSyncDateTime: daysAgo(40), managementState: 'wipePending' }),
    ],
    ['a list without any device', 'not-applicable', { managedDevices: [] }],
    ['devices were not read', 'unknown', {}],
  ]),
];

const row = (
  title: string,
  changes: Partial<{ publisher: string; deviceCounts: number[]; rowIds: string[] }> = {},
) => ({
  title: title.toLowerCase(),
  displayName: title,
  publisher: 'Maker',
  deviceCounts: [1],
  rowIds: [title],
  ...changes,
});
type Row = ReturnType<typeof row>;
/** One computer that sent its list of programs; Edge is on every one. */
const programs = (...found: Row[]): Given => {
  const detectedApps = [row('Microsoft Edge', { publisher: 'Microsoft Corporation' }), ...found];
  return {
    managedDevices: [aLaptop({ id: 'pc' })],
    detectedApps,
    detectedAppDevices: each(
      Object.fromEntries(detectedApps.flatMap(({ rowIds }) => rowIds).map((id) => [id, [{ id: 'pc' }]])),
    ),
  };
};
const list = (...software: object[]) => ({
  council: { software: [{ publisher: 'Microsoft Corporation' }, ...software] },
});
const keePass = { name: 'KeePass', use: 'password-manager' };
const silent: Given = { ...programs(), managedDevices: [aLaptop({ id: 'pc' }), aLaptop({ id: 'new' })] };

/** detectedApp (read 2026-11): one title under many names and versions, a week behind, and no approval in it. */
export const programQuestions = [
  ...about('devices/software-on-list', [
    ['all on the list', 'pass', programs(row('Sage 50')), list({ name: 'Sage' })],
    ['a game', 'fail', programs(row('Candy Crush')), list()],
    [
      'a word that only begins like one on the list',
      'fail',
      programs(row('Sagebrush')),
      list({ name: 'Sage' }),
    ],
    ['no list', 'unknown', programs(row('Sage 50'))],
    ['one computer has sent nothing yet', 'unknown', silent, list()],
    [
      'one computer has sent nothing, another has a game',
      'fail',
      { ...programs(row('Candy Crush')), managedDevices: silent['managedDevices'] },
      list(),
    ],
    ['programs were not read', 'unknown', { managedDevices: [aLaptop({ id: 'pc' })] }, list()],
  ]),
  ...about('devices/software-within-licences', [
    ['as many as were bought', 'pass', programs(row('Sage 50')), list({ name: 'Sage', licences: 1 })],
    [
      'more than were bought',
      'fail',
      programs(row('Sage 50', { deviceCounts: [3] })),
      list({ name: 'Sage', licences: 2 }),
    ],
    [
      'two versions, perhaps on one computer',
      'unknown',
      programs(row('Sage 50', { deviceCounts: [1, 1], rowIds: ['a', 'b'] })),
      list({ name: 'Sage', licences: 1 }),
    ],
    ['the list names no number', 'not-applicable', programs(row('Sage 50')), list({ name: 'Sage' })],
    ['no list', 'unknown', programs(row('Sage 50'))],
  ]),
  ...about('devices/no-outside-ai-programs', [
    ['none', 'pass', programs(row('Sage 50'))],
    ['ChatGPT', 'fail', programs(row('ChatGPT'))],
    ['an app of a maker of such tools', 'fail', programs(row('Helper', { publisher: 'Anthropic, PBC' }))],
    ['a place that begins like one', 'pass', programs(row('Ottery Parish Map'))],
    ['one computer has sent nothing yet', 'unknown', silent],
    ['programs were not read', 'unknown', { managedDevices: [aLaptop({ id: 'pc' })] }],
  ]),
  ...about('devices/password-manager-found', [
    ['the agreed one', 'pass', programs(row('KeePass')), list(keePass)],
    ['another one', 'fail', programs(row('LastPass')), list(keePass)],
    ['the list names none', 'unknown', programs(row('KeePass')), list()],
    [
      'the computer has sent nothing',
      'unknown',
      { ...programs(row('KeePass')), managedDevices: [aLaptop({ id: 'new' })] },
      list(keePass),
    ],
    [
      'only a Mac',
      'not-applicable',
      { ...programs(), managedDevices: [aLaptop({ operatingSystem: 'macOS', osVersion: '26.1' })] },
      list(keePass),
    ],
    ['a list without any computer', 'not-applicable', { ...programs(), managedDevices: [] }, list(keePass)],
  ]),
];

const well = {
  malwareProtectionEnabled: true,
  realTimeProtectionEnabled: true,
  tamperProtectionEnabled: true,
  signatureUpdateOverdue: false,
  deviceState: 'clean',
  lastQuickScanDateTime: daysAgo(3),
  lastFullScanDateTime: '0001-01-01T00:00:00Z',
  lastReportedDateTime: daysAgo(1),
};
const found = (threatState: string, state: string, changes: object = {}): Given => ({
  managedDevices: [aLaptop({ id: 'pc' })],
  deviceCompliancePolicies: [],
  deviceCompliancePolicyStates: each({ pc: [] }),
  windowsProtectionStates: each({ pc: { ...well, deviceState: 'manualStepsPending', ...changes } }),
  detectedMalwareStates: each({ pc: [{ displayName: 'Trojan', state, threatState }] }),
});

/** windowsProtectionState and windowsDeviceMalwareState (read 2026-11). */
export const findQuestions = about('devices/virus-finds-dealt-with', [
  ['it was removed', 'pass', found('removed', 'removed')],
  ['it is at work', 'fail', found('active', 'detected')],
  ['somebody has to act', 'fail', found('manualStepsRequired', 'detected')],
  ['the removal failed', 'fail', found('removed', 'removeFailed')],
  ['somebody let it run', 'pass', found('allowed', 'allowed')],
  [
    'clean, so nothing was asked',
    'pass',
    { ...found('', ''), windowsProtectionStates: each({ pc: well }), detectedMalwareStates: [] },
  ],
  ['a state that we do not know', 'unknown', found('unknownFutureValue', 'detected')],
  ['finds were not read', 'unknown', { ...found('', ''), detectedMalwareStates: [refused('pc')] }],
  [
    'the computer last reported two months ago',
    'unknown',
    found('removed', 'removed', { lastReportedDateTime: daysAgo(60) }),
  ],
  [
    'it never reported',
    'unknown',
    { ...found('removed', 'removed'), windowsProtectionStates: [refused('pc')] },
  ],
]);

const everybody = {
  target: {
    '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget',
    deviceAndAppManagementAssignmentFilterType: 'none',
  },
};
const policy = 'device_vendor_msft_policy_config';
const microsoft = `${policy}_localpoliciessecurityoptions_accounts_blockmicrosoftaccounts`;
const mail = `${policy}_accounts_allowaddingnonmicrosoftaccountsmanually`;
const oneDrive = 'user_vendor_msft_policy_config_onedrivengscv2~policy~onedrivengsc_disablepersonalsync';
const laps = 'device_vendor_msft_laps_policies_backupdirectory';
const held = (
  settings: readonly (readonly [string, string])[],
  assignments: object[] = [everybody],
): Given => ({
  managedDevices: [aLaptop({ id: 'pc' })],
  configurationPolicies: [
    {
      id: 'c',
      assignments,
      settings: settings.map(([settingDefinitionId, choice]) => ({
        settingDefinitionId,
        value: `${settingDefinitionId}_${choice}`,
      })),
    },
  ],
  deviceConfigurations: [],
  groupPolicyConfigurations: [],
});
const both = [
  [microsoft, '3'],
  [mail, '0'],
] as const;
const keeper = (isEnabled: boolean | null, given: Given) => ({
  ...given,
  deviceRegistrationPolicy: { localAdminPassword: { isEnabled } },
});

/** Settings catalog of Intune, as ../shared/semantics/devices.md section 6 lists the ids (read 2026-08). */
export const settingQuestions = [
  ...about('devices/private-accounts-refused', [
    ['both', 'pass', held(both)],
    [
      'adding is barred, and signing in with one that is there is not',
      'unknown',
      held([
        [microsoft, '1'],
        [mail, '0'],
      ]),
    ],
    ['Microsoft accounts only', 'fail', held([[microsoft, '3']])],
    ['other mail accounts only', 'fail', held([[mail, '0']])],
    [
      'the policy allows other mail accounts',
      'fail',
      held([
        [microsoft, '3'],
        [mail, '1'],
      ]),
    ],
    ['given to nobody', 'fail', held(both, [])],
    [
      'one home of settings was not read',
      'unknown',
      { managedDevices: [aLaptop()], configurationPolicies: [], deviceConfigurations: [] },
    ],
  ]),
  ...about('devices/private-onedrive-refused', [
    ['refused', 'pass', held([[oneDrive, '1']])],
    ['allowed', 'fail', held([[oneDrive, '0']])],
    ['nothing sets it', 'fail', held([])],
    ['given to nobody', 'fail', held([[oneDrive, '1']], [])],
    [
      'for a group, whose computers are not worked out',
      'unknown',
      held(
        [[oneDrive, '1']],
        [
          {
            target: {
              '@odata.type': '#microsoft.graph.groupAssignmentTarget',
              groupId: 'g',
              deviceAndAppManagementAssignmentFilterType: 'none',
            },
          },
        ],
      ),
    ],
  ]),
  ...about('tenant/administrator-passwords-managed', [
    ['Entra takes them, and a policy sends them', 'pass', keeper(true, held([[laps, '1']]))],
    ['Entra takes them, and nothing sends any', 'fail', keeper(true, held([]))],
    ['sent, and Entra takes none', 'fail', keeper(false, held([[laps, '1']]))],
    ['the policy keeps none', 'fail', keeper(true, held([[laps, '0']]))],
    ['given to nobody', 'fail', keeper(true, held([[laps, '1']], []))],
    ['whether Entra takes them did not come', 'unknown', keeper(null, held([[laps, '1']]))],
    ['settings were not read', 'unknown', keeper(true, {})],
    ['Entra takes none, and settings were not read: a local directory may', 'unknown', keeper(false, {})],
    [
      'a local directory takes them, if the computers are in one',
      'unknown',
      keeper(false, held([[laps, '2']])),
    ],
  ]),
];
