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
  intents: [],
});

/** One older security baseline with one setting. */
const baseline = (
  property: string,
  valueJson: string | null,
  target: object | readonly object[] = everybody,
) => ({
  ...held([]),
  intents: [
    {
      id: 'i',
      assignments: [target].flat().map((one) => ({ target: one })),
      settings: [{ definitionId: `deviceconfiguration--windows10${property}`, valueJson }],
    },
  ],
});
const storage = 'generalconfiguration_storageblockremovablestorage';
const writes = 'endpointprotectionconfiguration_storageblockremovablestoragewrite';

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
      'a rule asks for Defender itself, and another product may be in charge',
      'unknown',
      defender({ realTimeProtectionEnabled: false }, [row('x.DefenderEnabled', 'nonCompliant')]),
    ],
    [
      'the rule met Defender once, and now it does not watch',
      'unknown',
      defender({ realTimeProtectionEnabled: false }, [row('x.RtpEnabled', 'compliant')]),
    ],
    [
      'another product is on, though a rule asks for Defender',
      'pass',
      defender({ realTimeProtectionEnabled: false }, [
        row('x.AntivirusRequired', 'compliant'),
        row('x.DefenderEnabled', 'nonCompliant'),
      ]),
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
    [
      'the list of Defender is old, and another product is on and current',
      'pass',
      defender({ realTimeProtectionEnabled: false }, [
        row('x.AntivirusRequired', 'compliant'),
        row('x.SignatureOutOfDate', 'nonCompliant'),
      ]),
    ],
    [
      'the list of Defender is current, and Defender does not watch',
      'unknown',
      defender({ realTimeProtectionEnabled: false }, [row('x.SignatureOutOfDate', 'compliant')]),
    ],
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
    ['an older baseline blocks them on every computer', 'pass', baseline(storage, 'true')],
    ['an older baseline leaves them open', 'fail', baseline(storage, 'null')],
    ['an older baseline blocks them for nobody', 'fail', baseline(storage, 'true', [])],
    ['an older baseline may block writing', 'unknown', baseline(writes, 'true')],
    ['an older baseline says it in a word that no reference has', 'unknown', baseline(storage, '"block"')],
    [
      'an older baseline for a group',
      'unknown',
      baseline(storage, 'true', {
        '@odata.type': '#microsoft.graph.groupAssignmentTarget',
        deviceAndAppManagementAssignmentFilterType: 'none',
      }),
    ],
    [
      'a policy blocks them, and an older baseline does not',
      'unknown',
      { ...held([[usb, `${usb}_1`]]), intents: baseline(storage, 'false').intents },
    ],
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
