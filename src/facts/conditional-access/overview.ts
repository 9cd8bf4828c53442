import { readPolicies } from './policy/read-policies.ts';
import { measuresRisk } from './policy/measures-risk.ts';
import { absent, missingOf, strange } from '../base/read-evidence.ts';
import type { CouncilInputs } from '../../model/council.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { unknown, type Facts, type Known, type SubjectList } from '../base/known.ts';
import type { ConditionalAccess } from '../subjects/conditional-access.ts';
import { riskyAgents } from './policy/agents.ts';
import { complianceIsJudged } from './accounts/compliance.ts';
import { emergencyUsers } from './accounts/emergency.ts';
import { engineOf } from './cover/engine.ts';
import { withoutKey } from './accounts/left-out-keys.ts';
import { namesOf } from './policy/named.ts';
import { has } from './accounts/bits.ts';
import type { Policy } from './policy/policy.ts';
import { asksSomething, isUnconditional } from './policy/policy-shape.ts';

/** `user:ID` and `group:ID` that every one of some policies leaves out. */
const commonExclusions = (policies: readonly Policy[]): string[] => {
  const lists = policies.map(({ exclude }) =>
    namesOf(exclude)
      .filter(({ kind }) => kind === 'user' || kind === 'group')
      .map(({ kind, id }) => `${kind}:${id}`),
  );
  const [first = [], ...rest] = lists;
  return [...new Set(first)].filter((one) => rest.every((list) => list.includes(one)));
};

const hasRiskLevels = (snapshot: Snapshot): Known<boolean> => {
  const owned = measuresRisk(snapshot);
  if (owned !== 'maybe') return owned === 'yes';
  const [
    unread = strange('subscribedSkus.capabilityStatus', 'Microsoft did not say whether it still works'),
  ] = absent(snapshot, 'subscribedSkus');
  return unknown(unread);
};

/** All policies together: exactly one subject. */
export const deriveConditionalAccess = (
  snapshot: Snapshot,
  council: CouncilInputs,
): SubjectList<ConditionalAccess> => {
  const missing = missingOf(snapshot, 'conditionalAccessPolicies');
  const policies = readPolicies(snapshot);
  const engine = engineOf(snapshot);
  const forUsers = policies.filter(({ workload }) => !workload);
  const inForce = forUsers.filter(({ state }) => state === 'enabled');
  const known = <T>(value: Known<T>): Known<T> => (missing.length > 0 ? unknown(...missing) : value);
  const places = absent(snapshot, 'namedLocations');
  const emergency = emergencyUsers(snapshot, council);
  const reached = emergency.found.filter((user) => {
    const { possible } = engine.applicable(engine.directory.accountOf(user));
    return engine.tenancy.live.some(
      ({ policy }, index) => policy.state === 'enabled' && has(possible, index),
    );
  });
  const agents = riskyAgents(snapshot);
  const leftOut = commonExclusions(inForce);
  const blocks = inForce.filter(({ controls }) => controls.includes('block'));
  const everyone = inForce.filter(
    (policy) =>
      policy.include.users.includes('All') &&
      namesOf(policy.exclude).length === 0 &&
      policy.apps.includes('All') &&
      policy.excludedApps.length === 0 &&
      policy.appFilter === undefined &&
      isUnconditional(policy) &&
      asksSomething(policy),
  );
  const subject: Facts<ConditionalAccess> = {
    id: snapshot.tenant.id,
    name: snapshot.tenant.displayName,
    policiesInForce: known(inForce.length),
    reportOnlyPolicies: known(
      forUsers.filter(({ state }) => state === 'enabledForReportingButNotEnforced').length,
    ),
    policiesForEveryone: known(everyone.length),
    allAppsPolicies: known(
      inForce.filter(
        (policy) =>
          policy.apps.includes('All') && !policy.include.users.includes('None') && asksSomething(policy),
      ).length,
    ),
    signInRiskPolicies: known(inForce.filter(({ signInRisk }) => signInRisk.length > 0).length),
    userRiskPolicies: known(inForce.filter(({ userRisk }) => userRisk.length > 0).length),
    namedApps: known([...new Set(inForce.flatMap(({ apps }) => apps))].toSorted()),
    trustedLocations:
      places.length > 0
        ? unknown(...places)
        : [...engine.locations.values()].filter(({ trusted, ranges }) => trusted && ranges.length > 0).length,
    excludedFromEveryPolicy: known(leftOut),
    blockingPolicies: known(blocks.length),
    excludedFromEveryBlock: known(commonExclusions(blocks)),
    emergencyAccountsNotExcluded: known(
      emergency.missing.length > 0 ? unknown(...emergency.missing) : reached.map(({ id }) => id),
    ),
    leftOutWithoutSecurityKey: known(withoutKey(snapshot, engine.directory, leftOut)),
    riskyAgentsBlocked: known(agents.blocked),
    riskyAgentsOpenApps: known([...agents.openApps]),
    hasRiskLevels: hasRiskLevels(snapshot),
    complianceIsJudged: complianceIsJudged(snapshot),
  };
  return { subjects: [subject], missing: [] };
};
