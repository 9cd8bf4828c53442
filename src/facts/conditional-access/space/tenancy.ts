import type { Snapshot } from '../../../snapshot/snapshot.ts';
import type { Missing } from '../../../model/cause.ts';
import type { EvidenceId } from '../../../snapshot/registry.ts';
import type { Tenancy } from '../cover/arena.ts';
import { member, type Trait } from './feasible.ts';
import { readLocation, type NamedLocation } from './location-atoms.ts';
import type { Policy } from '../policy/policy.ts';
import { inForce } from '../policy/policy-state.ts';
import { reachOf, type ReachContext } from './policy-reach.ts';
import { readPolicy } from '../policy/read-policy.ts';
import type { Semantics } from '../policy/semantics.ts';
import { makeSpace } from './space.ts';
import type { Three } from '../../../model/three.ts';

export const absent = (snapshot: Snapshot, ...ids: readonly EvidenceId[]): Missing[] =>
  ids.flatMap((id) => {
    const evidence = snapshot.evidence[id];
    return evidence.status === 'unavailable'
      ? [{ evidence: id, cause: evidence.cause, detail: evidence.detail }]
      : [];
  });

/** The policies of a tenant, read. Those for programs and agents are among them. */
export const readPolicies = (snapshot: Snapshot): readonly Policy[] => {
  const { conditionalAccessPolicies, authenticationStrengths } = snapshot.evidence;
  const strengths = new Map(
    (authenticationStrengths.status === 'collected' ? authenticationStrengths.value : []).map((one) => [
      one.id,
      one.allowedCombinations ?? [],
    ]),
  );
  return conditionalAccessPolicies.status === 'collected'
    ? conditionalAccessPolicies.value.map((policy) => readPolicy(policy, strengths))
    : [];
};

export const readStrengths = (snapshot: Snapshot): readonly (readonly string[])[] => {
  const { authenticationStrengths } = snapshot.evidence;
  return authenticationStrengths.status === 'collected'
    ? authenticationStrengths.value.map((one) => one.allowedCombinations ?? [])
    : [];
};

export const readLocations = (snapshot: Snapshot): ReadonlyMap<string, NamedLocation> => {
  const { namedLocations } = snapshot.evidence;
  const places = namedLocations.status === 'collected' ? namedLocations.value.map(readLocation) : [];
  return new Map(places.map((place) => [place.id, place]));
};

const riskPlan = 'AAD_PREMIUM_P2';
/** A subscription in its days of grace still works; one that has lapsed measures nothing (subscribedSku, read 2026-08). */
const works: readonly (string | null | undefined)[] = ['Enabled', 'Warning', null, undefined];

/** overview, 2025-03-04: risk needs Entra ID P2. */
export const measuresRisk = (snapshot: Snapshot): Three => {
  const { subscribedSkus } = snapshot.evidence;
  if (subscribedSkus.status !== 'collected') return 'maybe';
  const owned = subscribedSkus.value.some(
    ({ capabilityStatus, servicePlans }) =>
      works.includes(capabilityStatus) &&
      servicePlans?.some(
        ({ servicePlanName, provisioningStatus }) =>
          servicePlanName === riskPlan && provisioningStatus !== 'Disabled',
      ),
  );
  return owned ? 'yes' : 'no';
};

/** Policies that may be enforced, or would be if they did more than report, over the space that they divide. */
export const makeTenancy = (
  snapshot: Snapshot,
  policies: readonly Policy[],
  semantics: Semantics,
): Tenancy => {
  const forUsers = policies.filter(({ workload, state }) => !workload && state !== 'disabled');
  const places = readLocations(snapshot);
  const space = makeSpace(
    forUsers.filter((policy) => inForce(policy, semantics) !== 'no'),
    [...places.values()],
    semantics,
  );
  const context: ReachContext = {
    semantics,
    locations: places,
    measuresRisk: measuresRisk(snapshot),
    settingsRead: snapshot.evidence.conditionalAccessSettings.status === 'collected',
  };
  return {
    space,
    semantics,
    live: forUsers.map((policy) => ({ policy, reach: reachOf(policy, space, context) })),
  };
};

type TrustKey = 'isMfaAccepted' | 'isCompliantDeviceAccepted' | 'isHybridAzureADJoinedDeviceAccepted';

/**
 * Whether the word of a guest's own directory is taken. A partner's setting stands before the default, and which
 * partner a guest belongs to is not shown: they must agree (external-id/authentication-conditional-access, 2024-05-15).
 */
const trusted = (snapshot: Snapshot, key: TrustKey): Three => {
  const { crossTenantAccessDefault: byDefault, crossTenantAccessPartners: partners } = snapshot.evidence;
  if (byDefault.status !== 'collected' || partners.status !== 'collected') return 'maybe';
  const usual = byDefault.value.inboundTrust?.[key] === true;
  const others = partners.value.map(({ inboundTrust }) => inboundTrust?.[key] ?? usual);
  return others.every((one) => one === usual) ? (usual ? 'yes' : 'no') : 'maybe';
};

/** @param guestKind Microsoft's word, or undefined for a member */
export const traitOf = (snapshot: Snapshot, guestKind: string | undefined): Trait => {
  if (guestKind === undefined || guestKind === 'internalGuest') return member;
  return {
    guest: true,
    elsewhereOnly: guestKind === 'b2bDirectConnectUser',
    stepTrusted: trusted(snapshot, 'isMfaAccepted'),
    compliantTrusted: trusted(snapshot, 'isCompliantDeviceAccepted'),
    hybridTrusted: trusted(snapshot, 'isHybridAzureADJoinedDeviceAccepted'),
  };
};
