import type { z } from 'zod';
import type { Collector } from '../../src/sources/declare/collector.ts';
import type { CmdletRead, GraphRead, Read } from '../../src/sources/declare/reads.ts';
import { allowedCmdlets } from '../../src/graph/http/cmdlets.ts';
import { membersIn } from '../../src/sources/stored-properties.ts';
import { findEndpoint, memberType, typeName, type Contract, type Endpoint } from './contract.ts';

export type Contracts = Readonly<Record<GraphRead<unknown>['api'], Contract>>;

/**
 * Asked although no metadata here describes it: the first is nowhere described, and may not answer (endpoints page); the second
 * has its page, and stands under the other sources.
 */
const undescribed = new Set([
  'beta /identity/conditionalAccess/settings',
  'v1.0 /policies/appManagementPolicies',
]);

/**
 * Described without a permission; the page names these ("List subscriptions", companySubscription, read 2026-11). The
 * published list of permissions leaves the path out, so that nobody checked it but the page.
 */
const ofPage: Readonly<Record<string, readonly string[]>> = {
  'v1.0 /directory/subscriptions': ['Organization.Read.All', 'Directory.Read.All'],
};

const permissionProblems = (it: Collector, { permissions }: Endpoint, where: string): string[] => {
  const accepted = permissions?.all ?? ofPage[where.slice(where.indexOf(': ') + 2)] ?? [];
  const declared = it.permissions.map(({ permission }) => permission);
  return declared.some((one) => accepted.includes(one))
    ? []
    : [`${where}: none of ${declared.join(', ')} is accepted; accepted are ${accepted.join(', ')}`];
};

const memberProblems = (
  contract: Contract,
  read: GraphRead<unknown>,
  endpoint: Endpoint,
  where: string,
): string[] => {
  const type = typeName(endpoint.returns ?? '');
  return unpublished(contract, type, read.item).map((problem) => `${where}: ${problem}`);
};

/** Only in beta (endpoint notes); the v1.0 twin of the read has the same shape, and they are then absent. */
const betaOnly = new Set([
  'deviceAndAppManagementAssignmentFilterId',
  'deviceAndAppManagementAssignmentFilterType',
  'localSecurityOptionsMachineInactivityLimit',
  'localSecurityOptionsMachineInactivityLimitInMinutes',
]);

/** Members that are read, at every depth, and that Microsoft does not publish for the type, where it is described. */
const unpublished = (contract: Contract, type: string, schema: z.ZodType): string[] =>
  (contract.types[type] === undefined ? [] : membersIn(schema))
    .filter(([name]) => !name.startsWith('@') && !betaOnly.has(name))
    .flatMap(([name, inner]) => {
      const found = memberType(contract, type, name);
      return found === undefined
        ? [`${type} has no property ${name}`]
        : unpublished(contract, typeName(found), inner);
    });

const graphProblems = (it: Collector, read: GraphRead<unknown>, contracts: Contracts): string[] => {
  const where = `${it.id}: ${read.api} ${read.path}`;
  if (undescribed.has(`${read.api} ${read.path}`)) return [];
  const contract = contracts[read.api];
  const endpoint = findEndpoint(contract, read.path);
  if (endpoint === undefined) return [`${where}: the contract has no such endpoint`];
  const asked = [
    ...Object.keys(read.query),
    ...(read.whole || read.properties.length === 0 ? [] : ['$select']),
  ];
  const declared = endpoint.declaredQuery;
  return [
    ...asked
      .filter((option) => declared != null && !declared.includes(option))
      .map((option) => `${where}: ${option} is not declared`),
    ...memberProblems(contract, read, endpoint, where),
    ...permissionProblems(it, endpoint, where),
  ];
};

/** Exchange publishes no metadata: what may be asked is our own list of `Get-` cmdlets. */
const cmdletProblems = (it: Collector, { cmdlet }: CmdletRead<unknown>): string[] =>
  allowedCmdlets.has(cmdlet) ? [] : [`${it.id}: ${cmdlet} is not among the allowed cmdlets`];

/** Everything in a collector's requests that Microsoft does not publish, or that we do not allow. */
export const contractProblems = (it: Collector, contracts: Contracts): string[] =>
  it.requests.flatMap((read: Read) =>
    read.service === 'graph'
      ? graphProblems(it, read, contracts)
      : read.service === 'exchange'
        ? cmdletProblems(it, read)
        : [],
  );
