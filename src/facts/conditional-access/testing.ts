import { readPolicies } from './policy/read-policies.ts';
import { bareSnapshot } from '../../sources/testing.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { makeEngine, type Engine } from './cover/engine.ts';
import { microsoft } from './policy/microsoft-semantics.ts';
import type { Semantics } from './policy/semantics.ts';

type Json = Readonly<Record<string, unknown>>;

/** A policy in shorthand; everything that is left out is as Graph sends it when nobody set it. */
export interface Short {
  readonly state?: string;
  readonly users?: Json;
  readonly apps?: Json;
  readonly conditions?: Json;
  readonly grant?: Json | null;
  readonly session?: Json;
}

export const mfa = { operator: 'OR', builtInControls: ['mfa'] };
export const block = { operator: 'OR', builtInControls: ['block'] };
export const either = (...controls: readonly string[]) => ({ operator: 'OR', builtInControls: controls });
export const strength = (...allowedCombinations: readonly string[]) => ({
  operator: 'OR',
  builtInControls: [],
  authenticationStrength: { id: 'strength', allowedCombinations },
});

/** An app that the tenant made itself. */
export const ownApp = '12345678-0000-4000-8000-0000000000aa';

let made = 0;
/** For all users, all apps and all clients, asking for MFA, with some parts changed. */
export const aPolicy = (short: Short = {}): Json => {
  made += 1;
  return {
    id: `policy-${String(made)}`,
    displayName: `Policy ${String(made)}`,
    state: short.state ?? 'enabled',
    conditions: {
      users: { includeUsers: ['All'], ...short.users },
      applications: { includeApplications: ['All'], ...short.apps },
      clientAppTypes: ['all'],
      ...short.conditions,
    },
    grantControls: short.grant === undefined ? mfa : short.grant,
    sessionControls: short.session ?? null,
  };
};

const p2 = [
  {
    skuId: 's',
    capabilityStatus: 'Enabled',
    servicePlans: [{ servicePlanName: 'AAD_PREMIUM_P2', provisioningStatus: 'Success' }],
  },
];

const perUserOff = (users: unknown): Json[] =>
  ((users ?? []) as readonly { id: string }[]).map(({ id }) => ({
    subject: id,
    status: 'collected',
    at: '2026-11-22T11:33:00.000Z',
    value: { perUserMfaState: 'disabled' },
  }));

/** A tenant in which everything was read and only this is set. */
export const aTenant = (policies: readonly Json[], more: Json = {}): Snapshot =>
  bareSnapshot({
    users: [],
    groups: [],
    roleAssignments: [],
    roleEligibilities: [],
    securityDefaults: { isEnabled: false },
    conditionalAccessPolicies: policies,
    namedLocations: [],
    authenticationStrengths: [],
    conditionalAccessSettings: {},
    subscribedSkus: p2,
    perUserMfaStates: perUserOff(more['users']),
    domains: [{ id: 'exampleton.example', authenticationType: 'Managed' }],
    crossTenantAccessDefault: { inboundTrust: null },
    crossTenantAccessPartners: [],
    ...more,
  });

export const anEngine = (snapshot: Snapshot, semantics: Semantics = microsoft): Engine =>
  makeEngine(snapshot, readPolicies(snapshot), semantics);
