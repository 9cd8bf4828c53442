import { type Doubts, makeDoubts } from './doubts.ts';
import { type Applicable, membershipOf } from '../accounts/membership.ts';
import type { Account } from '../accounts/account-keys.ts';
import { readPolicies } from '../policy/read-policies.ts';
import { type NamedLocation, readLocations } from '../space/named-location.ts';
import type { Trait } from '../accounts/trait.ts';
import { type Tenancy, makeTenancy, readStrengths, strengthsUnread } from '../space/tenancy.ts';
import type { Arena } from './question.ts';
import { computed } from '../../base/computed.ts';
import { missingOf } from '../../base/read-evidence.ts';
import { cloudDesktopsUnread } from '../policy/cloud-desktops.ts';
import type { Where } from '../policy/sign-in-requirement.ts';
import { unlisted } from '../policy/unlisted.ts';
import { accessNeeds, type AccessView } from '../policy/access-needs.ts';
import type { Missing } from '../../../model/cause.ts';
import { makeArena } from './arena.ts';
import { readDirectory, type Directory } from '../accounts/memberships-of.ts';
import type { Policy } from '../policy/policy.ts';
import { microsoft } from '../policy/microsoft-semantics.ts';
import type { Semantics } from '../policy/semantics.ts';

/** The coverage engine over one snapshot. */
export interface Engine {
  readonly tenancy: Tenancy;
  readonly locations: ReadonlyMap<string, NamedLocation>;
  readonly directory: Directory;
  readonly applicable: (account: Account) => Applicable;
  readonly arena: (trait: Trait) => Arena;
  /** The combinations of each authentication strength of the tenant. */
  readonly strengths: readonly (readonly string[])[];
  /** Why some strengths, and so some combinations, may be unknown; empty when all were read. */
  readonly strengthsMissing: readonly Missing[];
  readonly doubts: Doubts;
  /** Why a question may be about more apps than are known. */
  readonly appsUnread: (where: Where) => readonly Missing[];
}

/** Makes the engine ready for any number of accounts. @param semantics broken on purpose by tests only */
export const makeEngine = (
  given: AccessView,
  policies: readonly Policy[],
  semantics: Semantics = microsoft,
): Engine => {
  const whole = missingOf(given, 'conditionalAccessPolicies').length === 0;
  const tenancy = makeTenancy(given, whole ? policies : [...policies, unlisted], semantics);
  const locations = readLocations(given);
  const sides = tenancy.live.flatMap(({ policy }) => [policy.include, policy.exclude]);
  const directory = readDirectory(
    given,
    {
      groups: [...new Set(sides.flatMap(({ groups }) => groups))],
      roles: [...new Set(sides.flatMap(({ roles }) => roles))],
    },
    semantics,
  );
  const applicable = membershipOf(
    tenancy.live.map(({ policy }) => policy),
    semantics,
    directory.isKnown,
  );
  const arenas = new Map<string, Arena>();
  const arena = (trait: Trait): Arena => {
    const key = Object.values(trait).join();
    const known = arenas.get(key) ?? makeArena(tenancy, trait);
    arenas.set(key, known);
    return known;
  };
  return {
    tenancy,
    locations,
    directory,
    applicable,
    arena,
    strengths: readStrengths(given),
    strengthsMissing: strengthsUnread(given),
    doubts: makeDoubts(given, tenancy, directory),
    appsUnread: cloudDesktopsUnread(given),
  };
};

/** The engine of a snapshot. */
export const accessEngine = computed({
  name: 'what is asked at sign-in',
  needs: accessNeeds,
  derive: (given): Engine => makeEngine(given, readPolicies(given)),
});
