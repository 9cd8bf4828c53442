import {
  isGuid,
  placeWords,
  controlWords,
} from '../../src/facts/conditional-access/policy/microsoft-words.ts';
import type { AccessSet } from './access-sets.ts';

type Policy = AccessSet['policies'][number];
type Json = Record<string, unknown>;

/** What a set leaves open, said in one of the ways in which it may be. */
interface Saying {
  readonly policy: (policy: Policy) => Policy;
}
/** One thing that a set leaves open: all the ways in which it may be. */
interface Doubt {
  readonly isIn: (set: AccessSet) => boolean;
  readonly ways: readonly Saying[];
}

const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const somePlace = 'c0000000-0000-4000-8000-000000000001';
const otherPlace = 'c0000000-0000-4000-8000-000000000002';
const someApp = '12345678-0000-4000-8000-0000000000aa';
const someUser = 'a0000000-0000-4000-8000-0000000000ff';
const block = { operator: 'OR', builtInControls: ['block'] };

const placeAt = (id: string, cidrAddress: string) => ({
  '@odata.type': '#microsoft.graph.ipNamedLocation',
  id,
  displayName: id,
  isTrusted: false,
  ipRanges: [{ '@odata.type': '#microsoft.graph.iPv4CidrRange', cidrAddress }],
});

const conditionsOf = (policy: Policy): Json => object(policy['conditions']);
/** A policy with one part of its conditions changed. */
const withPart = (policy: Policy, part: string, change: (before: Json) => Json): Policy => ({
  ...policy,
  conditions: { ...conditionsOf(policy), [part]: change(object(conditionsOf(policy)[part])) },
});
const anyPolicy =
  (test: (policy: Policy) => boolean) =>
  ({ policies }: AccessSet): boolean =>
    policies.some(test);

const strengthOf = (policy: Policy): Json =>
  object(object(policy['grantControls'])['authenticationStrength']);
const isBareStrength = (policy: Policy): boolean =>
  'id' in strengthOf(policy) && !Array.isArray(strengthOf(policy)['allowedCombinations']);
const strengthAllows = (...allowedCombinations: readonly string[]): Saying => ({
  policy: (policy) =>
    isBareStrength(policy)
      ? {
          ...policy,
          grantControls: {
            ...object(policy['grantControls']),
            authenticationStrength: { ...strengthOf(policy), policyType: 'custom', allowedCombinations },
          },
        }
      : policy,
});

const lacksGrant = (policy: Policy): boolean => !('grantControls' in policy);
const grantIs = (grantControls: Json | null): Saying => ({
  policy: (policy) => (lacksGrant(policy) ? { ...policy, grantControls } : policy),
});

const lacksApps = (policy: Policy): boolean => !('applications' in conditionsOf(policy));
const appsAre = (...includeApplications: readonly string[]): Saying => ({
  policy: (policy) =>
    lacksApps(policy) ? withPart(policy, 'applications', () => ({ includeApplications })) : policy,
});

/** Entries of two lists put in the place of others; a policy that is about nothing then is one for nobody. */
const replaced = (
  policy: Policy,
  { part, lists }: { readonly part: string; readonly lists: readonly string[] },
  by: (entry: string) => readonly string[],
): Policy => {
  const before = object(conditionsOf(policy)[part]);
  const after = Object.fromEntries(
    lists.filter((name) => name in before).map((name) => [name, list(before[name]).flatMap(by)]),
  );
  const [included = ''] = lists;
  const isEmptied = list(before[included]).length > 0 && list(after[included]).length === 0;
  return isEmptied
    ? { ...policy, state: 'disabled' }
    : withPart(policy, part, () => ({ ...before, ...after }));
};
const places = { part: 'locations', lists: ['includeLocations', 'excludeLocations'] };
const apps = { part: 'applications', lists: ['includeApplications', 'excludeApplications'] };
const entriesOf = (policy: Policy, { part, lists }: typeof places): string[] =>
  lists.flatMap((name) => list(object(conditionsOf(policy)[part])[name]));
const entriesAre = (
  where: typeof places,
  isMeant: (entry: string) => boolean,
  ...now: readonly string[]
): Saying => ({
  policy: (policy) =>
    entriesOf(policy, where).some(isMeant)
      ? replaced(policy, where, (entry) => (isMeant(entry) ? now : [entry]))
      : policy,
});

