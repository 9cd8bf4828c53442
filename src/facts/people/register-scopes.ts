import type { Missing } from '../../model/cause.ts';
import type { CouncilInputs } from '../../model/council.ts';
import { londonDay } from '../../model/london-day.ts';
import { joinRegister, type RegisterAccount, standingOf } from '../../model/people-register.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import type { FactBase } from '../subjects.ts';

type Roles = Known<readonly string[]>;
type PersonFacts = FactBase['person']['subjects'][number];

/** Accounts behind which no person of the register stands: nobody signs in with them day by day. */
function isNobodys(one: PersonFacts): boolean {
  return (
    one.kind === 'agent' ||
    one.isEmergencyAccount === true ||
    one.isSynchronisationAccount === true ||
    ['shared', 'room', 'equipment'].some((kind) => one.mailboxKind === kind)
  );
}

/** Whether an account that the register does not name may be somebody's whom it should name. */
export function mayBeSomebodys(one: PersonFacts): boolean {
  const member = isUnknown(one.kind) || one.kind === 'member';
  return member && one.canSignIn !== false && one.isProvider !== true && !isNobodys(one);
}

const namesake = (name: string): Missing => ({
  evidence: 'input:people',
  cause: 'no-input',
  detail: `The people register names "${name}" without an account; write the account beside the name.`,
});

/**
 * The roles of each account by the register. An account on nobody's list may be anybody's until somebody has said that
 * the list is complete.
 *
 * @param doubts why the register is not the whole council; empty when it is
 */
export function accountRoles(
  council: CouncilInputs,
  { asOf, doubts }: { readonly asOf: Date; readonly doubts: readonly Missing[] },
): (account: RegisterAccount, one: PersonFacts) => Roles {
  const today = londonDay(asOf);
  const membershipOf = joinRegister(council.people ?? []);
  return (account, one) => {
    const { terms, namesake: alike } = membershipOf(account);
    const { roles } = standingOf(terms, today);
    const provider = one.isProvider === true ? (['provider'] as const) : [];
    if (terms.length > 0 || provider.length > 0) return [...new Set([...roles, ...provider])];
    if (isNobodys(one)) return [];
    if (alike !== undefined) return unknown(namesake(alike.name));
    return doubts.length > 0 ? unknown(...doubts) : [];
  };
}
