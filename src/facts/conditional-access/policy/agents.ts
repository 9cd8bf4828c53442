import { all, any, not, three, type Three } from '../../../model/three.ts';
import type { View } from '../../base/needs.ts';
import { readList } from '../../base/read-evidence.ts';
import type { ConditionalAccessPolicy } from '../../../sources/sign-in/conditional-access-policies/kind.ts';
import { asGraphWrites } from './as-graph-writes.ts';
import { flags, isSet, list, object, type Json } from './loose-json.ts';
import { inMicrosoftsCase, riskWords } from './microsoft-words.ts';
import { isUnconditional } from './policy-shape.ts';
import { inForce } from './policy-state.ts';
import { readPolicy } from './read-policy.ts';
import type { Semantics } from './semantics.ts';

/** Conditions and members of `clientApplications` that say which agents, and at which risk (beta API, read 2026-08). */
const riskOfAgents = 'conditions.agentIdRiskLevels';
const whichAgents = ['includeAgentIdServicePrincipals', 'excludeAgentIdServicePrincipals'];
const whichPrograms = ['includeServicePrincipals', 'excludeServicePrincipals', 'servicePrincipalFilter'];

/** Whether it is about every agent identity; a filter, or what we do not know, may leave some out. */
const everyAgent = (clients: Json): Three => {
  const named = list(clients['includeAgentIdServicePrincipals']);
  const isAll = named.some((one) => inMicrosoftsCase(one, ['All']) === 'All');
  const leavesOut = isSet(clients['excludeAgentIdServicePrincipals']);
  const isOpen = Object.entries(clients).some(
    ([key, value]) =>
      ![...whichAgents, ...whichPrograms].includes(key) && !key.includes('@odata') && isSet(value),
  );
  return all([named.length === 0 ? 'maybe' : three(isAll), three(!leavesOut), isOpen ? 'maybe' : 'yes']);
};

/** Whether it is about agents at high risk: no level at all is every level, and one that nobody knows may be any. */
const atHighRisk = (value: unknown): Three => {
  if (!isSet(value)) return 'yes';
  const levels = flags(value).map((one) => inMicrosoftsCase(one, riskWords));
  if (levels.includes('high')) return 'yes';
  return levels.length > 0 && levels.every((one) => riskWords.includes(one)) ? 'no' : 'maybe';
};

/** Agents that sign in with a user's leave are no users: a policy for users does not reach them. */
interface AgentBlock {
  readonly name: string;
  readonly blocks: Three;
  readonly openApps: readonly string[];
}

const blockOf = (raw: ConditionalAccessPolicy, semantics: Semantics): AgentBlock => {
  const policy = readPolicy(raw);
  const conditions = object(raw.conditions);
  const strange = policy.strange.filter((one) => one !== riskOfAgents);
  return {
    name: policy.name,
    openApps: policy.excludedApps,
    blocks: all([
      inForce(policy, semantics),
      raw.conditions === undefined ? 'maybe' : everyAgent(object(conditions['clientApplications'])),
      atHighRisk(conditions['agentIdRiskLevels']),
      raw.grantControls === undefined ? 'maybe' : three(policy.controls.includes('block')),
      raw.conditions === undefined ? 'maybe' : three(policy.apps.includes('All')),
      policy.appFilter === undefined ? 'yes' : 'maybe',
      // Every other condition narrows it, and one that we do not know may.
      three(isUnconditional({ ...policy, strange: [] })),
      isSet(conditions['servicePrincipalRiskLevels']) ? 'maybe' : 'yes',
      strange.length === 0 ? 'yes' : 'maybe',
    ]),
  };
};

/**
 * Whether some policy in force blocks every agent identity at high risk from all resources, and what the widest of
 * them leaves out (agent-id, 2025-11-05; conditions of the beta API). Policies for users never reach agents.
 */
export function riskyAgents(
  given: View<{ conditionalAccessPolicies: ['*'] }>,
  semantics: Semantics,
): { blocked: Three; doubtful: readonly string[]; openApps: readonly string[] } {
  const forAgents = asGraphWrites(readList(given, 'conditionalAccessPolicies').items).filter(
    (raw) =>
      raw.conditions === undefined ||
      isSet(object(object(raw.conditions)['clientApplications'])['includeAgentIdServicePrincipals']),
  );
  const found = forAgents.map((raw) => blockOf(raw, semantics));
  const sure = found.filter(({ blocks }) => blocks === 'yes');
  const [widest] = sure.toSorted((a, b) => a.openApps.length - b.openApps.length);
  return {
    blocked: any(found.map(({ blocks }) => blocks)),
    doubtful: found.filter(({ blocks }) => not(blocks) === 'maybe').map(({ name }) => name),
    openApps: widest?.openApps ?? [],
  };
}
