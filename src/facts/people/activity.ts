import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { readList, strange } from '../base/read-evidence.ts';
import { registerEntries } from './register.ts';

export const signInBands = z.enum(['under-30-days', '30-90-days', 'over-90-days', 'never']);

const attemptsOnly = unknown({
  evidence: 'signInActivity',
  cause: 'not-supported',
  detail: 'Microsoft told only when somebody last tried to sign in, and not whether it worked.',
});

const notListed = unknown(strange('signInActivity.id', 'the account is not listed'));

/** Bands that were made while collecting; the times themselves were never stored. */
export const lastSignIns = computed({
  name: 'last sign-ins',
  needs: { signInActivity: ['lastSignIn'] },
  derive: (given) => {
    const { items, missing } = readList(given, 'signInActivity');
    const rows = new Map(items.map((row) => [row.id, row]));
    const absent = missing.length > 0 ? unknown(...missing) : notListed;
    return (id: string) => {
      const row = rows.get(id);
      return { lastSignIn: row === undefined ? absent : (row.lastSignIn ?? attemptsOnly) };
    };
  },
});

/** Comparisons with the leaving date that were made while collecting. */
export const useAfterLeaving = computed({
  name: 'use after leaving',
  needs: { signInActivity: ['afterLeaving', 'attemptsOnly'] },
  uses: { registerEntries },
  derive: (given) => {
    const { items, missing } = readList(given, 'signInActivity');
    const rows = new Map(items.map((row) => [row.id, row]));
    const absent = missing.length > 0 ? unknown(...missing) : notListed;
    const noDate = unknown({
      evidence: 'signInActivity',
      cause: 'no-input',
      detail: 'The people register gave no leaving date when the settings were read.',
    });
    return (id: string) => ({
      usedAfterLeaving: whenKnown([given.use.registerEntries(id).hasLeft], (left): Known<boolean> => {
        if (!left) return false;
        const row = rows.get(id);
        if (row === undefined) return absent;
        return row.afterLeaving ?? (row.attemptsOnly === true ? attemptsOnly : noDate);
      }),
    });
  },
});
