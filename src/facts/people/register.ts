import type { Missing } from '../../model/cause.ts';
import type { CouncilInputs, Person as Entry } from '../../model/council.ts';
import { londonDay } from '../../model/london-day.ts';
import type { User } from '../../snapshot/evidence/people.ts';
import { unknown, type Facts, type Known } from '../base/known.ts';
import type { Person } from '../subjects/person.ts';
import { accountNames } from './account.ts';

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

/** ISO days compare as text. A written date lasts through that day in London. */
const hasEnded = (entry: Entry, today: string): boolean => entry.left !== undefined && entry.left < today;
const isCurrent = (entry: Entry, today: string): boolean =>
  !hasEnded(entry, today) && (entry.started === undefined || entry.started <= today);

const wholeDays = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));

const group = (entries: readonly Entry[], keyOf: (entry: Entry) => string | undefined) => {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry)?.trim().toLowerCase();
    if (key === undefined) continue;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
};

/**
 * What the people register says of each account. An entry is joined by its account only: a name alone is not proof,
 * so an account that bears the name of an entry without account stays unknown.
 */
export const registerFacts = (
  council: CouncilInputs,
  asOf: Date,
): ((user: Pick<User, 'id' | 'displayName' | 'userPrincipalName' | 'mail'>) => RegisterFacts) => {
  const all = (value: Known<never>): RegisterFacts => ({
    hasLeft: value,
    isInRegister: value,
    registerRole: value,
    daysSinceLeaving: value,
  });
  const { people } = council;
  if (people === undefined) return () => all(unknown(noRegister));
  const today = londonDay(asOf);
  const byAccount = group(people, (entry) => entry.account);
  const byNameAlone = group(people, (entry) => (entry.account === undefined ? entry.name : undefined));
  return (user) => {
    const entries = [user.id.toLowerCase(), ...accountNames(user)].flatMap(
      (name) => byAccount.get(name) ?? [],
    );
    if (entries.length === 0 && byNameAlone.has((user.displayName ?? '').trim().toLowerCase()))
      return all(unknown(byName(user.displayName ?? '')));
    const current = entries.find((entry) => isCurrent(entry, today));
    const left = entries.length > 0 && entries.every((entry) => hasEnded(entry, today));
    const lastDay = entries
      .flatMap((entry) => entry.left ?? [])
      .toSorted()
      .at(-1);
    return {
      hasLeft: left,
      isInRegister: current !== undefined,
      registerRole: (current ?? entries.at(-1))?.role ?? 'none',
      daysSinceLeaving: left && lastDay !== undefined ? wholeDays(lastDay, today) : 0,
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
