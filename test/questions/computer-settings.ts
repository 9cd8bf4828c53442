import { aLaptop } from '../../src/facts/devices/testing.ts';
import { daysAgo, each, refused } from '../../src/facts/testing.ts';
import { without } from './a-phone.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;

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
  intents: [],
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
    ['refused, and older baselines were not read', 'pass', without('intents', held([[oneDrive, '1']]))],
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
    [
      'the same, and older baselines, which send none, were not read',
      'fail',
      keeper(true, without('intents', held([]))),
    ],
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
