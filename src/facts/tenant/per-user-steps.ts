import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { readList, strange } from '../base/read-evidence.ts';

const asks = new Set(['enabled', 'enforced']);

/**
 * Accounts for which the older setting for single people asks for a second step. Microsoft asks not to use it beside
 * security defaults or Conditional Access (identity/authentication/howto-mfa-userstates, 2024-08-13, read 2026-11).
 */
export const perUserSteps = computed({
  name: 'second steps that are set for single accounts',
  needs: { perUserMfaStates: ['perUserMfaState'], users: ['displayName'] },
  derive: (given) => {
    const { items, missing } = readList(given, 'perUserMfaStates');
    const names = new Map(readList(given, 'users').items.map(({ id, displayName }) => [id, displayName]));
    const read = items.map((one) => ({
      id: one.subject,
      state: one.status === 'collected' ? one.value.perUserMfaState?.toLowerCase() : undefined,
    }));
    const found = read.filter(({ state }) => asks.has(state ?? '')).map(({ id }) => id);
    const unread = items.flatMap((one) =>
      one.status === 'collected'
        ? []
        : [{ evidence: 'perUserMfaStates' as const, cause: one.cause, detail: one.detail }],
    );
    const isUnsaid = items.some(
      (one, at) =>
        one.status === 'collected' && !asks.has(read[at]?.state ?? '') && read[at]?.state !== 'disabled',
    );
    const unsaid = isUnsaid
      ? [strange('perUserMfaStates.perUserMfaState', 'no state, or one that we do not know')]
      : [];
    const doubts = [...missing, ...unread, ...unsaid];
    const perUserAccounts: Known<string[]> =
      found.length === 0 && doubts.length > 0 ? unknown(...doubts) : found.toSorted();
    const perUserNames = whenKnown([perUserAccounts], (ids) => ({
      named: ids.map((id) => ({ id, name: names.get(id) || id })),
      others: 0,
    }));
    return () => ({ perUserAccounts, perUserNames });
  },
});
