import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { part, subject, type NamedList } from '../base/fact.ts';
import { accessPolicies } from './policy/read-policies.ts';
import { missingOf, readList } from '../base/read-evidence.ts';
import { unknown, type Known } from '../base/known.ts';
import { synchronisationRoles } from '../people/role-data.ts';
import { has } from './accounts/bits.ts';
import { emergencyUsers } from './accounts/emergency.ts';
import { accessEngine } from './cover/engine.ts';
import { serviceTrustedAddresses } from './space/place-values.ts';
import { exclusionsInNoOther, namesOf } from './policy/named.ts';
import type { Policy } from './policy/policy.ts';
import { asksSomething, isUnconditional, requiresDevice } from './policy/policy-shape.ts';
import { references } from './references.ts';
import { synchronisationStops } from './sync-stop.ts';

const policyStates = z.enum(['enabled', 'report-only', 'disabled']);
const browserStates = z.enum(['always', 'never', 'not-set']);

const states: Readonly<Record<string, z.infer<typeof policyStates>>> = {
  enabled: 'enabled',
  disabled: 'disabled',
  enabledForReportingButNotEnforced: 'report-only',
};

/** Every policy of the tenant as a subject of its own, those for programs and agents among them. */
const listed = computed({
  name: 'list of policies',
  uses: { accessPolicies },
  derive: ({ use: { accessPolicies: read } }): NamedList => ({
    subjects: read.policies.map(({ id, name }) => ({ id, name })),
    missing: read.missing,
  }),
});

const byId = computed({
  name: 'policies by id',
  uses: { accessPolicies },
  derive: ({ use }) => {
    const policies = new Map(use.accessPolicies.policies.map((policy) => [policy.id, policy]));
    return (id: string): Policy => {
      const policy = policies.get(id);
      if (policy === undefined) throw new TypeError(`there is no policy "${id}"`);
      return policy;
    };
  },
});

const said = (detail: string): Known<never> =>
  unknown({ evidence: 'conditionalAccessPolicies', cause: 'not-supported', detail });

/** What a policy says of itself. */
const own = computed({
  name: 'what a policy says',
  uses: { byId, accessPolicies },
  derive: ({ use }) => {
    const { policies, missing } = use.accessPolicies;
    /** What is left out here may be in a policy that was not read. */
    const inNoOther = (policy: Policy): Known<string[]> => {
      const found = exclusionsInNoOther(policy, policies, synchronisationRoles);
      return found.length > 0 && missing.length > 0 ? unknown(...missing) : found;
    };
    return (id: string) => {
      const policy = use.byId(id);
      const browser = policy.session.persistentBrowser;
      return {
        state: states[policy.state] ?? said(`the state ${policy.state} is not known`),
        isForUsers: !policy.workload,
        includesAllUsers: policy.include.users.includes('All'),
        hasExclusions:
          namesOf(policy.exclude).length + policy.excludedApps.length > 0 || policy.appFilter === 'exclude',
        targetsAllApps: policy.apps.includes('All'),
        isUnconditional: isUnconditional(policy),
        includedApps: [...policy.apps],
        excludedApps: [...policy.excludedApps],
        includedUsers: namesOf(policy.include).map((one) => one.id),
        excludedUsers: namesOf(policy.exclude).map((one) => one.id),
        controls: [...policy.controls],
        blocks: policy.controls.includes('block'),
        asksSomething: asksSomething(policy),
        requiresDevice: requiresDevice(policy),
        persistentBrowser:
          browser === 'not-known'
            ? said(`“${policy.name}” says of staying signed in what we do not know`)
            : (browser ?? ('not-set' as const)),
        signInRiskLevels: [...policy.signInRisk],
        userRiskLevels: [...policy.userRisk],
        exclusionsInNoOtherPolicy: inNoOther(policy),
        notUnderstood: policy.strange.join(', '),
      };
    };
  },
});

/** What became of the people and groups that a policy names. */
const named = computed({
  name: 'objects that a policy names',
  uses: { byId, references },
  derive: ({ use }) => {
    return (id: string) => {
      const policy = use.byId(id);
      return {
        includesSomebody: use.references.includesSomebody(policy),
        deletedReferences: use.references.deleted(policy),
        unprotectedGroups: use.references.unprotected(policy),
      };
    };
  },
});

const deletedPlaces = computed({
  name: 'deleted places that a policy names',
  needs: { namedLocations: [] },
  uses: { byId },
  derive: (given) => {
    const missing = missingOf(given, 'namedLocations');
    const there = new Set(readList(given, 'namedLocations').items.map(({ id }) => id));
    return (id: string): { readonly deletedLocations: Known<string[]> } => {
      const { locations, excludedLocations } = given.use.byId(id);
      const ids = [...locations, ...excludedLocations].filter(
        (one) => !['All', 'AllTrusted', serviceTrustedAddresses].includes(one),
      );
      if (missing.length > 0 && ids.length > 0) return { deletedLocations: unknown(...missing) };
      return { deletedLocations: [...new Set(ids)].filter((one) => !there.has(one)) };
    };
  },
});

