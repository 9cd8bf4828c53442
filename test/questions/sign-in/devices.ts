import {
  ann,
  apps,
  b2bGuest,
  block,
  compliant,
  controls,
  filter,
  guest,
  member,
  mfa,
  of,
  platforms,
  policy,
  ruled,
  tenant,
  users,
} from './tenant.ts';

const DF = 'concept-condition-filters-for-devices 2025-04-08';
const GR = 'concept-conditional-access-grant 2026-03-24';
const open = ['never', 'sometimes'];
/** Devices. */
export const deviceTenants = [
  tenant(
    'two filters that together reach every device',
    DF,
    [
      policy('A', mfa, filter('include', 'device.trustType -eq "AzureAD"')),
      policy('B', mfa, filter('include', 'device.trustType -ne "AzureAD"')),
    ],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'two filters that look like opposites, and a device without values is in neither',
    DF,
    [
      policy('A', mfa, filter('include', 'device.isCompliant -eq True')),
      policy('B', mfa, filter('include', 'device.isCompliant -eq False')),
    ],
    [of(ann, 'secondStep', 'sometimes')],
  ),
  tenant(
    'compliant hybrid devices are left out',
    DF,
    [policy('A', mfa, filter('exclude', 'device.isCompliant -eq True -and device.trustType -eq "ServerAD"'))],
    [
      of(ann, 'secondStep', 'sometimes', { says: ['device'] }),
      of(ann, 'secondStepOrManagedDevice', 'always'),
    ],
  ),
  tenant(
    'what is not known to fail is left out, unregistered devices too',
    DF,
    [policy('A', mfa, filter('exclude', 'device.isCompliant -ne False'))],
    [
      of(ann, 'secondStep', 'sometimes'),
      of(ann, 'secondStepOrManagedDevice', 'sometimes'),
      ruled('second-step-or-managed-device', 'fail'),
    ],
  ),
  tenant(
    'devices that the council does not own are blocked',
    DF,
    [policy('A', block, filter('include', 'device.deviceOwnership -ne "Company"'))],
    [of(ann, 'managedDevice', [...open, 'unknown']), of(ann, 'secondStep', ['never', 'unknown'])],
  ),
  tenant(
    'devices without compliance are blocked in modern programs',
    DF,
    [
      policy('A', block, {
        clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'],
        ...filter('include', 'device.isCompliant -ne True'),
      }),
    ],
    [
      of(ann, 'managedDevice', open, { says: ['“A” does not cover this kind of program'] }),
      of(ann, 'legacyClientsBlocked', 'never'),
    ],
  ),
  tenant(
    'a kiosk is left out by an attribute',
    DF,
    [policy('A', mfa, filter('exclude', 'device.extensionAttribute1 -eq "kiosk"'))],
    [of(ann, 'secondStep', ['sometimes', 'unknown'])],
  ),
  tenant(
    'a property that nobody knows',
    DF,
    [policy('A', mfa, filter('exclude', 'device.lunarPhase -eq "full"'))],
    [of(ann, 'secondStep', 'unknown')],
  ),
  tenant(
    'a property that nobody knows, beside a policy for everybody',
    DF,
    [policy('A', mfa, filter('exclude', 'device.lunarPhase -eq "full"')), policy('B', mfa)],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'compliant on every platform that has a name',
    GR,
    [policy('A', compliant, platforms(['windows', 'macOS', 'iOS', 'android']))],
    [
      of(ann, 'managedDevice', 'sometimes'),
      of(ann, 'compliantDevice', 'sometimes'),
      ruled('managed-device-for-everyone', 'fail'),
      ruled('compliant-device-for-everyone', 'fail'),
    ],
  ),
  tenant(
    'compliant or hybrid',
    GR,
    [policy('A', controls('OR', 'compliantDevice', 'domainJoinedDevice'))],
    [of(ann, 'managedDevice', 'always'), of(ann, 'compliantDevice', open), of(ann, 'secondStep', 'never')],
  ),
  tenant(
    'compliant and a second step',
    GR,
    [policy('A', controls('AND', 'compliantDevice', 'mfa'))],
    [
      of(ann, 'managedDevice', 'always'),
      of(ann, 'secondStep', 'always'),
      of(ann, 'compliantDevice', 'always'),
    ],
  ),
  tenant(
    'a guest is asked for a compliant device, and home is not trusted',
    'authentication-conditional-access 2024-05-15',
    [policy('A', compliant)],
    [of(guest, 'secondStep', 'cannot-sign-in'), of(guest, 'managedDevice', ['cannot-sign-in', 'always'])],
    { context: { users: [member(ann), b2bGuest] } },
  ),
  tenant(
    'a guest is asked for a compliant device, and home is trusted',
    'authentication-conditional-access 2024-05-15',
    [policy('A', compliant)],
    [of(guest, 'managedDevice', 'always'), of(guest, 'secondStep', 'never')],
    {
      context: { users: [member(ann), b2bGuest] },
      evidence: {
        crossTenantAccessDefault: {
          isServiceDefault: false,
          inboundTrust: {
            isMfaAccepted: false,
            isCompliantDeviceAccepted: true,
            isHybridAzureADJoinedDeviceAccepted: false,
          },
        },
      },
    },
  ),
  tenant(
    'unmanaged devices sign in again after eight hours, and forget',
    DF,
    [
      policy(
        'A',
        null,
        filter('include', 'device.isCompliant -ne True -and device.trustType -ne "ServerAD"'),
        {
          sessionControls: {
            signInFrequency: {
              isEnabled: true,
              frequencyInterval: 'timeBased',
              type: 'hours',
              value: 8,
              authenticationType: 'primaryAndSecondaryAuthentication',
            },
            persistentBrowser: { isEnabled: true, mode: 'never' },
          },
        },
      ),
    ],
    [
      of(ann, 'unmanagedSignInHours', 8),
      of(ann, 'signInHours', 1000000),
      of(ann, 'unmanagedNeverPersistentBrowser', 'always'),
      of(ann, 'neverPersistentBrowser', open),
    ],
  ),
  tenant(
    'unmanaged devices are meant, and devices without values are missed',
    DF,
    [
      policy('A', null, filter('include', 'device.isCompliant -eq False'), {
        sessionControls: {
          signInFrequency: {
            isEnabled: true,
            frequencyInterval: 'timeBased',
            type: 'hours',
            value: 8,
            authenticationType: 'primaryAndSecondaryAuthentication',
          },
          persistentBrowser: { isEnabled: true, mode: 'never' },
        },
      }),
    ],
    [
      of(ann, 'unmanagedSignInHours', 1000000),
      of(ann, 'unmanagedNeverPersistentBrowser', open),
      ruled('unmanaged-browser-forgets', 'fail'),
    ],
  ),
  tenant(
    'a device name decides, which its user may change',
    DF,
    [policy('A', block, filter('exclude', 'device.displayName -startsWith "COUNCIL-"'))],
    [
      of(ann, 'managedDevice', [...open, 'unknown']),
      ruled('managed-device-for-everyone', ['fail', 'unknown']),
    ],
  ),
  tenant(
    'a device list decides',
    DF,
    [
      policy(
        'A',
        mfa,
        filter(
          'exclude',
          'device.deviceId -in ["11111111-0000-4000-8000-000000000001", "11111111-0000-4000-8000-000000000002"]',
        ),
      ),
    ],
    [of(ann, 'secondStep', ['sometimes', 'unknown'])],
  ),
  tenant(
    'all but one app asks for a managed device',
    GR,
    [
      policy('A', compliant, apps(['All'], { excludeApplications: ['Office365'] })),
      policy('B', mfa, users({})),
    ],
    [of(ann, 'managedDevice', 'sometimes', { says: ['Microsoft 365'] }), of(ann, 'secondStep', 'always')],
  ),
];
