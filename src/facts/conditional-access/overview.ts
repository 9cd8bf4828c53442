import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { part, subject, type NamedList } from '../base/fact.ts';
import type { View } from '../base/needs.ts';
import { accessPolicies } from './policy/read-policies.ts';
import { measuresRisk } from './policy/measures-risk.ts';
import { absent, missingOf, strange } from '../base/read-evidence.ts';
import { unknown, type Known } from '../base/known.ts';
import { microsoft } from './policy/semantics.ts';
import { riskyAgents } from './policy/agents.ts';
import { complianceJudged } from './accounts/compliance.ts';
import { emergencyUsers } from './accounts/emergency.ts';
import { accessEngine } from './cover/engine.ts';
import { keyNeeds, withoutKey } from './accounts/left-out-keys.ts';
import { namesOf } from './policy/named.ts';
import { has } from './accounts/bits.ts';
import { readLocations } from './space/named-location.ts';
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

const riskMeasured = (
  given: View<{ subscribedSkus: ['capabilityStatus', 'servicePlans'] }>,
): Known<boolean> => {
  const owned = measuresRisk(given);
  if (owned !== 'maybe') return owned === 'yes';
  const [
    unread = strange('subscribedSkus.capabilityStatus', 'Microsoft did not say whether it still works'),
  ] = absent(given, 'subscribedSkus');
  return unknown(unread);
};

const whole = computed({
  name: 'Conditional Access as a whole',
  derive: ({ tenant }): NamedList => ({
    subjects: [{ id: tenant.id, name: tenant.displayName }],
    missing: [],
  }),
});

/** Policies for people that are in force; what is counted of them is unknown where the list was not read. */
const inForce = computed({
  name: 'policies in force',
  uses: { accessPolicies },
  derive: ({ use }) => {
    const { policies, missing } = use.accessPolicies;
    const forUsers = policies.filter(({ workload }) => !workload);
    return {
      forUsers,
      enabled: forUsers.filter(({ state }) => state === 'enabled'),
      missing,
      known: <T>(value: Known<T>): Known<T> => (missing.length > 0 ? unknown(...missing) : value),
    };
  },
});

/** All users, all resources, no exclusion, no condition, and something is asked. */
const isForEveryone = (policy: Policy): boolean =>
  policy.include.users.includes('All') &&
  namesOf(policy.exclude).length === 0 &&
  policy.apps.includes('All') &&
  policy.excludedApps.length === 0 &&
  policy.appFilter === undefined &&
  isUnconditional(policy) &&
  asksSomething(policy);

const counts = computed({
  name: 'counts of policies',
  uses: { inForce },
  derive: ({ use: { inForce: policies } }) => {
    const { forUsers, enabled, known } = policies;
    const blocks = enabled.filter(({ controls }) => controls.includes('block'));
    const reportOnly = forUsers.filter(({ state }) => state === 'enabledForReportingButNotEnforced');
    const allApps = enabled.filter(
      (policy) =>
        policy.apps.includes('All') && !policy.include.users.includes('None') && asksSomething(policy),
    );
    return () => ({
      policiesInForce: known(enabled.length),
      reportOnlyPolicies: known(reportOnly.length),
      policiesForEveryone: known(enabled.filter(isForEveryone).length),
      allAppsPolicies: known(allApps.length),
      signInRiskPolicies: known(enabled.filter(({ signInRisk }) => signInRisk.length > 0).length),
      userRiskPolicies: known(enabled.filter(({ userRisk }) => userRisk.length > 0).length),
      namedApps: known([...new Set(enabled.flatMap(({ apps }) => apps))].toSorted()),
      excludedFromEveryPolicy: known(commonExclusions(enabled)),
      blockingPolicies: known(blocks.length),
      excludedFromEveryBlock: known(commonExclusions(blocks)),
    });
  },
});

const places = computed({
  name: 'trusted places',
  needs: { namedLocations: ['*'] },
  derive: (given) => {
    const missing = missingOf(given, 'namedLocations');
    const trusted = [...readLocations(given).values()].filter((one) => one.trusted && one.ranges.length > 0);
    const trustedLocations: Known<number> = missing.length > 0 ? unknown(...missing) : trusted.length;
    return () => ({ trustedLocations });
  },
});

const emergency = computed({
  name: 'emergency accounts that policies reach',
  uses: { accessEngine, emergencyUsers, inForce },
  derive: ({ use }) => {
    const { tenancy, applicable, directory } = use.accessEngine;
    const { found, missing } = use.emergencyUsers;
    const reached = found.filter((user) => {
      const { possible } = applicable(directory.accountOf(user));
      return tenancy.live.some(({ policy }, index) => policy.state === 'enabled' && has(possible, index));
    });
    const ids: Known<string[]> = missing.length > 0 ? unknown(...missing) : reached.map(({ id }) => id);
    return () => ({ emergencyAccountsNotExcluded: use.inForce.known(ids) });
  },
});

