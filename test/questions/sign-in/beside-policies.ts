import { CL, DF, EX, GR, SE } from './pages.ts';
import {
  ann,
  apps,
  b2bGuest,
  block,
  compliant,
  controls,
  exchange,
  filter,
  guest,
  ipPlace,
  member,
  mfa,
  of,
  office,
  places,
  policy,
  tenant,
  users,
} from './tenant.ts';

const open = ['never', 'sometimes'];
const PU = 'howto-mfa-userstates 2024-08-13';
const SD = 'security-defaults 2025-07-21';
const perUser = (perUserMfaState: string) => ({
  perUserMfaStates: [
    { subject: ann, status: 'collected', at: '2026-11-22T11:33:00.000Z', value: { perUserMfaState } },
  ],
});
const trusting = (inboundTrust: object) => ({
  crossTenantAccessDefault: { isServiceDefault: false, inboundTrust },
});
const session = (sessionControls: object) => ({ sessionControls });

/** Filters, places and limits that look alike, and settings beside the policies. */
export const besideTenants = [
  tenant(
    'a filter on devices that is empty',
    DF,
    [policy('A', mfa, filter('include', ''))],
    [of(ann, 'secondStep', ['unknown', ...open])],
  ),
  tenant(
    'a filter that leaves out every device which is not in the council’s list',
    DF,
    [policy('A', mfa, filter('exclude', 'device.deviceId -notIn ["a","b"]'))],
    [of(ann, 'secondStep', open, { names: ['A'], says: ['lets'] })],
  ),
  tenant(
    'a device that is shared by mode is asked for nothing, all others for a second step',
    DF,
    [
      policy('A', mfa, filter('exclude', 'device.profileType -eq "Shared"')),
      policy('B', mfa, filter('include', 'device.profileType -eq "Shared"')),
    ],
    [of(ann, 'secondStep', ['always', 'unknown'])],
  ),
  tenant(
    'the same, and the second policy looks for the opposite word',
    DF,
    [
      policy('A', mfa, filter('exclude', 'device.profileType -eq "Shared"')),
      policy('B', mfa, filter('include', 'device.profileType -ne "RegisteredDevice"')),
    ],
    [of(ann, 'secondStep', ['always', 'unknown'])],
  ),
  tenant(
    'a compliant device or being in the office, as two policies',
    GR,
    [policy('A', compliant, places(['All'], office)), policy('B', mfa, places([office]))],
    [
      of(ann, 'secondStep', 'sometimes'),
      of(ann, 'secondStepOrManagedDevice', 'always'),
      of(ann, 'managedDevice', 'sometimes', { says: ['from “Place 1”'] }),
    ],
    { context: { users: [member(ann)], namedLocations: [ipPlace(office, true, '192.0.2.0/24')] } },
  ),
  tenant(
    'the second step is set for the account, and a policy leaves it out',
    PU,
    [
      policy('A', mfa, users({ excludeUsers: [ann] })),
      policy('Old', block, { clientAppTypes: ['exchangeActiveSync', 'other'] }),
    ],
    [of(ann, 'secondStep', 'unknown'), of(ann, 'legacyClientsBlocked', 'always')],
    { evidence: perUser('enforced') },
  ),
  tenant(
    'the second step is to be set up for the account, and a policy leaves it out',
    PU,
    [policy('A', mfa, users({ excludeUsers: [ann] }))],
    [of(ann, 'secondStep', 'sometimes')],
    { evidence: perUser('enabled') },
  ),
  tenant(
    'the state of the account is a word that nobody knows, and the policy asks anyway',
    PU,
    [policy('A', mfa)],
    [of(ann, 'secondStep', 'always')],
    { evidence: perUser('unknownFutureValue') },
  ),
  tenant(
    'security defaults are on, and every policy is switched off',
    SD,
    [
      policy('A', mfa, {}, { state: 'disabled' }),
      policy('B', block, { clientAppTypes: ['other'] }, { state: 'disabled' }),
    ],
    [
      of(ann, 'secondStep', 'security-defaults', { saysNot: ['“A”'] }),
      of(ann, 'legacyClientsBlocked', 'always'),
      of(ann, 'managedDevice', 'never', { saysNot: ['“A”'] }),
    ],
    { evidence: { securityDefaults: { isEnabled: true } } },
  ),
  tenant(
    'another directory’s second step is believed, and not its devices',
    EX,
    [policy('A', controls('AND', 'mfa', 'compliantDevice'))],
    [of(guest, 'secondStep', 'cannot-sign-in'), of(ann, 'managedDevice', 'always')],
    {
      context: { users: [member(ann), b2bGuest] },
      evidence: trusting({
        isMfaAccepted: true,
        isCompliantDeviceAccepted: false,
        isHybridAzureADJoinedDeviceAccepted: false,
      }),
    },
  ),
  tenant(
    'another directory’s devices are believed, and the guest may use one',
    EX,
    [policy('A', controls('OR', 'mfa', 'compliantDevice'))],
    [of(guest, 'secondStep', 'sometimes', { names: ['A'] })],
    {
      context: { users: [member(ann), b2bGuest] },
      evidence: trusting({
        isMfaAccepted: false,
        isCompliantDeviceAccepted: true,
        isHybridAzureADJoinedDeviceAccepted: false,
      }),
    },
  ),
  tenant(
    'whose word is taken is null throughout',
    EX,
    [policy('A', compliant)],
    [of(guest, 'managedDevice', ['cannot-sign-in', 'unknown'])],
    { context: { users: [member(ann), b2bGuest] }, evidence: trusting({ isMfaAccepted: null }) },
  ),
  tenant(
    'the browser stays signed in by one policy and forgets by another',
    SE,
    [
      policy('A', null, {}, session({ persistentBrowser: { isEnabled: true, mode: 'never' } })),
      policy('B', null, {}, session({ persistentBrowser: { isEnabled: true, mode: 'always' } })),
    ],
    [of(ann, 'neverPersistentBrowser', ['unknown', ...open]), of(ann, 'secondStep', 'never')],
  ),
  tenant(
    'a limit on sessions that is switched off in place',
    SE,
    [
      policy(
        'A',
        mfa,
        {},
        session({
          signInFrequency: { isEnabled: false, value: 1, type: 'hours', frequencyInterval: 'timeBased' },
        }),
      ),
    ],
    [of(ann, 'signInHours', 1_000_000)],
  ),
  tenant(
    'Office 365 is blocked but for mail, and mail asks for a second step',
    CL,
    [
      policy('A', block, apps(['Office365'], { excludeApplications: [exchange] })),
      policy('B', mfa, apps([exchange])),
    ],
    [of(ann, 'secondStep', 'sometimes', { saysNot: ['email', 'files'] })],
  ),
  tenant(
    'the admin centres are left out by their word, and one of them is asked by its id',
    CL,
    [
      policy('A', mfa, apps(['All'], { excludeApplications: ['MicrosoftAdminPortals'] })),
      policy('B', mfa, apps(['c44b4083-3bb0-49c1-b47d-974e53cbdf3c'])),
    ],
    [of(ann, 'secondStep', 'sometimes', { names: ['A'], saysNot: ['Entra and Azure admin centres'] })],
  ),
];
