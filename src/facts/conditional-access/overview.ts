import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { part } from '../base/fact.ts';
import { subject, type NamedList } from '../base/subject.ts';
import { missingOf, strange } from '../base/read-evidence.ts';
import { unknown, type Known } from '../base/known.ts';
import { microsoft } from './policy/microsoft-semantics.ts';
import { riskyAgents } from './policy/agents.ts';
import { complianceJudged } from './accounts/compliance.ts';
import { emergencyNotLeftOut, leftOutWithoutKey } from './left-out-accounts.ts';
import { userPoliciesInForce } from './user-policies-in-force.ts';
import { policyCounts } from './policy-counts.ts';
import { riskLevels } from './risk-levels.ts';
import { readLocations } from './space/named-location.ts';

const whole = computed({
  name: 'Conditional Access as a whole',
  derive: ({ tenant }): NamedList => ({
    subjects: [{ id: tenant.id, name: tenant.displayName }],
    missing: [],
  }),
});

const unreadPlace = strange(
  'namedLocations.ipRanges',
  'a place came without its addresses, or in a form that is not known',
);

const places = computed({
  name: 'trusted places',
  needs: { namedLocations: ['*'] },
  derive: (given) => {
    const missing = missingOf(given, 'namedLocations');
    const all = [...readLocations(given).values()];
    const trusted = all.filter((one) => one.trusted && one.ranges.length > 0);
    const open = all.some(({ kind }) => kind === 'unknown') ? [...missing, unreadPlace] : missing;
    const trustedLocations: Known<number> = open.length > 0 ? unknown(...open) : trusted.length;
    return () => ({ trustedLocations });
  },
});

const agents = computed({
  name: 'agent identities at high risk',
  needs: { conditionalAccessPolicies: ['*'] },
  uses: { userPoliciesInForce },
  derive: (given) => {
    const { blocked, doubtful, openApps } = riskyAgents(given, microsoft);
    const { known } = given.use.userPoliciesInForce;
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
  policiesInForce: part(policyCounts, 'policiesInForce', {
    says: 'Policies in force for people',
    type: count,
  }),
  reportOnlyPolicies: part(policyCounts, 'reportOnlyPolicies', {
    says: 'Policies that only report',
    type: count,
  }),
  /** All users, all resources, no exclusion, no condition, and something is asked. */
  policiesForEveryone: part(policyCounts, 'policiesForEveryone', {
    says: 'Policies in force for everybody and everything',
    type: count,
  }),
  allAppsPolicies: part(policyCounts, 'allAppsPolicies', {
    says: 'Policies in force that target all resources',
    type: count,
  }),
  signInRiskPolicies: part(policyCounts, 'signInRiskPolicies', {
    says: 'Policies in force that look at sign-in risk',
    type: count,
  }),
  userRiskPolicies: part(policyCounts, 'userRiskPolicies', {
    says: 'Policies in force that look at user risk',
    type: count,
  }),
  namedApps: part(policyCounts, 'namedApps', { says: 'Apps that policies in force name', type: texts }),
  trustedLocations: part(places, 'trustedLocations', {
    says: 'Trusted places with at least one address range',
    type: count,
  }),
  /** As `user:ID` or `group:ID`. */
  excludedFromEveryPolicy: part(policyCounts, 'excludedFromEveryPolicy', {
    says: 'Users and groups that every policy in force leaves out',
    type: texts,
  }),
  blockingPolicies: part(policyCounts, 'blockingPolicies', {
    says: 'Policies in force that block',
    type: count,
  }),
  excludedFromEveryBlock: part(policyCounts, 'excludedFromEveryBlock', {
    says: 'Users and groups that every blocking policy in force leaves out',
    type: texts,
  }),
  emergencyAccountsNotExcluded: part(emergencyNotLeftOut, 'emergencyAccountsNotExcluded', {
    says: 'Declared emergency accounts that some policy in force reaches',
    type: texts,
  }),
  /** Of the users that every policy in force leaves out. */
  leftOutWithoutSecurityKey: part(leftOutWithoutKey, 'leftOutWithoutSecurityKey', {
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
  hasRiskLevels: part(riskLevels, 'hasRiskLevels', {
    says: 'The council owns Entra ID P2, which measures risk',
    type: yesNo,
  }),
  complianceIsJudged: part(compliance, 'complianceIsJudged', {
    says: 'Intune judges devices: a compliance policy exists and a device without one does not count as compliant',
    type: yesNo,
  }),
});
