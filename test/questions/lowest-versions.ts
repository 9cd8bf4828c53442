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
