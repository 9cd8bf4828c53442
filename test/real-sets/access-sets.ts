import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CouncilInputs } from '../../src/model/council.ts';
import { gapInWords } from '../../src/documents/told/sign-in-words.ts';
import { derivation } from '../../src/facts/base/computed.ts';
import { isUnknown, type Known } from '../../src/facts/base/known.ts';
import {
  accountCoverage,
  type AccountCoverage,
} from '../../src/facts/conditional-access/account-coverage.ts';
import { guestKindOf } from '../../src/facts/conditional-access/accounts/account-keys.ts';
import { traitOf } from '../../src/facts/conditional-access/accounts/trait.ts';
import { accessEngine } from '../../src/facts/conditional-access/cover/engine.ts';
import { pointOf } from '../../src/facts/conditional-access/explain/explain-point.ts';
import { isBlocked, metAt, outcomeOf } from '../../src/facts/conditional-access/explain/met.ts';
import type { SignInQuestion } from '../../src/facts/conditional-access/index.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';
import type { Three } from '../../src/model/three.ts';
import type { SignInGap } from '../../src/model/told-sign-in.ts';
import { PeerCase } from '../peers/adapter/case.ts';
import { snapshotOf } from '../peers/adapter/evidence.ts';

const AccessSet = z.object({
  set: z.coerce.string(),
  policies: z.array(z.looseObject({ state: z.string() })),
  namedLocations: z.array(z.looseObject({ id: z.string() })),
});
const Json = z.looseObject({});
export type AccessSet = z.infer<typeof AccessSet>;

/** Conditional Access of real tenants and of published baselines, one set a line. */
export function readAccessSets(path: string): readonly AccessSet[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => AccessSet.parse(JSON.parse(line)));
}

const idOf = (position: number): string => `a0000000-0000-4000-8000-${String(position).padStart(12, '0')}`;

const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';
const synchronisation = 'd29b2b05-8046-44ba-8758-1e26182fcf32';

/** One account of each kind that policies tell apart; none is in a group. */
export const accounts = {
  member: { id: idOf(1), userType: 'Member' },
  administrator: { id: idOf(2), userType: 'Member', directoryRoleTemplateIds: [globalAdministrator] },
  guest: { id: idOf(3), userType: 'Guest', externalUserState: 'Accepted', creationType: 'Invitation' },
  emergency: { id: idOf(4), userType: 'Member', directoryRoleTemplateIds: [globalAdministrator] },
  service: { id: idOf(5), userType: 'Member' },
  synchronisation: { id: idOf(6), userType: 'Member', directoryRoleTemplateIds: [synchronisation] },
} as const;

export const questions = [
  'secondStep',
  'phishingResistant',
  'legacyClientsBlocked',
  'deviceCodeBlocked',
  'managedDevice',
] as const;

export interface SetAnswer {
  readonly set: string;
  readonly account: keyof typeof accounts;
  readonly question: (typeof questions)[number];
  readonly value: unknown;
  /** Where it falls short. */
  readonly gap: SignInGap | undefined;
  /** The gap, or the reasons of an unknown; undefined where nothing has to be explained. */
  readonly sentence: string | undefined;
}

/** Every policy as if it were switched on: report-only and disabled ones are real policies too. */
export function forcedOn(one: AccessSet): AccessSet {
  return { ...one, policies: one.policies.map((policy) => ({ ...policy, state: 'enabled' })) };
}

/**
 * The same with one of Microsoft's strengths in the place of each of which only an id is there. Whoever shared the sets
 * replaced the ids of Microsoft's own strengths too: set 18 calls two `builtIn` that have ids which no tenant knows
 * (built-in ones are the same in every tenant: authenticationstrengthroot-list-policies, 2024-05-28). Which of them a
 * bare id was is lost with it.
 */
export function withBuiltInStrength(one: AccessSet, id: string): AccessSet {
  const policies = one.policies.map((policy) => {
    const grant = Json.safeParse(policy['grantControls']).data;
    const strength = Json.safeParse(grant?.['authenticationStrength']).data;
    const isBare = strength !== undefined && Object.keys(strength).join() === 'id';
    return isBare ? { ...policy, grantControls: { ...grant, authenticationStrength: { id } } } : policy;
  });
  return { ...one, policies };
}

const inputs = CouncilInputs.parse({ emergencyAccounts: [accounts.emergency.id] });

const snapshotOfSet = ({ set, policies, namedLocations }: AccessSet): Snapshot =>
  snapshotOf(
    PeerCase.parse({
      id: set,
      question: '-',
      expected: 'indeterminate',
      origin: { project: '-' },
      policies: withIds(policies),
      context: { users: Object.values(accounts), namedLocations },
    }),
  );

/** Policies of a set with ids, by their position. */
export function withIds(policies: AccessSet['policies']): AccessSet['policies'] {
  return policies.map((policy, position) => ({ id: idOf(1000 + position), ...policy }));
}

const derivationOf = (one: AccessSet) => {
  const snapshot = snapshotOfSet(one);
  return {
    snapshot,
    given: derivation({ snapshot, council: inputs, asOf: new Date(snapshot.finishedAt) }),
  };
};

/** One set, derived: what the product says of each account. */
export function coverageOfSet(one: AccessSet): ReadonlyMap<string, AccountCoverage> {
  return derivationOf(one).given.value(accountCoverage);
}

/** What the policies of a set make of one sign-in, as `beadle signin` works it out, without the rest of the account. */
export function outcomesOfSet(
  one: AccessSet,
): (question: SignInQuestion) => { readonly outcome: string; readonly blocked: Three } | undefined {
  const { snapshot, given } = derivationOf(one);
  const engine = given.value(accessEngine);
  const users = snapshot.evidence.users.status === 'collected' ? snapshot.evidence.users.value : [];
  return (question) => {
    const user = users.find(({ id }) => id === question.user);
    const point = pointOf(engine, question);
    if (user === undefined || point === undefined) return undefined;
    const { targets } = engine.tenancy.space;
    const account = engine.directory.accountOf(user);
    const asked = {
      engine,
      trait: traitOf(snapshot, guestKindOf(account)),
      applicable: engine.applicable(account),
      target: targets.findIndex(({ id }) => id === question.app),
    };
    const met = metAt(asked, point);
    return { outcome: outcomeOf(met, asked, point), blocked: isBlocked(met, asked, point) };
  };
}

const toldOf = (gap: Known<SignInGap>): string => (isUnknown(gap) ? '' : gapInWords(gap));

/** What the product says of each account in one set. */
export function answersTo(set: string, coverage: ReturnType<typeof coverageOfSet>): readonly SetAnswer[] {
  const names = Object.keys(accounts) as (keyof typeof accounts)[];
  return names.flatMap((account) => {
    const now = coverage.get(accounts[account].id)?.now;
    if (now === undefined) throw new Error(`${account} was not derived`);
    return questions.map((question): SetAnswer => {
      const value = now[question];
      const gap = now[`${question}Gap`];
      const isShort = value === 'sometimes' || value === 'never';
      const of = { set, account, question };
      return isUnknown(value)
        ? {
            ...of,
            value: 'unknown',
            gap: undefined,
            sentence: value.missing.map(({ detail }) => detail).join(' | '),
          }
        : {
            ...of,
            value,
            gap: isShort && !isUnknown(gap) ? gap : undefined,
            sentence: isShort ? toldOf(gap) : undefined,
          };
    });
  });
}
