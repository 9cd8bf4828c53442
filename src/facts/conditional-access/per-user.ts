import type { SignInGap, SignInReason } from '../../model/told-sign-in.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { answered, readEach, strange } from '../base/read-evidence.ts';
import type { Coverage } from './explain/coverage-of.ts';
import { legacyClosed } from './accounts/legacy-closed.ts';
import type { Requirement } from './policy/sign-in-requirement.ts';
import { requirementKeys, requirements } from './policy/requirement-table.ts';

const trustedAddresses = {
  evidence: 'perUserMfaStates',
  cause: 'not-supported' as const,
  detail:
    'a second step is set for the account alone; addresses that skip it cannot be read (howto-mfa-mfasettings, 2024-06-11)',
};

const notSetUp: SignInGap = { is: 'hole', hole: 'not-set-up' };
const olderProgram: SignInGap = { is: 'hole', hole: 'older-program' };
const appPassword: SignInGap = { is: 'hole', hole: 'app-password' };

const states = ['disabled', 'enabled', 'enforced'];

/** What else a second step would fulfil. */
const otherSteps = requirementKeys.filter((key) => {
  const { asks }: Requirement = requirements[key];
  return key !== 'secondStep' && asks.kind === 'grant' && asks.anyOf.includes('step');
});

const isOpen = (answer: unknown): boolean => answer === 'never' || answer === 'sometimes';

/** A setting of the account may ask what no policy does: neither a gap nor coverage is certain then. */
const othersUnsettled = (coverage: Coverage, step: Known<never>, legacyOpen: boolean): Coverage => {
  const open = otherSteps.filter((key) => isOpen(coverage[key]));
  const unsettled = Object.fromEntries(
    open.flatMap((key) => [
      [key, step],
      [`${key}Gap`, step],
    ]),
  );
  const through = { secondStepOrManagedDevice: 'sometimes', secondStepOrManagedDeviceGap: olderProgram };
  const either = isOpen(coverage.secondStepOrManagedDevice) && legacyOpen ? through : {};
  // An older program gets in with one method, whatever else is set.
  const methods = legacyOpen || !isOpen(coverage.secondStep) ? {} : { acceptedMethods: step };
  return { ...coverage, ...unsettled, ...either, ...methods } as Coverage;
};

const notAsked = (userId: string) => ({
  evidence: 'perUserMfaStates',
  cause: 'error' as const,
  detail: `the account ${userId} was not asked for it`,
});

/**
 * Per-user MFA beside Conditional Access. `enforced` asks modern clients, but older ones go on with app passwords;
 * `enabled` asks for nothing until the step is set up (identity/authentication/howto-mfa-userstates, 2024-08-13).
 */
export const perUserMfa = computed({
  name: 'second step that is set for the account alone',
  needs: { perUserMfaStates: ['perUserMfaState'] },
  uses: { legacyClosed },
  derive: (given): ((userId: string, coverage: Coverage) => Coverage) => {
    const stateOf = readEach(given, 'perUserMfaStates');
    const closed = given.use.legacyClosed;
    const open = (coverage: Coverage, step: Known<never>): Coverage => ({
      ...coverage,
      secondStep: step,
      secondStepGap: step,
    });
    const hole = (coverage: Coverage, gap: SignInGap, reason: SignInReason[number]): Coverage => ({
      ...coverage,
      secondStep: 'sometimes',
      secondStepGap: gap,
      secondStepReason: [reason],
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
    return (userId, coverage) => {
      const { secondStep, legacyClientsBlocked } = coverage;
      if (!isOpen(secondStep) && !otherSteps.some((key) => isOpen(coverage[key]))) return coverage;
      const state = read(userId);
      if (state === 'disabled') return coverage;
      if (state === 'enabled') {
        return isOpen(secondStep) ? hole(coverage, notSetUp, 'per-user-pending') : coverage;
      }
      // Whether the mailbox lets older programs in decides only where no policy keeps them out.
      const shut = isOpen(legacyClientsBlocked) ? closed(userId) : true;
      const legacyOpen = shut === false;
      const unsaid = isUnknown(state) ? state.missing : [trustedAddresses];
      const step = unknown(...unsaid, ...(isUnknown(shut) ? shut.missing : []));
      const found = othersUnsettled(coverage, step, legacyOpen);
      if (!isOpen(secondStep)) return found;
      if (!legacyOpen) return open(found, step);
      // Whatever the state is, an older program gets by without a second step.
      return isUnknown(state)
        ? hole(found, olderProgram, 'per-user-unread')
        : hole(found, appPassword, 'per-user-hole');
    };
  },
});
