import type { Missing } from '../../model/cause.ts';
import type { CouncilInputs } from '../../model/council.ts';
import { londonDay } from '../../model/london-day.ts';
import { joinRegister, type RegisterAccount, standingOf } from '../../model/people-register.ts';
import type { User } from '../../sources/people/users/kind.ts';
import { unknown, type Facts, type Known } from '../base/known.ts';
import type { Person } from '../subjects/person.ts';

type RegisterFacts = Pick<Facts<Person>, 'hasLeft' | 'isInRegister' | 'registerRole' | 'daysSinceLeaving'>;

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
  council: CouncilInputs,
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

/** Whether the account belongs to the IT provider: by its entry in the register, or by the domain of an address. */
export const isProviderAccount = (
  user: Pick<User, 'userPrincipalName' | 'mail'>,
  council: CouncilInputs,
  role: Known<Person['registerRole']>,
): Known<boolean> => {
  if (role === 'provider') return true;
  if (council.provider === undefined)
    return unknown({
      evidence: 'input:provider',
      cause: 'no-input',
      detail: 'The council has not named its IT provider.',
    });
  const domains = new Set(council.provider.domains.map((one) => one.toLowerCase()));
  const own = [user.mail, user.userPrincipalName?.replace(/#ext#@.*$/i, '').replace(/_(?=[^_]+$)/, '@')];
  return own.some((one) => domains.has((one ?? '').toLowerCase().split('@').at(-1) ?? ''));
};
