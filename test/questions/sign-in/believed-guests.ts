import { EX, kindOf } from './pages.ts';
import {
  ann,
  b2bGuest,
  compliant,
  controls,
  filter,
  guest,
  guestTypes,
  member,
  mfa,
  of,
  phishingResistant,
  policy,
  strength,
  tenant,
  users,
} from './tenant.ts';

type Trust = Readonly<Record<string, boolean | null>>;
const none: Trust = {
  isMfaAccepted: false,
  isCompliantDeviceAccepted: false,
  isHybridAzureADJoinedDeviceAccepted: false,
};
/** What the council believes of every other directory, and of some by name; null is “as of every other”. */
const believing = (everybody: Trust, ...partners: readonly (Trust | null)[]) => ({
  context: { users: [member(ann), b2bGuest] },
  evidence: {
    crossTenantAccessDefault: { isServiceDefault: false, inboundTrust: { ...none, ...everybody } },
    crossTenantAccessPartners: partners.map((inboundTrust, at) => ({
      tenantId: `99999999-0000-4000-8000-00000000000${String(at)}`,
      inboundTrust: inboundTrust === null ? null : { ...none, ...inboundTrust },
    })),
  },
});
const hybrid = controls('OR', 'domainJoinedDevice');

/** Guests whose own directory is believed in part (crossTenantAccessPolicyConfigurationPartner, Graph v1.0, read 2026-11). */
export const believedTenants = [
  tenant(
    'a partner without a setting of its own is believed as everybody is',
    'crossTenantAccessPolicyConfigurationPartner',
    [policy('A', mfa)],
    [of(guest, 'secondStepTrustedElsewhere', true)],
    believing({ isMfaAccepted: true }, null),
  ),
  tenant(
    'a partner without a setting of its own is not believed where nobody is',
    'crossTenantAccessPolicyConfigurationPartner',
    [policy('A', phishingResistant)],
    [of(guest, 'secondStepTrustedElsewhere', false), of(guest, 'phishingResistant', 'cannot-sign-in')],
    believing({}, null, null),
  ),
  tenant(
    'one partner is believed and the guest may be from there',
    EX,
    [policy('A', phishingResistant), policy('B', compliant)],
    [of(guest, 'secondStepTrustedElsewhere', 'unknown'), of(guest, 'managedDevice', 'cannot-sign-in')],
    believing({}, { isMfaAccepted: true }),
  ),
  tenant(
    'a partner is believed in its devices alone, and everybody in the second step alone',
    EX,
    [policy('A', mfa)],
    [of(guest, 'secondStepTrustedElsewhere', 'unknown'), of(guest, 'secondStep', 'always')],
    believing({ isMfaAccepted: true }, { isCompliantDeviceAccepted: true }),
  ),
  tenant(
    'hybrid devices of guests are believed and asked for',
    EX,
    [policy('A', hybrid)],
    [of(guest, 'managedDevice', 'always'), of(guest, 'compliantDevice', ['never', 'sometimes'])],
    believing({ isHybridAzureADJoinedDeviceAccepted: true }),
  ),
  tenant(
    'hybrid devices of guests are asked for and only compliant ones believed',
    EX,
    [policy('A', hybrid)],
    [of(guest, 'managedDevice', 'cannot-sign-in')],
    believing({ isCompliantDeviceAccepted: true }),
  ),
  tenant(
    'compliant devices of guests are asked for and only hybrid ones believed',
    EX,
    [policy('A', compliant)],
    [of(guest, 'managedDevice', 'cannot-sign-in'), of(guest, 'compliantDevice', 'cannot-sign-in')],
    believing({ isHybridAzureADJoinedDeviceAccepted: true }),
  ),
  tenant(
    'either device is enough, and of guests only compliant ones are believed',
    EX,
    [policy('A', controls('OR', 'compliantDevice', 'domainJoinedDevice'))],
    [
      of(guest, 'compliantDevice', 'always'),
      of(ann, 'compliantDevice', 'sometimes', { names: ['A'] }),
      of(ann, 'managedDevice', 'always'),
    ],
    believing({ isCompliantDeviceAccepted: true }),
  ),
  tenant(
    'hybrid devices are left out, and nobody sees one of a guest',
    EX,
    [policy('A', mfa, filter('exclude', 'device.trustType -eq "ServerAD"'))],
    [of(guest, 'secondStep', 'always'), of(ann, 'secondStep', 'sometimes', { names: ['A'] })],
    believing({ isCompliantDeviceAccepted: true }),
  ),
  tenant(
    'outsiders in shared channels are asked for a second step that is believed',
    EX,
    [
      policy('A', mfa, {
        users: { includeGuestsOrExternalUsers: guestTypes('b2bDirectConnectUser') },
      }),
    ],
    [kindOf('guest:b2bDirectConnectUser', 'secondStep', 'always'), of(guest, 'secondStep', 'never')],
    believing({ isMfaAccepted: true }),
  ),
  tenant(
    'outsiders in shared channels are asked for a second step that nobody believes',
    EX,
    [
      policy('A', mfa, {
        users: { includeGuestsOrExternalUsers: guestTypes('b2bDirectConnectUser') },
      }),
    ],
    [kindOf('guest:b2bDirectConnectUser', 'secondStep', 'cannot-sign-in')],
    believing({}),
  ),
  tenant(
    'technicians of a service provider are left out and others from outside are asked',
    EX,
    [
      policy('A', mfa, users({ excludeGuestsOrExternalUsers: guestTypes('serviceProvider') })),
      policy('B', mfa, {
        users: { includeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest,otherExternalUser') },
      }),
    ],
    [
      kindOf('guest:serviceProvider', 'secondStep', 'never'),
      kindOf('guest:otherExternalUser', 'secondStep', 'always'),
      of(guest, 'secondStep', 'always'),
    ],
    believing({}),
  ),
  tenant(
    'a text message or a call is asked of a guest whose home is not believed',
    'concept-authentication-strength-external-users 2025-03-04',
    [policy('A', strength('Phone', 'password,sms', 'password,voice'))],
    [of(guest, 'secondStep', 'always'), of(guest, 'phishingResistant', ['never', 'sometimes'])],
    believing({}),
  ),
  tenant(
    'a one-time pass is asked of a guest, who cannot get one here',
    'concept-authentication-strength-external-users 2025-03-04',
    [policy('A', strength('Pass', 'temporaryAccessPassOneTime'))],
    [of(guest, 'secondStep', 'cannot-sign-in'), of(ann, 'secondStep', 'always')],
    believing({}),
  ),
];
