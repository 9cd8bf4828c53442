import { member, traitOf } from '../../src/facts/conditional-access/accounts/trait.ts';
import { anEngine, aPolicy, aTenant } from '../../src/facts/conditional-access/testing.ts';
import { syntheticAccount } from '../../src/facts/conditional-access/accounts/synthetic-account.ts';
import type { Engine } from '../../src/facts/conditional-access/cover/engine.ts';
import type { Account } from '../../src/facts/conditional-access/accounts/account-keys.ts';
import {
  everywhere,
  type Requirement,
} from '../../src/facts/conditional-access/policy/sign-in-requirement.ts';
import {
  requirements,
  type RequirementKey,
} from '../../src/facts/conditional-access/policy/requirement-table.ts';
import type { Semantics } from '../../src/facts/conditional-access/policy/semantics.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';

/** A case in which a plausible reading of a policy is wrong. `of` gives the answer under some semantics. */
export interface Trap {
  readonly name: string;
  /** File of MicrosoftDocs/entra-docs and its ms.date. */
  readonly source: string;
  readonly of: (semantics: Semantics) => string;
  readonly right: string;
}

type Json = Readonly<Record<string, unknown>>;

/** One answer; the others are not worked out. */
const said = (
  snapshot: Snapshot,
  semantics: Semantics,
  { key, accountOf }: { key: RequirementKey; accountOf: (engine: Engine) => Account },
): string => {
  const engine = anEngine(snapshot, semantics);
  const account = accountOf(engine);
  const guest = account.sure.find((one) => one.startsWith('guest'))?.split(':')[1];
  const { asks, where = everywhere }: Requirement = requirements[key];
  return (
    engine.arena(traitOf(snapshot, guest)).decide(asks, where, engine.applicable(account)).answer ?? 'unknown'
  );
};

/** What is said of somebody who is one thing and nothing else. */
export const of =
  (policies: readonly Json[], key: RequirementKey = 'secondStep', who = 'member', more: Json = {}) =>
  (semantics: Semantics): string =>
    said(aTenant(policies, more), semantics, {
      key,
      accountOf: () => syntheticAccount(who, [], semantics),
    });

/** What is said of an account of the directory, active roles as they are, or with the eligible ones activated. */
export const person =
  (snapshot: Snapshot, key: RequirementKey = 'secondStep', activated = false) =>
  (semantics: Semantics): string => {
    const { users } = snapshot.evidence;
    const [user] = users.status === 'collected' ? users.value : [];
    if (user === undefined) throw new Error('the case has no user');
    return said(snapshot, semantics, {
      key,
      accountOf: ({ directory }) => {
        const account = activated ? directory.activatedOf(user) : directory.accountOf(user);
        if (account === undefined) throw new Error('nothing can be activated');
        return account;
      },
    });
  };

/** What is said of a member and one target only. */
export const at =
  (policies: readonly Json[], target: string) =>
  (semantics: Semantics): string => {
    const engine = anEngine(aTenant(policies), semantics);
    const applicable = engine.applicable({ sure: ['all'], maybe: [] });
    const step = { kind: 'grant', anyOf: ['step'] } as const;
    return engine.arena(member).decide(step, { target: [target] }, applicable).answer ?? 'unknown';
  };

export const directory = '00000002-0000-0000-c000-000000000000';
export const portals = [
  '497effe9-df71-4043-a8bb-14cf78c4b63b',
  'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
  '00000006-0000-0ff1-ce00-000000000000',
  '80ccca67-54bd-44ab-8625-4b79c4dc7775',
];
export const ann = {
  id: 'ann',
  userType: 'Member',
  userPrincipalName: 'ann@exampleton.example',
  accountEnabled: true,
  addressDigests: [],
};
export const admin = '62e90394-69f5-4237-9190-012177145e10';
export const group = (members: readonly string[]) => [
  {
    subject: 'g',
    status: 'collected',
    at: '2026-11-22T11:33:00.000Z',
    value: { found: true, members: members.map((id) => ({ id, type: 'user' })) },
  },
];
export const role = (more: Json = {}) => ({
  id: 'a',
  principalId: 'ann',
  roleTemplateId: admin,
  roleName: 'Global Administrator',
  isBuiltIn: true,
  directoryScopeId: '/',
  ...more,
});
export const filtered = (mode: string, rule: string) => ({ devices: { deviceFilter: { mode, rule } } });
export const hq = {
  '@odata.type': '#microsoft.graph.ipNamedLocation',
  id: 'hq',
  displayName: 'HQ',
  isTrusted: false,
  ipRanges: [{ cidrAddress: '192.0.2.0/24' }],
};
export const world = {
  '@odata.type': '#microsoft.graph.countryNamedLocation',
  id: 'world',
  displayName: 'World',
  countriesAndRegions: Array.from({ length: 249 }, (_, index) => `C${String(index)}`),
  includeUnknownCountriesAndRegions: false,
};
export const five = ['android', 'iOS', 'windows', 'macOS', 'linux'];
export const roleOnly = [aPolicy({ users: { includeUsers: [], includeRoles: [admin] } })];
export const session = { signInFrequency: { isEnabled: true, frequencyInterval: 'everyTime' } };
export const guestTypes = (...list: readonly string[]) => ({
  includeUsers: [],
  includeGuestsOrExternalUsers: { guestOrExternalUserTypes: list.join(',') },
});
export const trusting = (on: boolean) => ({
  crossTenantAccessDefault: {
    inboundTrust: {
      isMfaAccepted: on,
      isCompliantDeviceAccepted: on,
      isHybridAzureADJoinedDeviceAccepted: on,
    },
  },
});

export const trap = (name: string, source: string, answer: Trap['of'], right: string): Trap => ({
  name,
  source,
  of: answer,
  right,
});
