import type { Snapshot } from '../../sources/kinds.ts';
import { unknown, whenKnown, type Facts, type Known } from '../base/known.ts';
import { readList, strange } from '../base/read-evidence.ts';
import type { Person } from '../subjects/person.ts';

type ActivityFacts = Pick<Facts<Person>, 'lastSignIn' | 'usedAfterLeaving'>;

/** Bands and comparisons that were made while collecting; the times themselves were never stored. */
export const activityFacts = (
  snapshot: Snapshot,
): ((userId: string, hasLeft: Known<boolean>) => ActivityFacts) => {
  const { items, missing } = readList(snapshot, 'signInActivity');
  const rows = new Map(items.map((row) => [row.id, row]));
  const absent =
    missing.length > 0
      ? unknown(...missing)
      : unknown(strange('signInActivity.id', 'the account is not listed'));
  return (userId, hasLeft) => {
    const row = rows.get(userId);
    return {
      lastSignIn: row?.lastSignIn ?? absent,
      usedAfterLeaving: whenKnown([hasLeft], (left): Known<boolean> => {
        if (!left) return false;
        if (row === undefined) return absent;
        return (
          row.afterLeaving ??
          unknown({
            evidence: 'signInActivity',
            cause: 'no-input',
            detail: 'The people register gave no leaving date when the settings were read.',
          })
        );
      }),
    };
  };
};
