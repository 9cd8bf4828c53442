import { londonDay } from '../../model/london-day.ts';
import { nameInAddress } from '../../model/names-in-address.ts';
import {
  accountKey,
  accountKeys,
  isCurrentTerm,
  joinRegister,
  nameKey,
} from '../../model/people-register.ts';
import type { Person } from '../../model/council.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { rowsOf } from '../base/read-evidence.ts';
import { allOf } from '../base/reasoned.ts';
import { registerEntries } from './register.ts';
import { activeRoles } from './roles.ts';

/** Two written forms of one name are one person. */
const different = (terms: readonly Person[]): number => new Set(terms.map(({ name }) => nameKey(name))).size;

const perhaps = (name: string): Known<boolean> =>
  unknown({
    evidence: 'input:people',
    cause: 'no-input',
    detail: `The people register names "${name}" without this account, which bears the name. Write it into an entry of its own if it is that person's alone.`,
  });

/** The first account of each current person; entries after it are further accounts of the same person. */
const firstAccounts = (current: readonly Person[]): ReadonlyMap<string, string> =>
  new Map(
    current
      .toReversed()
      .flatMap(({ name, account }) => (account === undefined ? [] : [[nameKey(name), accountKey(account)]])),
  );

/**
 * Whose an account is by the register: one person's alone, and whether it is that person's first. An account that is on
 * nobody's list and bears the name of somebody there is left open: a name proves no owner.
 */
export const namedOwners = computed({
  name: 'named owners of accounts',
  needs: { users: ['displayName', 'userPrincipalName', 'mail'] },
  uses: { registerEntries },
  inputs: ['people'],
  derive: (given) => {
    const row = rowsOf(given, 'users');
    const today = londonDay(given.asOf);
    const people = given.council.people ?? [];
    const current = people.filter((term) => isCurrentTerm(term, today));
    const membershipOf = joinRegister(people);
    const nameIn = nameInAddress(current.map(({ name }) => name));
    const firstOf = firstAccounts(current);
    return (
      id: string,
    ): { readonly belongsToOnePerson: Known<boolean>; readonly isFurther: Known<boolean> } => {
      const { isInRegister } = given.use.registerEntries(id);
      if (isUnknown(isInRegister)) return { belongsToOnePerson: isInRegister, isFurther: isInRegister };
      const user = row(id);
      const terms = membershipOf(user).terms.filter((term) => isCurrentTerm(term, today));
      const keys = accountKeys(user);
      const alike = terms.length > 0 ? undefined : nameIn(user.userPrincipalName ?? '');
      return {
        belongsToOnePerson: alike === undefined ? different(terms) === 1 : perhaps(alike),
        isFurther:
          terms.length > 0 && terms.every(({ name }) => !keys.includes(firstOf.get(nameKey(name)) ?? '')),
      };
    };
  },
});

/** Accounts that somebody of the register has beside the own one, to change settings with. */
export const secondAccounts = computed({
  name: 'second accounts of administrators',
  uses: { namedOwners, activeRoles },
  derive:
    ({ use }) =>
    (id: string) => ({
      isForSettings: allOf([use.namedOwners(id).isFurther, use.activeRoles(id).isAdministrator]),
    }),
});
