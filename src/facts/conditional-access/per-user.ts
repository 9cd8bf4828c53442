import type { User } from '../../snapshot/evidence/people.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { isUnknown, unknown, type Known } from '../known.ts';
import { readEach } from '../read-evidence.ts';
import type { Coverage } from './coverage-of.ts';
import { legacyClosed } from './legacy-closed.ts';
import { appPasswordGap, notSetUpGap, reasonWords } from './words.ts';

const trustedAddresses = {
  evidence: 'perUserMfaStates',
  cause: 'not-supported' as const,
  detail:
    'a second step is set for the account alone; addresses that skip it cannot be read (howto-mfa-mfasettings, 2024-06-11)',
};

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
  return (user, coverage) => {
    const { secondStep, legacyClientsBlocked } = coverage;
    if (secondStep !== 'never' && secondStep !== 'sometimes') return coverage;
    const answer = stateOf(user.id);
    const read = isUnknown(answer) ? undefined : answer?.perUserMfaState?.toLowerCase();
    if (read === 'disabled' || (answer === undefined && read === undefined)) return coverage;
    if (read === 'enabled') return hole(coverage, notSetUpGap, reasonWords['per-user-pending']);
    const legacyOpen =
      (legacyClientsBlocked === 'never' || legacyClientsBlocked === 'sometimes') && closed(user.id) !== true;
    if (legacyOpen) return hole(coverage, appPasswordGap, reasonWords['per-user-hole']);
    if (isUnknown(answer)) return open(coverage, answer);
    return open(coverage, unknown(trustedAddresses));
  };
};
