import type { Missing } from '../../model/cause.ts';
import { RegisterRole as CouncilRole, type CouncilInputs } from '../../model/council.ts';
import { londonDay } from '../../model/london-day.ts';
import { joinRegister, type RegisterAccount, standingOf } from '../../model/people-register.ts';
import type { User } from '../../sources/people/users/kind.ts';
import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { rowsOf } from '../base/read-evidence.ts';

export const registerRoles = z.enum([...CouncilRole.options, 'none']);
export type RegisterRole = z.infer<typeof registerRoles>;

interface RegisterFacts {
  readonly hasLeft: Known<boolean>;
  readonly isInRegister: Known<boolean>;
  readonly registerRole: Known<RegisterRole>;
  readonly daysSinceLeaving: Known<number>;
}

const noRegister: Missing = {
  evidence: 'input:people',
  cause: 'no-input',
  detail: 'The council has given no people register.',
};

const byName = (name: string): Missing => ({
  evidence: 'input:people',
  cause: 'no-input',
  detail: `The people register names "${name}" without an account; write the account beside the name.`,
});

const wholeDays = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));

/**
 * What the people register says of each account. An entry is joined by its account only: a name alone is not proof,
 * so an account that bears the name of an entry without account stays unknown.
 */
export const registerFacts = (
  council: Pick<CouncilInputs, 'people'>,
  asOf: Date,
): ((user: RegisterAccount) => RegisterFacts) => {
  const all = (value: Known<never>): RegisterFacts => ({
    hasLeft: value,
    isInRegister: value,
    registerRole: value,
    daysSinceLeaving: value,
  });
  const { people } = council;
  if (people === undefined) return () => all(unknown(noRegister));
  const today = londonDay(asOf);
  const membershipOf = joinRegister(people);
  return (user) => {
    const { terms, namesake } = membershipOf(user);
    if (namesake !== undefined) return all(unknown(byName(user.displayName ?? '')));
    const { current, hasLeft, leftOn, roles } = standingOf(terms, today);
    return {
      hasLeft,
      isInRegister: current,
      registerRole: roles[0] ?? terms.at(-1)?.role ?? 'none',
      daysSinceLeaving: leftOn === undefined ? 0 : wholeDays(leftOn, today),
    };
  };
};

export const registerEntries = computed({
  name: 'register entries',
  needs: { users: ['displayName', 'userPrincipalName', 'mail'] },
  inputs: ['people'],
  derive: (given) => {
    const row = rowsOf(given, 'users');
    const entriesOf = registerFacts(given.council, given.asOf);
    return (id: string) => entriesOf(row(id));
  },
});

const noProvider = unknown({
  evidence: 'input:provider',
  cause: 'no-input',
  detail: 'The council has not named its IT provider.',
});

/** Whether an account belongs to the IT provider: by its entry in the register, or by the domain of an address. */
export const providerAccounts = computed({
  name: 'accounts of the IT provider',
  needs: { users: ['userPrincipalName', 'mail'] },
  uses: { registerEntries },
  inputs: ['provider'],
  derive: (given) => {
    const { provider } = given.council;
    const domains = new Set((provider?.domains ?? []).map((one) => one.toLowerCase()));
    const row = rowsOf(given, 'users');
    const isIts = ({ mail, userPrincipalName }: Pick<User, 'mail' | 'userPrincipalName'>): boolean =>
      [mail, userPrincipalName?.replace(/#ext#@.*$/i, '').replace(/_(?=[^_]+$)/, '@')].some((one) =>
        domains.has((one ?? '').toLowerCase().split('@').at(-1) ?? ''),
      );
    return (id: string): { readonly isProvider: Known<boolean> } => {
      if (given.use.registerEntries(id).registerRole === 'provider') return { isProvider: true };
      return { isProvider: provider === undefined ? noProvider : isIts(row(id)) };
    };
  },
});