const keys = computed({
  name: 'accounts left out of every policy without a security key',
  needs: keyNeeds,
  uses: { accessEngine, inForce },
  derive: (given) => {
    const { enabled, known } = given.use.inForce;
    const { directory } = given.use.accessEngine;
    const open = known(withoutKey(given, directory, commonExclusions(enabled)));
    return () => ({ leftOutWithoutSecurityKey: open });
  },
});

const agents = computed({
  name: 'agent identities at high risk',
  needs: { conditionalAccessPolicies: ['*'] },
  uses: { inForce },
  derive: (given) => {
    const { blocked, doubtful, openApps } = riskyAgents(given, microsoft);
    const { known } = given.use.inForce;
    const [first = '', ...more] = doubtful;
    const open = unknown({
      evidence: 'conditionalAccessPolicies',
      cause: 'not-supported',
      detail: `“${first}”${more.length > 0 ? ` and ${String(more.length)} more` : ''} may block agents, and sets what we do not know`,
    });
    return () => ({
      riskyAgentsBlocked: known(blocked === 'maybe' ? open : blocked === 'yes'),
      riskyAgentsOpenApps: known(blocked === 'maybe' ? open : [...openApps]),
    });
  },
});

const risk = computed({
  name: 'whether risk is measured',
  needs: { subscribedSkus: ['capabilityStatus', 'servicePlans'] },
  derive: (given) => () => ({ hasRiskLevels: riskMeasured(given) }),
});

const compliance = computed({
  name: 'whether compliance is judged',
  uses: { complianceJudged },
  derive:
    ({ use }) =>
    () => ({ complianceIsJudged: use.complianceJudged }),
});

const count = z.int();
const yesNo = z.boolean();
const texts = z.array(z.string());

/** The council's Conditional Access as a whole: exactly one subject. */
export const conditionalAccess = subject(whole, () => [{ about: 'location', every: true }], {
  policiesInForce: part(counts, 'policiesInForce', { says: 'Policies in force for people', type: count }),
  reportOnlyPolicies: part(counts, 'reportOnlyPolicies', { says: 'Policies that only report', type: count }),
  /** All users, all resources, no exclusion, no condition, and something is asked. */
  policiesForEveryone: part(counts, 'policiesForEveryone', {
    says: 'Policies in force for everybody and everything',
    type: count,
  }),
  allAppsPolicies: part(counts, 'allAppsPolicies', {
    says: 'Policies in force that target all resources',
    type: count,
  }),
  signInRiskPolicies: part(counts, 'signInRiskPolicies', {
    says: 'Policies in force that look at sign-in risk',
    type: count,
  }),
  userRiskPolicies: part(counts, 'userRiskPolicies', {
    says: 'Policies in force that look at user risk',
    type: count,
  }),
  namedApps: part(counts, 'namedApps', { says: 'Apps that policies in force name', type: texts }),
  trustedLocations: part(places, 'trustedLocations', {
    says: 'Trusted places with at least one address range',
    type: count,
  }),
  /** As `user:ID` or `group:ID`. */
  excludedFromEveryPolicy: part(counts, 'excludedFromEveryPolicy', {
    says: 'Users and groups that every policy in force leaves out',
    type: texts,
  }),
  blockingPolicies: part(counts, 'blockingPolicies', { says: 'Policies in force that block', type: count }),
  excludedFromEveryBlock: part(counts, 'excludedFromEveryBlock', {
    says: 'Users and groups that every blocking policy in force leaves out',
    type: texts,
  }),
  emergencyAccountsNotExcluded: part(emergency, 'emergencyAccountsNotExcluded', {
    says: 'Declared emergency accounts that some policy in force reaches',
    type: texts,
  }),
  /** Of the users that every policy in force leaves out. */
  leftOutWithoutSecurityKey: part(keys, 'leftOutWithoutSecurityKey', {
    says: 'Accounts left out of every policy without a security key',
    type: texts,
  }),
  riskyAgentsBlocked: part(agents, 'riskyAgentsBlocked', {
    says: 'Agent identities at high risk are blocked from all resources',
    type: yesNo,
  }),
  riskyAgentsOpenApps: part(agents, 'riskyAgentsOpenApps', {
    says: 'Apps left out of that block',
    type: texts,
  }),
  hasRiskLevels: part(risk, 'hasRiskLevels', {
    says: 'The council owns Entra ID P2, which measures risk',
    type: yesNo,
  }),
  complianceIsJudged: part(compliance, 'complianceIsJudged', {
    says: 'Intune judges devices: a compliance policy exists and a device without one does not count as compliant',
    type: yesNo,
  }),
});