const stops = computed({
  name: 'whether a policy stops the synchronisation',
  uses: { byId, synchronisationStops },
  derive:
    ({ use }) =>
    (id: string) => ({ stopsSynchronisation: use.synchronisationStops(use.byId(id)) }),
});

const emergency = computed({
  name: 'emergency accounts that a policy reaches',
  uses: { byId, accessEngine, emergencyUsers, references },
  derive: ({ use }) => {
    const { tenancy, applicable, directory } = use.accessEngine;
    const liveIndex = new Map(tenancy.live.map(({ policy }, index) => [policy.id, index]));
    const reachedBy = (policy: Policy): Known<string[]> => {
      const index = liveIndex.get(policy.id);
      if (policy.workload || index === undefined) return [];
      const reached = use.emergencyUsers.found.map((user) => {
        const { sure, possible } = applicable(directory.accountOf(user));
        return { id: user.id, sure: has(sure, index), possible: has(possible, index) };
      });
      const doubtful = reached.some((one) => one.possible && !one.sure);
      const missing = [...use.emergencyUsers.missing, ...(doubtful ? use.references.missing : [])];
      return missing.length > 0
        ? unknown(...missing)
        : reached.filter(({ sure }) => sure).map((one) => one.id);
    };
    return (id: string) => ({ emergencyAccountsIncluded: reachedBy(use.byId(id)) });
  },
});

const yesNo = z.boolean();
const texts = z.array(z.string());

/** One Conditional Access policy. Lists hold ids and Microsoft's own words, as the policy does. */
export const conditionalAccessPolicy = subject(listed, (id) => [{ about: 'policy', id }], {
  state: part(own, 'state', { says: 'Whether the policy is in force', type: policyStates }),
  isForUsers: part(own, 'isForUsers', {
    says: 'It is for people, not for the accounts of programs or agents',
    type: yesNo,
  }),
  includesSomebody: part(named, 'includesSomebody', {
    says: 'It includes somebody who exists or may come to exist',
    type: yesNo,
  }),
  includesAllUsers: part(own, 'includesAllUsers', { says: 'It includes all users', type: yesNo }),
  hasExclusions: part(own, 'hasExclusions', {
    says: 'It leaves out a user, group, role, guest kind or app',
    type: yesNo,
  }),
  targetsAllApps: part(own, 'targetsAllApps', { says: 'It includes all resources', type: yesNo }),
  /** No condition but users and apps. */
  isUnconditional: part(own, 'isUnconditional', {
    says: 'No platform, place, client, device, risk or flow narrows it',
    type: yesNo,
  }),
  includedApps: part(own, 'includedApps', { says: 'Apps that it names', type: texts }),
  excludedApps: part(own, 'excludedApps', { says: 'Apps that it leaves out', type: texts }),
  includedUsers: part(own, 'includedUsers', {
    says: 'Users, groups, roles and guest kinds that it names',
    type: texts,
  }),
  excludedUsers: part(own, 'excludedUsers', {
    says: 'Users, groups, roles and guest kinds that it leaves out',
    type: texts,
  }),
  controls: part(own, 'controls', { says: 'Grant controls that it asks', type: texts }),
  blocks: part(own, 'blocks', { says: 'It blocks', type: yesNo }),
  asksSomething: part(own, 'asksSomething', { says: 'It has a grant or session control', type: yesNo }),
  requiresDevice: part(own, 'requiresDevice', {
    says: 'Nobody passes it without a compliant or hybrid-joined device',
    type: yesNo,
  }),
  persistentBrowser: part(own, 'persistentBrowser', {
    says: 'What it says about staying signed in',
    type: browserStates,
  }),
  signInRiskLevels: part(own, 'signInRiskLevels', {
    says: 'Sign-in risk levels that it is limited to',
    type: texts,
  }),
  userRiskLevels: part(own, 'userRiskLevels', {
    says: 'User risk levels that it is limited to',
    type: texts,
  }),
  /** As `user:ID`, `group:ID`, `role:ID`, `guest:KIND`, `app:ID`. */
  exclusionsInNoOtherPolicy: part(own, 'exclusionsInNoOtherPolicy', {
    says: 'What it leaves out and no other policy in force reaches',
    type: texts,
  }),
  deletedReferences: part(named, 'deletedReferences', {
    says: 'Users, groups and roles that it names and that are deleted',
    type: texts,
  }),
  deletedLocations: part(deletedPlaces, 'deletedLocations', {
    says: 'Places that it names and that are deleted',
    type: texts,
  }),
  unprotectedGroups: part(named, 'unprotectedGroups', {
    says: 'Groups that it names and whose members people without a privileged role may change',
    type: texts,
  }),
  stopsSynchronisation: part(stops, 'stopsSynchronisation', {
    says: 'In force, and would stop the account of the directory synchronisation',
    type: yesNo,
  }),
  emergencyAccountsIncluded: part(emergency, 'emergencyAccountsIncluded', {
    says: 'Declared emergency accounts that it reaches',
    type: texts,
  }),
  /** Members that we do not know: they make the policy's reach unknown. */
  notUnderstood: part(own, 'notUnderstood', {
    says: 'Settings of the policy that Beadle does not know',
    type: z.string(),
  }),
});
