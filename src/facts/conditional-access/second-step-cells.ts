import type { Told } from '../../model/told.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, type Known } from '../base/known.ts';
import { registrations } from '../people/registration.ts';
import { coverageOfId } from './account-coverage.ts';
import type { Coverage } from './explain/coverage-of.ts';

const cell = (coverage: Coverage, registered: Known<boolean>): Known<Told<'second-step-cell'>> => {
  const { secondStep } = coverage;
  if (isUnknown(secondStep)) return secondStep;
  if (isUnknown(registered)) return registered;
  const asked = secondStep === 'always' || secondStep === 'cannot-sign-in';
  if (asked) return registered ? 'asked-and-set-up' : 'asked-not-set-up';
  return registered ? 'set-up-not-asked' : 'neither';
};

/** Asked or not, set up or not: four cells. */
export const secondStepCells = computed({
  name: 'second step: asked or not, set up or not',
  uses: { coverageOfId, registrations },
  derive: ({ use }) => {
    return (id: string) => ({
      secondStepCell: cell(use.coverageOfId(id).now, use.registrations(id).secondStepRegistered),
    });
  },
});
