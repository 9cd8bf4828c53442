import { daysAgo } from '../../src/facts/testing.ts';
import { aDevice, measured, row } from './a-device.ts';
import { about } from './question.ts';

const intune = {
  subscribedSkus: [
    {
      skuId: 's',
      skuPartNumber: 'SPB',
      capabilityStatus: 'Enabled',
      servicePlans: [{ servicePlanId: 'i', servicePlanName: 'INTUNE_A', provisioningStatus: 'Success' }],
    },
  ],
};
const iPhone = { operatingSystem: 'iOS', osVersion: '26.1', deviceEnrollmentType: 'userEnrollment' };

/** managedDevice and compliance policies of Intune (read 2026-08). */
export const deviceQuestions = [
  ...about('devices/meets-device-rules', [
    ['all that is asked', 'pass', measured([row('x.bitLockerEnabled', 'compliant')])],
    [
      'in its days of grace',
      'fail',
      measured([row('x.bitLockerEnabled', 'nonCompliant')], { complianceState: 'inGracePeriod' }),
    ],
    [
      'judged elsewhere',
      'unknown',
      measured([row('x.bitLockerEnabled', 'compliant')], { complianceState: 'configManager' }),
    ],
    [
      'compliant, and silent for two months',
      'unknown',
      measured([row('x.bitLockerEnabled', 'compliant')], { lastSyncDateTime: daysAgo(60) }),
    ],
    ['compliant, because nothing asks', 'not-applicable', measured([])],
    [
      'being wiped',
      'not-applicable',
      measured([row('x.bitLockerEnabled', 'nonCompliant')], {
        complianceState: 'noncompliant',
        managementState: 'wipePending',
      }),
    ],
  ]),
  ...about('devices/encryption', [
    ['never said', 'unknown', measured([], { isEncrypted: false })],
    [
      'measured and short',
      'fail',
      measured([row('Windows10CompliancePolicy.BitLockerEnabled', 'nonCompliant')], { isEncrypted: false }),
    ],
    [
      'an iPhone with a passcode',
      'pass',
      measured([row('iOSCompliancePolicy.PasscodeRequired', 'compliant')], { ...iPhone, isEncrypted: false }),
    ],
    ['an iPhone of which nothing was asked', 'unknown', measured([], { ...iPhone, isEncrypted: false })],
  ]),
  ...about('devices/built-in-protection', [
    ['a phone with its protection', 'pass', aDevice({ ...iPhone, jailBroken: 'False' })],
    ['a phone that never said', 'unknown', aDevice(iPhone)],
    ['a phone without its protection', 'fail', aDevice({ ...iPhone, jailBroken: 'True' })],
    ['a computer has none', 'not-applicable', aDevice({ jailBroken: 'Unknown' })],
  ]),
  ...about('tenant/devices-without-rules', [
    ['as it comes', 'fail', { ...intune, deviceManagement: { settings: { secureByDefault: false } } }],
    ['turned round', 'pass', { ...intune, deviceManagement: { settings: { secureByDefault: true } } }],
    ['not said', 'unknown', { ...intune, deviceManagement: { settings: {} } }],
  ]),
  ...about('devices/private-devices-agreed', [
    ['the council’s', 'pass', aDevice()],
    ['a private one', 'fail', aDevice({ managedDeviceOwnerType: 'personal' })],
    ['Intune does not know whose', 'unknown', aDevice({ managedDeviceOwnerType: 'unknown' })],
  ]),
  ...about('devices/named-user', [
    ['nobody’s', 'fail', aDevice({ userId: '' })],
    [
      'nobody’s, and Intune does not know whose device',
      'unknown',
      aDevice({ userId: '', managedDeviceOwnerType: 'unknown' }),
    ],
    [
      'a private one is not the council’s to name',
      'not-applicable',
      aDevice({ userId: '', managedDeviceOwnerType: 'personal' }),
    ],
  ]),
  ...about('devices/has-device-rules', [
    ['enrolled an hour ago', 'unknown', measured([], { enrolledDateTime: daysAgo(0.04) })],
    ['enrolled long ago', 'fail', measured([])],
    [
      'Intune’s own row is no rule',
      'fail',
      measured([
        {
          displayName: 'Default Device Compliance Policy',
          state: 'compliant',
          settingStates: [
            { setting: 'DefaultDeviceCompliancePolicy.RequireRemainContact', state: 'compliant' },
          ],
        },
      ]),
    ],
  ]),
  ...about('devices/computer-password', [
    [
      'asked for and kept',
      'pass',
      measured(
        [row('Windows10CompliancePolicy.PasswordRequired', 'compliant')],
        {},
        { passwordRequired: true },
      ),
    ],
    [
      'asked for and short',
      'fail',
      measured(
        [row('Windows10CompliancePolicy.PasswordRequired', 'nonCompliant')],
        {},
        { passwordRequired: true },
      ),
    ],
    [
      'not asked for',
      'fail',
      measured(
        [row('Windows10CompliancePolicy.BitLockerEnabled', 'compliant')],
        {},
        { passwordRequired: false, bitLockerEnabled: true },
      ),
    ],
  ]),
  ...about('devices/idle-lock', [
    [
      'five minutes',
      'pass',
      measured(
        [row('x.PasswordMinutesOfInactivityBeforeLock', 'compliant')],
        {},
        { passwordMinutesOfInactivityBeforeLock: 5, passwordRequired: true },
      ),
    ],
    [
      'an hour',
      'fail',
      measured(
        [row('x.PasswordMinutesOfInactivityBeforeLock', 'compliant')],
        {},
        { passwordMinutesOfInactivityBeforeLock: 60, passwordRequired: true },
      ),
    ],
    [
      'nought is “never” on Windows',
      'fail',
      measured(
        [row('x.PasswordRequired', 'compliant')],
        {},
        { passwordMinutesOfInactivityBeforeLock: 0, passwordRequired: true },
      ),
    ],
  ]),
];
