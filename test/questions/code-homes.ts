import { android, byIntune, forIphones, without } from './a-phone.ts';
import { measured } from './a-device.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;

const to = (type: string) => [
  {
    target: {
      '@odata.type': `#microsoft.graph.${type}AssignmentTarget`,
      deviceAndAppManagementAssignmentFilterType: 'none',
    },
  },
];
const everybody = to('allDevices');
/** One policy of the settings catalog with one setting. */
const catalog = (platforms: string | null, settingDefinitionId: string, assignments = everybody) => ({
  configurationPolicies: [
    { id: 'c', platforms, assignments, settings: [{ settingDefinitionId, value: '1' }] },
  ],
});
/** One profile of the older kind. */
const profile = (type: string, assignments: readonly object[] = everybody, more: object = {}) => ({
  deviceConfigurations: [{ id: 'd', '@odata.type': `#microsoft.graph.${type}`, assignments, ...more }],
});
/** One older security baseline with one setting. */
const baseline = (property: string, valueJson: string | null, assignments = everybody): Given => ({
  intents: [
    { id: 'i', assignments, settings: [{ definitionId: `deviceconfiguration--${property}`, valueJson }] },
  ],
});
const inactivity = 'windows10endpointprotectionconfiguration_localsecurityoptionsmachineinactivitylimit';
const password = 'windows10generalconfiguration_passwordrequired';
const iPhone = (more: Given) => byIntune({}, [], {}, more);
const androidPhone = (more: Given) => byIntune(android, [], {}, more);
/** A computer whose device rules ask for encryption alone. */
const computer = (more: Given) => ({ ...measured([]), ...more });
const passcode = 'passcode_requirepasscode';
const idle = 'device_vendor_msft_policy_config_devicelock_maxinactivitytimedevicelock';
const limit =
  'device_vendor_msft_policy_config_localpoliciessecurityoptions_interactivelogon_machineinactivitylimit_v2';

/**
 * Codes and locks are asked for in compliance policies, in profiles and in the settings catalog, and one is enough: not met
 * only where all were read and none asks; what was set and not read back is no pass (further sources, 3.4, read 2026-11).
 */
