import type { User } from '../../snapshot/evidence/people.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { isUnknown, unknown, type Known } from '../known.ts';
import { answered, readEach, strange } from '../read-evidence.ts';
import type { Coverage } from './coverage-of.ts';
import { legacyClosed } from './legacy-closed.ts';
import { appPasswordGap, notSetUpGap, olderProgramGap, reasonWords } from './words.ts';

const trustedAddresses = {
  evidence: 'perUserMfaStates',
  cause: 'not-supported' as const,
  detail:
    'a second step is set for the account alone; addresses that skip it cannot be read (howto-mfa-mfasettings, 2024-06-11)',
};

const states = ['disabled', 'enabled', 'enforced'];

const notAsked = (userId: string) => ({
  evidence: 'perUserMfaStates',
  cause: 'error' as const,
  detail: `the account ${userId} was not asked for it`,
});

/**
 * Per-user MFA beside Conditional Access. `enforced` asks modern clients, but older ones go on with app passwords;
 * `enabled` asks for nothing until the step is set up (identity/authentication/howto-mfa-userstates, 2024-08-13).
 */
export const withPerUserMfa = (snapshot: Snapshot): ((user: User, coverage: Coverage) => Coverage) => {
  const stateOf = readEach(snapshot, 'perUserMfaStates');
  const closed = legacyClosed(snapshot);
  const open = (coverage: Coverage, step: Known<never>): Coverage => ({
    ...coverage,
    secondStep: step,
    secondStepGap: step,
  });
  const hole = (coverage: Coverage, gap: string, reason: string): Coverage => ({
    ...coverage,
    secondStep: 'sometimes',
    secondStepGap: gap,
    secondStepReason: reason,
  });
  const read = (userId: string): Known<string> => {
    const answer = stateOf(userId);
    if (answer === undefined) return unknown(notAsked(userId));
    if (isUnknown(answer)) return answer;
    const state = answered(answer.perUserMfaState, 'perUserMfaStates.perUserMfaState');
    if (isUnknown(state) || states.includes(state.toLowerCase()))
      return isUnknown(state) ? state : state.toLowerCase();
    return unknown(strange('perUserMfaStates.perUserMfaState', `the state ${state} is not known`));
  };
  return (user, coverage) => {
    const { secondStep, legacyClientsBlocked } = coverage;
    if (secondStep !== 'never' && secondStep !== 'sometimes') return coverage;
    const state = read(user.id);
    if (state === 'disabled') return coverage;
    if (state === 'enabled') return hole(coverage, notSetUpGap, reasonWords['per-user-pending']);
    const legacyOpen =
      (legacyClientsBlocked === 'never' || legacyClientsBlocked === 'sometimes') && closed(user.id) !== true;
    if (isUnknown(state)) {
      // Whatever the state is, an older program gets by without a second step.
      return legacyOpen
        ? hole(coverage, olderProgramGap, reasonWords['per-user-unread'])
        : open(coverage, state);
    }
    return legacyOpen
      ? hole(coverage, appPasswordGap, reasonWords['per-user-hole'])
      : open(coverage, unknown(trustedAddresses));
  };
};
