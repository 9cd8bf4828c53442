import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readEach, readOne, strange } from '../base/read-evidence.ts';
import { allOf, anyOf } from '../base/reasoned.ts';
import { olderSettings } from '../tenant/methods.ts';

type Settings = Readonly<Record<string, unknown>>;
type IsMember = (groupId: string) => Known<boolean>;

const policyId = 'authenticationMethodsPolicy';

/** Methods that the older settings can allow as well, until the move is complete (same page as `olderSettings`). */
const olderToo = new Set(['sms', 'voice', 'microsoftauthenticator', 'softwareoath', 'hardwareoath']);

/** A target is everybody (`all_users`), a group, or in older answers one user (methodTarget, read 2026-11). */
const isIn = (target: unknown, userId: string, isMember: IsMember): Known<boolean> => {
  const { id, targetType } = (typeof target === 'object' && target !== null ? target : {}) as Settings;
  if (typeof id !== 'string') return unknown(strange(`${policyId}.includeTargets`, 'a target without an id'));
  if (id === 'all_users') return true;
  return String(targetType).toLowerCase() === 'user' ? id === userId : isMember(id);
};

const isAmong = (targets: unknown, member: string, userId: string, isMember: IsMember): Known<boolean> =>
  Array.isArray(targets)
    ? anyOf(targets.map((one) => isIn(one, userId, isMember)))
    : unknown(strange(`${policyId}.${member}`, 'no value came'));

const isNot = (value: Known<boolean>): Known<boolean> => (isUnknown(value) ? value : !value);

/** Whether the policy allows one method to one account: it is on, the account is a target, and it is not left out. */
const allows = (method: Settings | undefined, userId: string, isMember: IsMember): Known<boolean> => {
  if (method === undefined)
    return unknown(strange(`${policyId}.authenticationMethodConfigurations`, 'a method was not listed'));
  const state = String(method['state']).toLowerCase();
  if (state === 'disabled') return false;
  if (state !== 'enabled') return unknown(strange(`${policyId}.state`, 'neither enabled nor disabled'));
  return allOf([
    isAmong(method['includeTargets'], 'includeTargets', userId, isMember),
    isNot(isAmong(method['excludeTargets'], 'excludeTargets', userId, isMember)),
  ]);
};

/**
 * Whether the council's settings let an account use a method (by the id of its configuration, small letters): what is set
 * up and not allowed is no second step (`isMfaCapable`, userRegistrationDetails, read 2026-08).
 */
export const usableMethods = computed({
  name: 'sign-in methods that each account may use',
  needs: {
    authenticationMethodsPolicy: ['authenticationMethodConfigurations', 'policyMigrationState'],
    groups: ['found', 'members'],
  },
  derive: (given): ((userId: string, method: string) => Known<boolean>) => {
    const policy = readOne(given, policyId);
    const methods = whenKnown([policy], (one) =>
      answered(one.authenticationMethodConfigurations, `${policyId}.authenticationMethodConfigurations`),
    );
    const isMoved = whenKnown([policy], (one) =>
      whenKnown(
        [answered(one.policyMigrationState, `${policyId}.policyMigrationState`)],
        (state) => state.toLowerCase() === 'migrationcomplete',
      ),
    );
    const groupOf = readEach(given, 'groups');
    const memberOf =
      (userId: string): IsMember =>
      (groupId) => {
        const group = groupOf(groupId) ?? unknown(strange('groups.members', 'the group was not asked for'));
        return isUnknown(group) ? group : group.members.some(({ id }) => id === userId);
      };
    return (userId, method) =>
      whenKnown([methods], (all): Known<boolean> => {
        const found = all.find(({ id }) => id.toLowerCase() === method);
        const allowed = allows(found, userId, memberOf(userId));
        if (allowed !== false || !olderToo.has(method)) return allowed;
        return whenKnown([isMoved], (moved): Known<boolean> => (moved ? false : olderSettings));
      });
  },
});
