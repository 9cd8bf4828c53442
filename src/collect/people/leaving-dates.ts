import type { CouncilInputs } from '../../model/council.ts';

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

/** When an account's person left, by sign-in name, from the people register; undefined where it says nothing. */
export const leavingDates = (inputs: CouncilInputs): ((account: string) => number | undefined) => {
  const dates = new Map(
    (inputs.people ?? []).flatMap(({ account, left }) =>
      account === undefined || left === undefined
        ? []
        : [[account.toLowerCase(), endOfLondonDay(left)] as const],
    ),
  );
  return (account) => dates.get(account.toLowerCase());
};
