import type { CouncilInputs } from '../../model/council.ts';
import { unknown, type Known } from '../base/known.ts';

/** The names of the emergency accounts. Without a list nobody can say that there is one, and not that there is none. */
export function declaredEmergency({
  emergencyAccounts,
}: Pick<CouncilInputs, 'emergencyAccounts'>): Known<readonly string[]> {
  return (
    emergencyAccounts ??
    unknown({
      evidence: 'input:emergencyAccounts',
      cause: 'no-input',
      detail: 'The council has not said which accounts are meant for an emergency, or that there are none.',
    })
  );
}
