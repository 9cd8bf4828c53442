import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readOne, strange } from '../base/read-evidence.ts';
import { lowPermissions } from '../apps/low-permissions.ts';

export const inviterTypes = z.enum(['nobody', 'administrators', 'members', 'everyone']);
export const guestViewTypes = z.enum(['same-as-members', 'limited', 'own-only']);
export const consentTypes = z.enum([
  'nothing',
  'low-risk',
  'data-classed-as-low',
  'microsoft-managed',
  'anything',
]);

/** allowInvitesFrom (https://learn.microsoft.com/graph/api/resources/authorizationpolicy, read 2026-08). */
const inviters: Readonly<Record<string, z.infer<typeof inviterTypes>>> = {
  none: 'nobody',
  adminsandguestinviters: 'administrators',
  adminsguestinvitersandallmembers: 'members',
  everyone: 'everyone',
};

/** guestUserRoleId, same page: template ids of the roles User, Guest User and Restricted Guest User. */
const guestViews: Readonly<Record<string, z.infer<typeof guestViewTypes>>> = {
  'a0b1b346-4d3e-4e8b-98f8-753987be4970': 'same-as-members',
  '10dae51f-b6af-4016-8d66-8c2a99b929b3': 'limited',
  '2af84b1e-32c8-42b7-82bc-daa82404023b': 'own-only',
};

const forSelf = 'managepermissiongrantsforself.';
const lowPolicy = 'microsoft-user-default-low';
/** Consent policies that Microsoft made, widest first (manage-app-consent-policies, read 2026-08). */
const consents = [
  ['microsoft-user-default-legacy', 'anything'],
  ['microsoft-user-default-recommended', 'microsoft-managed'],
  [lowPolicy, 'low-risk'],
] as const;

/**
 * No policy for oneself means that an administrator must approve; a policy of the council's own is not read. What counts
 * as low is the tenant's own choice: the name of the policy proves nothing (manage-app-consent-policies, read 2026-08).
 * @param lowReachesData whether what the tenant classed as low lets an app reach council data
 */
const consentOf = (
  assigned: readonly string[],
  lowReachesData: Known<boolean>,
): Known<z.infer<typeof consentTypes>> => {
  const own = assigned.map((one) => one.toLowerCase()).filter((one) => one.startsWith(forSelf));
  const odd = assigned.filter((one) => !one.toLowerCase().startsWith('managepermissiongrantsfor'));
  if (own.length === 0)
    return odd.length === 0
      ? 'nothing'
      : unknown(
          strange('authorizationPolicy.permissionGrantPoliciesAssigned', 'a value that we do not know'),
        );
  const names = own.map((one) => one.slice(forSelf.length));
  const found = consents.find(([name]) => names.includes(name));
  if (found?.[1] === 'anything') return 'anything';
  const strangers = names.filter((name) => !consents.some(([known]) => known === name));
  // Each policy lets in what it lets in: beside Microsoft's own setting, what is classed as low counts as well.
  const low = names.includes(lowPolicy) ? lowReachesData : false;
  if (low === true) return 'data-classed-as-low';
  if (found !== undefined && strangers.length === 0) return low === false ? found[1] : low;
  return unknown({
    evidence: 'authorizationPolicy',
    cause: 'not-built',
    detail: `The consent policy ${strangers.join(', ')} is the council's own, and its conditions are not read.`,
  });
};

const word = <T extends string>(
  table: Readonly<Record<string, T>>,
  value: string,
  property: string,
): Known<T> =>
  table[value.toLowerCase()] ??
  unknown(strange(`authorizationPolicy.${property}`, 'a value that we do not know'));

/** What people without any role may do by themselves. */
export const userRights = computed({
  name: 'rights of ordinary users',
  needs: { authorizationPolicy: ['defaultUserRolePermissions'] },
  uses: { lowPermissions },
  derive: (given) => {
    const policy = readOne(given, 'authorizationPolicy');
    const right = (
      key: 'allowedToCreateApps' | 'allowedToCreateSecurityGroups' | 'allowedToCreateTenants',
    ): Known<boolean> =>
      whenKnown([policy], (one) =>
        answered(
          one.defaultUserRolePermissions?.[key],
          `authorizationPolicy.defaultUserRolePermissions.${key}`,
        ),
      );
    const mayRegister = right('allowedToCreateApps');
    const mayApprove = whenKnown([policy], (one) => {
      const assigned = one.defaultUserRolePermissions?.permissionGrantPoliciesAssigned;
      return whenKnown([answered(assigned, 'authorizationPolicy.permissionGrantPoliciesAssigned')], (known) =>
        consentOf(known, given.use.lowPermissions.reachData),
      );
    });
    return () => ({
      usersMayRegisterApps: mayRegister,
      usersMayCreateGroups: right('allowedToCreateSecurityGroups'),
      usersMayCreateTenants: right('allowedToCreateTenants'),
      usersMayApproveApps: mayApprove,
      appApprovalSummary: whenKnown([mayApprove], (approve) => ({
        approve,
        register: mayRegister === true,
      })),
    });
  },
});

export const guestRights = computed({
  name: 'what is open to guests',
  needs: { authorizationPolicy: ['allowInvitesFrom', 'guestUserRoleId'] },
  derive: (given) => {
    const policy = readOne(given, 'authorizationPolicy');
    return () => ({
      whoMayInviteGuests: whenKnown([policy], (one) =>
        whenKnown([answered(one.allowInvitesFrom, 'authorizationPolicy.allowInvitesFrom')], (value) =>
          word(inviters, value, 'allowInvitesFrom'),
        ),
      ),
      guestsMaySee: whenKnown([policy], (one) =>
        whenKnown([answered(one.guestUserRoleId, 'authorizationPolicy.guestUserRoleId')], (value) =>
          word(guestViews, value, 'guestUserRoleId'),
        ),
      ),
    });
  },
});
