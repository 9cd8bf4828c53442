import type { Missing } from '../../../model/cause.ts';
import { missingOf, strange } from '../../base/read-evidence.ts';
import { readLocations } from './named-location.ts';
import { measuresRisk } from '../policy/measures-risk.ts';
import { type Space, makeSpace } from './space.ts';
import type { LivePolicy, ReachContext } from './policy-reach.ts';
import { reachOf } from './reach-of.ts';
import type { AccessView } from '../policy/access-needs.ts';
import type { Policy } from '../policy/policy.ts';
import { inForce } from '../policy/policy-state.ts';
import { ownsCloudDesktops } from '../policy/cloud-desktops.ts';
import { cloudDesktopApps } from '../policy/first-party-apps.ts';
import type { Semantics } from '../policy/semantics.ts';

export const readStrengths = (given: AccessView): readonly (readonly string[])[] => {
  const { authenticationStrengths } = given.evidence;
  return authenticationStrengths.status === 'collected'
    ? authenticationStrengths.value.map((one) => one.allowedCombinations ?? [])
    : [];
};

/** Why not every combination is known: the strengths were not read, or one came back without what it allows. */
export function strengthsUnread(given: AccessView): readonly Missing[] {
  const gaps = missingOf(given, 'authenticationStrengths');
  const isUnsaid = readStrengths(given).some((one) => one.length === 0);
  if (!isUnsaid) return gaps;
  return [...gaps, strange('authenticationStrengths.allowedCombinations', 'no value came')];
}

/** One tenant's policies over one space. Those that only report are among them, but reach nobody. */
export interface Tenancy {
  readonly live: readonly LivePolicy[];
  readonly space: Space;
  readonly semantics: Semantics;
}

/** Policies that may be enforced, or would be if they did more than report, over the space that they divide. */
export const makeTenancy = (
  given: AccessView,
  policies: readonly Policy[],
  semantics: Semantics,
): Tenancy => {
  const forUsers = policies.filter(({ workload, state }) => !workload && state !== 'disabled');
  const places = readLocations(given);
  const space = makeSpace(
    forUsers.filter((policy) => inForce(policy, semantics) !== 'no'),
    [...places.values()],
    semantics,
    ownsCloudDesktops(given) === 'yes' ? cloudDesktopApps : [],
  );
  const context: ReachContext = {
    semantics,
    locations: places,
    measuresRisk: measuresRisk(given),
    measuresInsiderRisk: semantics.insiderRiskIsMeasured,
    settingsRead: given.evidence.conditionalAccessSettings.status === 'collected',
  };
  return {
    space,
    semantics,
    live: forUsers.map((policy) => ({ policy, reach: reachOf(policy, space, context) })),
  };
};
