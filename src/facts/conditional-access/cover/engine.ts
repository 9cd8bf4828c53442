import { missingOf } from '../../base/read-evidence.ts';
import { readPolicy } from '../policy/read-policy.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { makeArena, type Arena, type Tenancy } from './arena.ts';
import { bitsKey } from '../accounts/bits.ts';
import { coverageOf, openAppsOf, type Coverage, type OpenApps } from '../explain/coverage-of.ts';
import { readDirectory, type Directory } from '../accounts/memberships-of.ts';
import { makeDoubts } from './doubts.ts';
import type { Trait } from '../space/feasible.ts';
import { membershipOf, type Account } from '../accounts/membership.ts';
import type { Policy } from '../policy/policy.ts';
import { microsoft, type Semantics } from '../policy/semantics.ts';
import { makeTenancy, readLocations, readPolicies, readStrengths } from '../space/tenancy.ts';
import type { NamedLocation } from '../space/location-atoms.ts';
import type { Applicable } from './plan.ts';

/** The coverage engine over one snapshot. */
export interface Engine {
  readonly tenancy: Tenancy;
  readonly locations: ReadonlyMap<string, NamedLocation>;
  readonly directory: Directory;
  readonly applicable: (account: Account) => Applicable;
  readonly arena: (trait: Trait) => Arena;
  /** All answers about an account; accounts that the same policies reach share them. */
  readonly coverage: (account: Account, trait: Trait) => Coverage;
  readonly openApps: (account: Account, trait: Trait) => OpenApps;
}

/** Stands for policies that exist but were not read: it may reach anybody and ask anything. */
const unlisted: Policy = readPolicy({
  id: 'unlisted',
  displayName: 'a policy that was not read',
  state: 'not read',
  conditions: {
    users: { includeUsers: ['All'] },
    applications: { includeApplications: ['All'] },
    unlisted: true,
  },
  grantControls: { operator: 'OR', builtInControls: ['block'] },
});

/** Makes the engine ready for any number of accounts. @param semantics broken on purpose by tests only */
export const makeEngine = (
  snapshot: Snapshot,
  policies: readonly Policy[],
  semantics: Semantics = microsoft,
): Engine => {
  const whole = missingOf(snapshot, 'conditionalAccessPolicies').length === 0;
  const tenancy = makeTenancy(snapshot, whole ? policies : [...policies, unlisted], semantics);
  const locations = readLocations(snapshot);
  const sides = tenancy.live.flatMap(({ policy }) => [policy.include, policy.exclude]);
  const directory = readDirectory(
    snapshot,
    {
      groups: [...new Set(sides.flatMap(({ groups }) => groups))],
      roles: [...new Set(sides.flatMap(({ roles }) => roles))],
    },
    semantics,
  );
  const applicable = membershipOf(tenancy.live, semantics);
  const judge = {
    tenancy,
    locations,
    strengths: readStrengths(snapshot),
    doubts: makeDoubts(snapshot, tenancy, directory),
  };
  const decide = coverageOf(judge);
  const open = openAppsOf(judge);
  const arenas = new Map<string, Arena>();
  const arena = (trait: Trait): Arena => {
    const key = Object.values(trait).join();
    const known = arenas.get(key) ?? makeArena(tenancy, trait);
    arenas.set(key, known);
    return known;
  };
  const classes = new Map<string, Coverage>();
  return {
    tenancy,
    locations,
    directory,
    applicable,
    arena,
    openApps: (account, trait) => open(arena(trait), applicable(account)),
    coverage: (account, trait) => {
      const reached = applicable(account);
      const key = `${Object.values(trait).join()} ${bitsKey(reached.sure)} ${bitsKey(reached.possible)} ${bitsKey(reached.excluded)}`;
      const known = classes.get(key) ?? decide(arena(trait), reached);
      classes.set(key, known);
      return known;
    },
  };
};

const engines = new WeakMap<Snapshot, Engine>();
/** The engine of a snapshot, made once: the same snapshot gives the same answers for ever. */
export const engineOf = (snapshot: Snapshot): Engine => {
  const known = engines.get(snapshot) ?? makeEngine(snapshot, readPolicies(snapshot));
  engines.set(snapshot, known);
  return known;
};
