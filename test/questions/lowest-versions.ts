import { aDevice, measured, row } from './a-device.ts';
import { about } from './question.ts';

const compliant = { displayName: 'Rules', state: 'compliant', settingStates: [] };
const asks = (policy: object, changes: object = {}) => measured([compliant], changes, policy);
const iPhone = { operatingSystem: 'iOS', osVersion: '26.1', deviceEnrollmentType: 'userEnrollment' };
const android = { operatingSystem: 'Android', osVersion: '16', deviceEnrollmentType: 'userEnrollment' };
const forIos = { '@odata.type': '#microsoft.graph.iosCompliancePolicy' };
const forAndroid = { '@odata.type': '#microsoft.graph.androidWorkProfileCompliancePolicy' };
const without = (kind: string) =>
  Object.fromEntries(
    Object.entries(asks({ osMinimumVersion: '10.0.26100.1' })).filter(([id]) => id !== kind),
  );
const twice = {
  ...asks({ osMinimumVersion: '10.0.26100.1' }),
  deviceCompliancePolicies: [
    ...(asks({ osMinimumVersion: '10.0.26100.1' }).deviceCompliancePolicies as object[]),
    {
      id: 'q',
      displayName: 'Rules',
      '@odata.type': '#microsoft.graph.windows10CompliancePolicy',
      osMinimumVersion: null,
      assignments: [{ target: { '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget' } }],
    },
  ],
};

/** windows10CompliancePolicy, iosCompliancePolicy, androidWorkProfileCompliancePolicy (read 2026-11). */
export const versionQuestions = [
  ...about('devices/system-supported', [
    ['Windows 11 25H2', 'pass', measured([], { osVersion: '10.0.26200.7171' })],
    [
      'Windows 11 24H2, which has ended for some editions',
      'unknown',
      measured([], { osVersion: '10.0.26100.1' }),
    ],
    ['Windows 10 as it ended for everybody', 'fail', measured([], { osVersion: '10.0.19045.6456' })],
    ['Windows 10 with updates that are paid for', 'unknown', measured([], { osVersion: '10.0.19045.6575' })],
    [
      'Windows 10 1809, which has an edition for the long term',
      'unknown',
      measured([], { osVersion: '10.0.17763.1' }),
    ],
    ['Windows 10 1909, which has none', 'fail', measured([], { osVersion: '10.0.18363.1556' })],
    ['an iPhone that is three systems behind', 'fail', measured([], { ...iPhone, osVersion: '17.7.2' })],
    [
      'an iPhone that is older, and still gets updates',
      'pass',
      measured([], { ...iPhone, osVersion: '18.7.10' }),
    ],
    ['an Android phone of 2021', 'fail', measured([], { ...android, osVersion: '12' })],
    [
      'a system of which no table says anything',
      'unknown',
      measured([], { operatingSystem: 'Linux', osVersion: '24.04' }),
    ],
    ['no version came', 'unknown', measured([], { osVersion: undefined })],
    [
      'being wiped',
      'not-applicable',
      measured([], { osVersion: '10.0.19045.1', managementState: 'wipePending' }),
    ],
    ['the devices were not read', 'unknown', {}],
  ]),
  ...about('devices/updates-asked-for', [
    ['a lowest build', 'pass', asks({ osMinimumVersion: '10.0.26100.1' })],
    ['none', 'fail', asks({ osMinimumVersion: null })],
    ['an empty one', 'fail', asks({ osMinimumVersion: '' })],
    ['a highest one only', 'fail', asks({ osMinimumVersion: null, osMaximumVersion: '10.0.30000.1' })],
    [
      'one for phones of the same maker only',
      'fail',
      asks({ osMinimumVersion: null, mobileOsMinimumVersion: '10.0.1' }),
    ],
    [
      'a range of builds',
      'pass',
      asks({
        osMinimumVersion: null,
        validOperatingSystemBuildRanges: [{ lowestVersion: '10.0.26100.1', highestVersion: '10.0.26999.1' }],
      }),
    ],
    ['no range', 'fail', asks({ osMinimumVersion: null, validOperatingSystemBuildRanges: [] })],
    ['one that every version meets', 'fail', asks({ osMinimumVersion: '0.0.0.0' })],
    ['of an iPhone', 'pass', asks({ ...forIos, osMinimumVersion: '26.0' }, iPhone)],
    ['a lowest build of an iPhone', 'pass', asks({ ...forIos, osMinimumBuildVersion: '23A1' }, iPhone)],
    ['a rule for other devices', 'fail', measured([], {}, { ...forIos, osMinimumVersion: '26.0' })],
    [
      'an age of the fixes of an Android phone',
      'pass',
      asks({ ...forAndroid, minAndroidSecurityPatchLevel: '2026-08-01' }, android),
    ],
    ['no rule reached the device', 'fail', measured([], {}, { osMinimumVersion: '10.0.26100.1' })],
    [
      'the rule was found not to apply',
      'fail',
      measured([{ ...compliant, state: 'notApplicable' }], {}, { osMinimumVersion: '10.0.26100.1' }),
    ],
    [
      'whether the rule reached it is told in a word that Microsoft has since invented',
      'unknown',
      measured([{ ...compliant, state: 'deferred' }], {}, { osMinimumVersion: '10.0.26100.1' }),
    ],
    ['what reached the device was not read', 'unknown', without('deviceCompliancePolicyStates')],
    ['two rules of one name', 'unknown', twice],
    [
      'being retired',
      'not-applicable',
      asks({ osMinimumVersion: null }, { managementState: 'retirePending' }),
    ],
    ['nothing but the device was read', 'unknown', aDevice()],
    [
      'it falls short of what is asked',
      'pass',
      measured(
        [row('Windows10CompliancePolicy.OsMinimumVersion', 'nonCompliant')],
        { complianceState: 'noncompliant' },
        { osMinimumVersion: '10.0.26100.1' },
      ),
    ],
  ]),
  ...about('devices/antivirus-asked-for', [
    ['any maker’s', 'pass', asks({ antivirusRequired: true })],
    ['none', 'fail', asks({ antivirusRequired: false, defenderEnabled: false })],
    [
      'a firewall only',
      'fail',
      asks({ antivirusRequired: false, defenderEnabled: false, activeFirewallRequired: true }),
    ],
    ['no rule reached the device', 'fail', measured([], {}, { antivirusRequired: true })],
    ['a phone', 'not-applicable', asks({ ...forIos, antivirusRequired: false }, iPhone)],
  ]),
];
