import type { View } from '../../base/needs.ts';
import { readList } from '../../base/read-evidence.ts';

type Json = Readonly<Record<string, unknown>>;
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const words = (value: unknown): readonly string[] =>
  typeof value === 'string' ? value.split(',').map((word) => word.trim()) : list(value).map(String);

/**
 * Whether some policy in force blocks every agent identity at high risk from all resources, and what the widest of
 * them leaves out (agent-id, 2025-11-05; conditions of the beta API). Policies for users never reach agents.
 */
export const riskyAgents = (
  given: View<{ conditionalAccessPolicies: ['*'] }>,
): { blocked: boolean; openApps: readonly string[] } => {
  const { items } = readList(given, 'conditionalAccessPolicies');
  const blocks = items.flatMap((policy) => {
    const conditions = object(policy.conditions);
    const apps = object(conditions['applications']);
    const clients = object(conditions['clientApplications']);
    const everyAgent =
      list(clients['includeAgentIdServicePrincipals']).includes('All') &&
      list(clients['excludeAgentIdServicePrincipals']).length === 0;
    const blocksHigh =
      words(conditions['agentIdRiskLevels']).includes('high') &&
      list(object(policy.grantControls)['builtInControls']).includes('block');
    const fits =
      policy.state === 'enabled' &&
      everyAgent &&
      blocksHigh &&
      list(apps['includeApplications']).includes('All');
    return fits ? [list(apps['excludeApplications']).map(String)] : [];
  });
  const [widest] = blocks.toSorted((a, b) => a.length - b.length);
  return { blocked: widest !== undefined, openApps: widest ?? [] };
};
