import { computed } from '../../base/computed.ts';
import { isUnknown, whenKnown } from '../../base/known.ts';
import type { Needs, View } from '../../base/needs.ts';
import { missingOf, readOne } from '../../base/read-evidence.ts';
import type { Missing } from '../../../model/cause.ts';
import type { Three } from '../../../model/three.ts';

/** What tells accounts apart that the same policies reach: whose directory they come from, and whom it believes. */
export interface Trait {
  readonly guest: boolean;
  /** Without an object in the directory, so that nothing can be set up here (direct connect). */
  readonly elsewhereOnly: boolean;
  readonly stepTrusted: Three;
  readonly compliantTrusted: Three;
  readonly hybridTrusted: Three;
}

export const member: Trait = {
  guest: false,
  elsewhereOnly: false,
  stepTrusted: 'yes',
  compliantTrusted: 'yes',
  hybridTrusted: 'yes',
};

export const trustNeeds = {
  crossTenantAccessDefault: ['inboundTrust'],
  crossTenantAccessPartners: ['inboundTrust'],
} as const satisfies Needs;
type TrustView = View<typeof trustNeeds>;

const trustByDefault = (given: TrustView) =>
  whenKnown([readOne(given, 'crossTenantAccessDefault')], ({ inboundTrust }) => ({ inboundTrust }));

/** Why it is not known whose word is taken: it was not read, or came without that. */
export function trustUnread(given: TrustView): readonly Missing[] {
  const byDefault = trustByDefault(given);
  return [
    ...(isUnknown(byDefault) ? byDefault.missing : []),
    ...missingOf(given, 'crossTenantAccessPartners'),
  ];
}

type TrustKey = 'isMfaAccepted' | 'isCompliantDeviceAccepted' | 'isHybridAzureADJoinedDeviceAccepted';

/**
 * Whether the word of a guest's own directory is taken. A partner's setting stands before the default, and which
 * partner a guest belongs to is not shown: they must agree (external-id/authentication-conditional-access, 2024-05-15).
 */
const trusted = (given: TrustView, key: TrustKey): Three => {
  const byDefault = trustByDefault(given);
  const { crossTenantAccessPartners: partners } = given.evidence;
  if (isUnknown(byDefault) || partners.status !== 'collected') return 'maybe';
  // A partner who is not in a half-read list may be the guest's own.
  if (partners.partial !== undefined) return 'maybe';
  const usual = byDefault.inboundTrust?.[key] === true;
  const others = partners.value.map(({ inboundTrust }) => inboundTrust?.[key] ?? usual);
  return others.every((one) => one === usual) ? (usual ? 'yes' : 'no') : 'maybe';
};

/** @param guestKind Microsoft's word, or undefined for a member */
export const traitOf = (given: TrustView, guestKind: string | undefined): Trait => {
  if (guestKind === undefined || guestKind === 'internalGuest') return member;
  return {
    guest: true,
    elsewhereOnly: guestKind === 'b2bDirectConnectUser',
    stepTrusted: trusted(given, 'isMfaAccepted'),
    compliantTrusted: trusted(given, 'isCompliantDeviceAccepted'),
    hybridTrusted: trusted(given, 'isHybridAzureADJoinedDeviceAccepted'),
  };
};

/** The same for every kind of guest. */
export const guestTraits = computed({
  name: "whose word is taken for a guest's sign-in",
  needs: trustNeeds,
  derive:
    (given) =>
    (guestKind: string | undefined): Trait =>
      traitOf(given, guestKind),
});
