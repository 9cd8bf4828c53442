import { readPolicies } from './policy/read-policies.ts';
import { absent, missingOf } from '../base/read-evidence.ts';
import type { CouncilInputs } from '../../model/council.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { unknown, type Facts, type Known, type SubjectList } from '../base/known.ts';
import { synchronisationRoles } from '../people/role-data.ts';
import type { ConditionalAccessPolicy } from '../subjects/conditional-access-policy.ts';
import { has } from './accounts/bits.ts';
import { emergencyUsers } from './accounts/emergency.ts';
import { engineOf } from './cover/engine.ts';
import { serviceTrustedAddresses } from './space/place-values.ts';
import { exclusionsInNoOther, namesOf } from './policy/named.ts';
import type { Policy } from './policy/policy.ts';
import { asksSomething, isUnconditional, requiresDevice } from './policy/policy-shape.ts';
import { referencesOf } from './references.ts';
import { syncStop } from './sync-stop.ts';

const states: Readonly<Record<string, ConditionalAccessPolicy['state']>> = {
  enabled: 'enabled',
  disabled: 'disabled',
  enabledForReportingButNotEnforced: 'report-only',
};

/** Every policy of the tenant as a subject of its own, those for programs and agents among them. */
export const deriveConditionalAccessPolicies = (
  snapshot: Snapshot,
  council: CouncilInputs,
): SubjectList<ConditionalAccessPolicy> => {
  const policies = readPolicies(snapshot);
  const engine = engineOf(snapshot);
  const references = referencesOf(snapshot, engine);
  const stops = syncStop(snapshot, engine);
  const emergency = emergencyUsers(snapshot, council);
  const places = absent(snapshot, 'namedLocations');
  const liveIndex = new Map(engine.tenancy.live.map(({ policy }, index) => [policy.id, index]));

  const deletedLocations = (policy: Policy): Known<string[]> => {
    const named = [...policy.locations, ...policy.excludedLocations].filter(
      (id) => !['All', 'AllTrusted', serviceTrustedAddresses].includes(id),
    );
    if (places.length > 0 && named.length > 0) return unknown(...places);
    return [...new Set(named)].filter((id) => !engine.locations.has(id));
  };
  const reachedEmergency = (policy: Policy): Known<string[]> => {
    if (policy.workload) return [];
    const index = liveIndex.get(policy.id);
    if (index === undefined) return [];
    const reached = emergency.found.map((user) => {
      const { sure, possible } = engine.applicable(engine.directory.accountOf(user));
      return { id: user.id, sure: has(sure, index), possible: has(possible, index) };
    });
    const doubtful = reached.some(({ sure, possible }) => possible && !sure);
    const missing = [...emergency.missing, ...(doubtful ? references.missing : [])];
    return missing.length > 0 ? unknown(...missing) : reached.filter(({ sure }) => sure).map(({ id }) => id);
  };

  const subjects = policies.map((policy): Facts<ConditionalAccessPolicy> => {
    const state = states[policy.state];
    return {
      id: policy.id,
      name: policy.name,
      state:
        state ??
        unknown({
          evidence: 'conditionalAccessPolicies',
          cause: 'not-supported',
          detail: `the state ${policy.state} is not known`,
        }),
      isForUsers: !policy.workload,
      includesSomebody: references.includesSomebody(policy),
      includesAllUsers: policy.include.users.includes('All'),
      hasExclusions:
        namesOf(policy.exclude).length + policy.excludedApps.length > 0 || policy.appFilter === 'exclude',
      targetsAllApps: policy.apps.includes('All'),
      isUnconditional: isUnconditional(policy),
      includedApps: [...policy.apps],
      excludedApps: [...policy.excludedApps],
      includedUsers: namesOf(policy.include).map(({ id }) => id),
      excludedUsers: namesOf(policy.exclude).map(({ id }) => id),
      controls: [...policy.controls],
      blocks: policy.controls.includes('block'),
      asksSomething: asksSomething(policy),
      requiresDevice: requiresDevice(policy),
      persistentBrowser:
        policy.session.persistentBrowser === 'not-known'
          ? unknown({
              evidence: 'conditionalAccessPolicies',
              cause: 'not-supported',
              detail: `“${policy.name}” says of staying signed in what we do not know`,
            })
          : (policy.session.persistentBrowser ?? 'not-set'),
      signInRiskLevels: [...policy.signInRisk],
      userRiskLevels: [...policy.userRisk],
      exclusionsInNoOtherPolicy: exclusionsInNoOther(policy, policies, synchronisationRoles),
      deletedReferences: references.deleted(policy),
      deletedLocations: deletedLocations(policy),
      unprotectedGroups: references.unprotected(policy),
      stopsSynchronisation: stops(policy),
      emergencyAccountsIncluded: reachedEmergency(policy),
      notUnderstood: policy.strange.join(', '),
    };
  });
  return { subjects, missing: missingOf(snapshot, 'conditionalAccessPolicies') };
};
