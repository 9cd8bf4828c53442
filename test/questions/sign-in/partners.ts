import { EX, kindOf } from './pages.ts';
import {
  ann,
  b2bGuest,
  b2bMember,
  block,
  compliant,
  controls,
  globalAdministrator,
  guest,
  guestTypes,
  holds,
  internalGuest,
  invitedMember,
  localGuest,
  member,
  mfa,
  of,
  phishingResistant,
  policy,
  strength,
  tenant,
  users,
} from './tenant.ts';

const AX = 'concept-authentication-strength-external-users 2025-03-04';
const open = ['never', 'sometimes'];
const partner = 'f0000000-0000-4000-8000-000000000001';
const directory = (...members: readonly string[]) => ({
  '@odata.type': '#microsoft.graph.conditionalAccessEnumeratedExternalTenants',
  membershipKind: 'enumerated',
  members,
});
const nobody = {
  isMfaAccepted: false,
  isCompliantDeviceAccepted: false,
  isHybridAzureADJoinedDeviceAccepted: false,
};
const around = (byDefault: object, partners: readonly object[] = []) => ({
  context: { users: [member(ann), b2bGuest, b2bMember, internalGuest] },
  evidence: {
    crossTenantAccessDefault: { isServiceDefault: false, inboundTrust: { ...nobody, ...byDefault } },
    crossTenantAccessPartners: partners,
  },
});
const trusts = (inboundTrust: object | null) => ({
  tenantId: partner,
  isServiceProvider: false,
  inboundTrust: inboundTrust === null ? null : { ...nobody, ...inboundTrust },
});

/** Guests beside what the council believes of the directories that they come from. */
export const partnerTenants = [
  tenant(
    'a compliant device is asked, and the devices of one partner are believed',
    EX,
    [policy('A', compliant)],
    [
      of(guest, 'managedDevice', ['unknown', 'cannot-sign-in', 'always']),
      of(guest, 'secondStep', ['unknown', ...open]),
      of(localGuest, 'managedDevice', 'always'),
      of(ann, 'managedDevice', 'always'),
    ],
    around({}, [trusts({ isCompliantDeviceAccepted: true })]),
  ),
  tenant(
    'a key is asked, nobody’s second step is believed, and a guest cannot have one here',
    AX,
    [policy('A', phishingResistant)],
    [
      of(guest, 'phishingResistant', 'cannot-sign-in'),
      of(invitedMember, 'phishingResistant', 'cannot-sign-in'),
      of(localGuest, 'phishingResistant', 'always'),
    ],
    around({}),
  ),
  tenant(
    'a key is asked, and one partner’s second step is believed',
    AX,
    [policy('A', phishingResistant)],
    [of(guest, 'secondStep', ['unknown', 'always', 'cannot-sign-in'])],
    around({}, [trusts({ isMfaAccepted: true })]),
  ),
  tenant(
    'the setting of a partner is null, which is the default',
    EX,
    [policy('A', compliant)],
    [of(guest, 'managedDevice', 'cannot-sign-in')],
    around({}, [trusts(null)]),
  ),
  tenant(
    'the word of everybody is taken for the second step, which then counts',
    EX,
    [policy('A', mfa)],
    [
      of(guest, 'secondStep', 'always'),
      of(guest, 'secondStepTrustedElsewhere', true),
      of(ann, 'secondStepTrustedElsewhere', false),
    ],
    around({ isMfaAccepted: true }),
  ),
  tenant(
    'guests who hold a role are left out of its policy as guests',
    EX,
    [
      policy('Roles', mfa, {
        users: {
          includeRoles: [globalAdministrator],
          excludeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest'),
        },
      }),
    ],
    [of(guest, 'secondStep', 'never', { names: ['Roles'], says: ['leaves this account out'] })],
    {
      context: { users: [member(ann), b2bGuest] },
      evidence: { roleAssignments: [holds(guest, globalAdministrator)] },
    },
  ),
  tenant(
    'guests of one partner are blocked, and whose the guest is is not shown',
    EX,
    [
      policy('A', mfa),
      policy('B', block, {
        users: { includeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest', directory(partner)) },
      }),
    ],
    [of(guest, 'secondStep', ['always', 'unknown']), of(guest, 'deviceCodeBlocked', ['unknown', ...open])],
    around({}),
  ),
  tenant(
    'a text message alone is enough of a strength, for members and for guests',
    AX,
    [policy('A', strength('Text', 'sms'))],
    [of(ann, 'secondStep', open), of(guest, 'secondStep', ['unknown', ...open, 'cannot-sign-in'])],
    around({}),
  ),
  tenant(
    'providers may use a device of their own or a second step, and neither is said to be believed',
    EX,
    [
      policy('A', controls('OR', 'mfa', 'compliantDevice'), {
        users: { includeGuestsOrExternalUsers: guestTypes('serviceProvider') },
      }),
    ],
    [kindOf('guest:serviceProvider', 'secondStep', ['always', 'unknown'])],
    around({}),
  ),
  tenant(
    'members from outside are left out by the kind that is like members, and guests are not',
    EX,
    [
      policy(
        'A',
        mfa,
        users({ excludeGuestsOrExternalUsers: guestTypes('b2bCollaborationMember,internalGuest') }),
      ),
    ],
    [
      of(invitedMember, 'secondStep', 'never', { names: ['A'] }),
      of(localGuest, 'secondStep', 'never', { names: ['A'] }),
      of(guest, 'secondStep', 'always'),
      of(ann, 'secondStep', 'always'),
    ],
    around({}),
  ),
];
