import { daysAgo, each } from '../../src/facts/testing.ts';
import { aDevice, measured, row } from './a-device.ts';
import { about } from './question.ts';

const defender = (changes: object, rows: readonly object[] = []) => ({
  ...measured(rows),
  windowsProtectionStates: each({
    d: {
      malwareProtectionEnabled: true,
      realTimeProtectionEnabled: true,
      tamperProtectionEnabled: true,
      signatureUpdateOverdue: false,
      deviceState: 'clean',
      lastQuickScanDateTime: daysAgo(2),
      lastFullScanDateTime: '0001-01-01T00:00:00Z',
      lastReportedDateTime: daysAgo(1),
      ...changes,
    },
  }),
});
const everybody = {
  '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget',
  deviceAndAppManagementAssignmentFilterType: 'none',
};
const usb = 'device_vendor_msft_policy_config_storage_removablediskdenywriteaccess';
const held = (
  settings: readonly (readonly [string, string])[],
  target: object | readonly object[] = everybody,
  profiles: readonly object[] = [],
) => ({
  ...aDevice(),
  configurationPolicies: [
    {
      id: 'c',
      assignments: [target].flat().map((one) => ({ target: one })),
      settings: settings.map(([settingDefinitionId, value]) => ({ settingDefinitionId, value })),
    },
  ],
  deviceConfigurations: profiles,
  groupPolicyConfigurations: [],
});

/** windowsProtectionState, and assignment targets of Intune (read 2026-11). */
export const computerQuestions = [
  ...about('devices/antivirus-on', [
    ['Defender watches', 'pass', defender({})],
    [
      'Defender stands back, nobody measured another',
      'unknown',
      defender({ realTimeProtectionEnabled: false }),
    ],
    [
      'another one is registered',
      'pass',
      defender({ realTimeProtectionEnabled: false }, [row('x.AntivirusRequired', 'compliant')]),
    ],
    [
      'Windows knows of none',
      'fail',
      defender({ realTimeProtectionEnabled: false }, [row('x.AntivirusRequired', 'nonCompliant')]),
    ],
    ['reported two months ago', 'unknown', defender({ lastReportedDateTime: daysAgo(60) })],
  ]),
  ...about('devices/antivirus-current', [
    ['overdue', 'fail', defender({ signatureUpdateOverdue: true })],
    ['not said', 'unknown', defender({ signatureUpdateOverdue: null })],
  ]),
  ...about('devices/antivirus-locked', [
    ['not said', 'unknown', defender({ tamperProtectionEnabled: null })],
    ['open', 'fail', defender({ tamperProtectionEnabled: false })],
  ]),
  ...about('devices/scanned-for-viruses', [
    ['two days ago', 'pass', defender({})],
    ['never', 'fail', defender({ lastQuickScanDateTime: '0001-01-01T00:00:00Z' })],
    ['no time was sent', 'unknown', defender({ lastQuickScanDateTime: null, lastFullScanDateTime: null })],
    ['two months ago', 'fail', defender({ lastQuickScanDateTime: daysAgo(60) })],
  ]),
  ...about('devices/usb-storage-blocked', [
    ['on every computer', 'pass', held([[usb, `${usb}_1`]])],
    ['switched off on every computer', 'fail', held([[usb, `${usb}_0`]])],
    [
      'by a filter',
      'unknown',
      held([[usb, `${usb}_1`]], { ...everybody, deviceAndAppManagementAssignmentFilterType: 'include' }),
    ],
    [
      'whether by a filter was not said',
      'unknown',
      held([[usb, `${usb}_1`]], { '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget' }),
    ],
    [
      'a group is left out',
      'unknown',
      held(
        [[usb, `${usb}_1`]],
        [
          everybody,
          {
            '@odata.type': '#microsoft.graph.exclusionGroupAssignmentTarget',
            groupId: 'g',
            deviceAndAppManagementAssignmentFilterType: 'none',
          },
        ],
      ),
    ],
    ['given to nobody', 'fail', held([[usb, `${usb}_1`]], [])],
    [
      'programs on sticks are barred, files are not',
      'fail',
      held([
        [
          'device_vendor_msft_policy_config_defender_attacksurfacereductionrules_blockuntrustedunsignedprocessesthatrunfromusb',
          'x_block',
        ],
      ]),
    ],
    [
      'a masked value',
      'unknown',
      held([], everybody, [
        {
          id: 'o',
          assignments: [{ target: everybody }],
          '@odata.type': '#microsoft.graph.windows10CustomConfiguration',
          omaSettings: [
            {
              omaUri: './Device/Vendor/MSFT/Policy/Config/Storage/RemovableDiskDenyWriteAccess',
              isEncrypted: true,
              value: '****',
            },
          ],
        },
      ]),
    ],
    ['none of the homes holds it', 'fail', held([])],
  ]),
];