const isTrusted = (entry: string): boolean => entry === 'AllTrusted';
const isAppName = (entry: string): boolean =>
  !isGuid(entry) &&
  !['All', 'None', 'Office365', 'MicrosoftAdminPortals', 'AllAgentIdResources'].includes(entry);

const controlsOf = (policy: Policy): string[] => list(object(policy['grantControls'])['builtInControls']);
const isStrange = (control: string): boolean => !controlWords.includes(control);
const controlIs = (now: string): Saying => ({
  policy: (policy) =>
    controlsOf(policy).some(isStrange)
      ? { ...policy, grantControls: { ...object(policy['grantControls']), builtInControls: [now] } }
      : policy,
});

const rolesOf = (policy: Policy): string[] => list(object(conditionsOf(policy)['users'])['includeRoles']);
const hasRoleName = (policy: Policy): boolean => rolesOf(policy).some((role) => !isGuid(role));
const rolesMean = (user: string): Saying => ({
  policy: (policy) =>
    hasRoleName(policy)
      ? withPart(policy, 'users', (users) => ({
          ...users,
          includeRoles: rolesOf(policy).filter(isGuid),
          includeUsers: [...list(users['includeUsers']), user],
        }))
      : policy,
});

/** Places that no list holds. */
const isUnlisted =
  (set: AccessSet) =>
  (entry: string): boolean =>
    ![...placeWords, somePlace, otherPlace].includes(entry) &&
    !set.namedLocations.some(({ id }) => id === entry);

const doubtsOf = (set: AccessSet): readonly Doubt[] => [
  {
    isIn: anyPolicy(isBareStrength),
    ways: [
      strengthAllows('fido2', 'password,sms'),
      strengthAllows('windowsHelloForBusiness', 'fido2', 'x509CertificateMultiFactor'),
      strengthAllows('password'),
    ],
  },
  { isIn: anyPolicy(lacksGrant), ways: [grantIs(null), grantIs(block)] },
  { isIn: anyPolicy(lacksApps), ways: [appsAre('All'), appsAre(someApp)] },
  {
    isIn: anyPolicy((policy) => entriesOf(policy, places).some(isTrusted)),
    ways: [entriesAre(places, isTrusted), entriesAre(places, isTrusted, somePlace)],
  },
  {
    isIn: anyPolicy((policy) => entriesOf(policy, places).some(isUnlisted(set))),
    ways: [
      entriesAre(places, isUnlisted(set)),
      entriesAre(places, isUnlisted(set), otherPlace),
      entriesAre(places, isUnlisted(set), 'All'),
    ],
  },
  {
    isIn: anyPolicy((policy) => controlsOf(policy).some(isStrange)),
    ways: [controlIs('mfa'), controlIs('block')],
  },
  {
    isIn: anyPolicy((policy) => entriesOf(policy, apps).some(isAppName)),
    ways: [entriesAre(apps, isAppName, 'All'), entriesAre(apps, isAppName, someApp)],
  },
  { isIn: anyPolicy(hasRoleName), ways: [rolesMean('All'), rolesMean(someUser)] },
];

const product = (doubts: readonly Doubt[]): Saying[][] =>
  doubts.reduce<Saying[][]>(
    (all, { ways }) => all.flatMap((before) => ways.map((way) => [...before, way])),
    [[]],
  );

const mostWays = 36;
/** Evenly, and by an odd step, so that no part keeps to one of its ways. */
const sampled = <T>(all: readonly T[]): readonly T[] => {
  const step = Math.ceil(all.length / mostWays);
  return all.filter((_, at) => at % (step % 2 === 0 ? step + 1 : step) === 0);
};

/** A set with all that it leaves open said: once in every way in which the parts of it may be, taken together; of very many ways, some. */
export function completionsOf(set: AccessSet): readonly AccessSet[] {
  const doubts = doubtsOf(set).filter(({ isIn }) => isIn(set));
  return doubts.length === 0
    ? []
    : sampled(product(doubts)).map((ways) => ({
        ...set,
        policies: set.policies.map((policy) => ways.reduce((now, way) => way.policy(now), policy)),
        namedLocations: [
          ...set.namedLocations,
          placeAt(somePlace, '203.0.113.0/24'),
          placeAt(otherPlace, '198.51.100.0/24'),
        ],
      }));
}
