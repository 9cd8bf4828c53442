import { absent, readList } from '../base/read-evidence.ts';
import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { kindProperties } from '../people/account.ts';
import { synchronisationRoles } from '../people/role-data.ts';
import { has } from './accounts/bits.ts';
import { accessEngine } from './cover/engine.ts';
import type { Account } from './accounts/account-keys.ts';
import type { Policy } from './policy/policy.ts';
import { unsentParts, unsentSaid } from './policy/unsent-parts.ts';
import { all, any } from '../../model/three.ts';

/** The synchronisation signs in from a server, with a modern program, and can fulfil none of these. */
const stopping = new Set([
  'block',
  'mfa',
  'authenticationStrength',
  'compliantDevice',
  'domainJoinedDevice',
  'compliantApplication',
  'passwordChange',
  'riskRemediation',
  'termsOfUse',
]);

/** Why it is open whom a policy reaches, where nothing else says it. */
export const unsettled = [
  {
    evidence: 'conditionalAccessPolicies',
    cause: 'not-supported' as const,
    detail: 'a group, role or condition that decides it could not be settled',
  },
];

/**
 * Whether a policy in force would stop the directory synchronisation: it reaches its account and asks what a program
 * cannot do. A policy that names the account or its role was made for it
 * (concept-mandatory-multifactor-authentication, 2026-04-03; concept-conditional-access-users-groups, 2026-03-24).
 */
export const synchronisationStops = computed({
  name: 'policies that stop the directory synchronisation',
  needs: { users: ['accountEnabled', ...kindProperties], roleAssignments: [] },
  uses: { accessEngine },
  derive: (given): ((policy: Policy) => Known<boolean>) => {
    const engine = given.use.accessEngine;
    const { live, space } = engine.tenancy;
    const users = readList(given, 'users');
    const holders = [...synchronisationRoles].flatMap((role) => engine.directory.roleHolders(role));
    const accounts: readonly Account[] = users.items
      .filter(({ id, accountEnabled }) => holders.includes(id) && accountEnabled !== false)
      .map((user) => engine.directory.accountOf(user));
    const index = new Map(live.map(({ policy }, at) => [policy.id, at]));
    const modern = space.client.indexOf('mobileAppsAndDesktopClients');
    const usual = space.flow.indexOf('none');

    return (policy) => {
      const at = index.get(policy.id);
      const reach = at === undefined ? undefined : live[at]?.reach;
      if (at === undefined || reach === undefined || policy.workload) return false;
      const unsent = unsentParts(policy).filter((part) => part !== 'sessionControls');
      if (unsent.length > 0 && (accounts.length > 0 || !engine.directory.rolesRead))
        return unknown(unsentSaid(policy, unsent));
      if (policy.state !== 'enabled') return false;
      const madeForIt = [...policy.include.roles, ...policy.include.users].some(
        (id) => synchronisationRoles.has(id) || holders.includes(id),
      );
      const asks =
        policy.operator === 'OR'
          ? policy.controls.length > 0 && policy.controls.every((control) => stopping.has(control))
          : policy.controls.some((control) => stopping.has(control));
      if (madeForIt || !asks) return false;
      if (!engine.directory.rolesRead) return unknown(...absent(given, 'roleAssignments'));
      const reached = accounts.map((account) => engine.applicable(account));
      const hit = (side: 'sure' | 'possible'): boolean => reached.some((one) => has(one[side], at));
      const conditions = all([
        reach.conditions.client[modern] ?? 'no',
        reach.conditions.flow[usual] ?? 'no',
        reach.conditions.signInRisk[0] ?? 'no',
        reach.conditions.userRisk[0] ?? 'no',
        reach.conditions.insiderRisk[0] ?? 'no',
        any(reach.targets.filter((_, target) => space.targets[target]?.kind === 'any-app')),
      ]);
      if (conditions === 'no' || !hit('possible')) return false;
      return conditions === 'yes' && hit('sure') ? true : unknown(...unsettled);
    };
  },
});
