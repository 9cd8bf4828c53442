import type { CouncilInputs } from '../../../model/council.ts';
import { londonDay } from '../../../model/london-day.ts';
import { joinRegister, type RegisterAccount, standingOf } from '../../../model/people-register.ts';

const day = 86_400_000;

/** The first moment after midnight in London that ends `date` (yyyy-mm-dd), in milliseconds. */
const endOfLondonDay = (date: string): number => {
  const utcMidnight = Date.parse(`${date}T00:00:00Z`) + day;
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' }).format(
      utcMidnight,
    ),
  );
  return utcMidnight - hour * 3_600_000;
};

/**
 * When an account's person left: the latest end of all terms. Undefined where the register names no end, and for
 * somebody who came back or has not left yet.
 */
export function leavingDates(
  inputs: CouncilInputs,
  now: Date,
): (account: RegisterAccount) => number | undefined {
  const membershipOf = joinRegister(inputs.people ?? []);
  const today = londonDay(now);
  return (account) => {
    const { leftOn } = standingOf(membershipOf(account).terms, today);
    return leftOn === undefined ? undefined : endOfLondonDay(leftOn);
  };
}