export const codeHomeQuestions = [
  ...about('devices/unlock-code-on-mobiles', [
    [
      'a policy of the settings catalog asks for a code on iPhones',
      'unknown',
      iPhone(catalog('iOS', passcode)),
    ],
    [
      'by Apple’s older name',
      'unknown',
      iPhone(catalog('iOS', 'com.apple.mobiledevice.passwordpolicy_forcepin')),
    ],
    ['it is for Macs', 'fail', iPhone(catalog('macOS', passcode))],
    ['it is for Macs and iPhones', 'unknown', iPhone(catalog('macOS,iOS', passcode))],
    ['it is given to nobody', 'fail', iPhone(catalog('iOS', passcode, []))],
    ['it sets something else', 'fail', iPhone(catalog('iOS', 'softwareupdate_targetosversion'))],
    ['the settings catalog was not read', 'unknown', without('configurationPolicies', iPhone({}))],
    ['a profile with limits for iPhones', 'unknown', iPhone(profile('iosGeneralDeviceConfiguration'))],
    ['such a profile for a group', 'unknown', iPhone(profile('iosGeneralDeviceConfiguration', to('group')))],
    ['such a profile for nobody', 'fail', iPhone(profile('iosGeneralDeviceConfiguration', []))],
    [
      'a profile with limits for Android',
      'fail',
      iPhone(profile('androidWorkProfileGeneralDeviceConfiguration')),
    ],
    [
      'the same for an Android phone',
      'unknown',
      androidPhone(profile('androidWorkProfileGeneralDeviceConfiguration')),
    ],
    ['a profile for Wi-Fi', 'fail', iPhone(profile('iosWiFiConfiguration'))],
    [
      'a profile that says not what it is for',
      'unknown',
      iPhone({ deviceConfigurations: [{ id: 'd', assignments: everybody }] }),
    ],
    [
      'a profile with limits for iPhones that leaves codes alone',
      'fail',
      iPhone(profile('iosGeneralDeviceConfiguration', everybody, { codeSettings: [] })),
    ],
    [
      'such a profile asks for a code',
      'unknown',
      iPhone(profile('iosGeneralDeviceConfiguration', everybody, { codeSettings: ['passcodeRequired'] })),
    ],
    [
      'a custom profile, of which nobody can tell what is in it',
      'unknown',
      iPhone(profile('iosCustomConfiguration', everybody)),
    ],
    ['older baselines were not read, and are for computers', 'fail', without('intents', iPhone({}))],
    [
      'device rules ask already',
      'pass',
      byIntune(
        {},
        forIphones({ passcodeRequired: true, passcodeMinimumLength: 6 }),
        {},
        catalog('iOS', passcode),
      ),
    ],
  ]),
  ...about('devices/unlock-code-length', [
    [
      'device rules name no length, and the catalog may',
      'unknown',
      byIntune({}, forIphones({ passcodeRequired: true }), {}, catalog('iOS', 'passcode_minimumlength')),
    ],
    [
      'device rules name four, which win over the catalog',
      'fail',
      byIntune(
        {},
        forIphones({ passcodeRequired: true, passcodeMinimumLength: 4 }),
        {},
        catalog('iOS', 'passcode_minimumlength'),
      ),
    ],
  ]),
  ...about('devices/phone-idle-lock', [
    [
      'the catalog sets a time for Android',
      'unknown',
      androidPhone(
        catalog(
          'androidEnterprise',
          'com.android.devicerestrictionpolicy.passwordminutesofinactivitybeforescreentimeout',
        ),
      ),
    ],
    ['nothing sets a time', 'fail', androidPhone({})],
  ]),
  ...about('devices/code-rule-is-checked', [
    ['the catalog asks, which nobody reads back', 'unknown', iPhone(catalog('iOS', passcode))],
  ]),
  ...about('devices/computer-password', [
    ['nothing asks', 'fail', computer({})],
    ['an older baseline asks', 'unknown', computer(baseline(password, 'true'))],
    ['an older baseline asks for none', 'fail', computer(baseline(password, 'false'))],
    ['an older baseline locks alone', 'fail', computer(baseline(inactivity, '15'))],
    [
      'the settings catalog asks',
      'unknown',
      computer(catalog('windows10', 'device_vendor_msft_policy_config_devicelock_devicepasswordenabled')),
    ],
    ['only the lock of screens is set', 'fail', computer(catalog('windows10', limit))],
    ['an older profile with limits', 'unknown', computer(profile('windows10GeneralConfiguration'))],
    ['an older profile for updates', 'fail', computer(profile('windowsUpdateForBusinessConfiguration'))],
    ['a policy for phones', 'fail', computer(catalog('iOS', passcode))],
  ]),
  ...about('devices/idle-lock', [
    ['nothing sets a time', 'fail', computer({})],
    ['the settings catalog sets idle minutes', 'unknown', computer(catalog('windows10', idle))],
    ['the settings catalog sets a limit in seconds', 'unknown', computer(catalog('windows10', limit))],
    [
      'a template starts the screen saver',
      'unknown',
      computer({
        groupPolicyConfigurations: [
          {
            id: 'g',
            assignments: everybody,
            definitionValues: [{ displayName: 'Screen saver timeout', enabled: true }],
          },
        ],
      }),
    ],
    [
      'the template is switched off',
      'fail',
      computer({
        groupPolicyConfigurations: [
          {
            id: 'g',
            assignments: everybody,
            definitionValues: [{ displayName: 'Screen saver timeout', enabled: false }],
          },
        ],
      }),
    ],
    [
      'a custom profile sets a lock by its address',
      'unknown',
      computer(
        profile('windows10CustomConfiguration', everybody, {
          omaSettings: [
            {
              omaUri: './Vendor/MSFT/Policy/Config/DeviceLock/MaxInactivityTimeDeviceLock',
              isEncrypted: false,
              value: '5',
            },
          ],
        }),
      ),
    ],
    ['templates were not read', 'unknown', without('groupPolicyConfigurations', computer({}))],
    ['an older baseline locks', 'unknown', computer(baseline(inactivity, '15'))],
    ['the baseline leaves the lock open', 'fail', computer(baseline(inactivity, 'null'))],
    ['the baseline leaves it open in a word', 'fail', computer(baseline(inactivity, '"notconfigured"'))],
    ['the baseline says nothing that can be read', 'unknown', computer(baseline(inactivity, null))],
    ['the baseline is given to nobody', 'fail', computer(baseline(inactivity, '15', []))],
    ['the baseline asks for a password and sets no time', 'fail', computer(baseline(password, 'true'))],
    [
      'the baseline sets minutes beside its password',
      'unknown',
      computer(
        baseline('windows10generalconfiguration_passwordminutesofinactivitybeforescreentimeout', '15'),
      ),
    ],
    ['older baselines were not read', 'unknown', without('intents', computer({}))],
    [
      'a general profile that asks for a password and sets no time',
      'fail',
      computer(profile('windows10GeneralConfiguration', everybody, { codeSettings: ['passwordRequired'] })),
    ],
    [
      'a general profile that sets a time',
      'unknown',
      computer(
        profile('windows10GeneralConfiguration', everybody, {
          codeSettings: ['passwordMinutesOfInactivityBeforeScreenTimeout'],
        }),
      ),
    ],
  ]),
];
