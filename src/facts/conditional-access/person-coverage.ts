import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { part, told } from '../base/fact.ts';
import { coverageOfId } from './account-coverage.ts';
import { trustedElsewhere } from './accounts/elsewhere.ts';
import { Answer, SecondStep } from './cover/answer.ts';
import { coverageOfAccount } from './coverage-facts.ts';
import { secondStepReasons } from './explain/reason.ts';
import { secondStepCells } from './second-step-cells.ts';
import { sharedGaps } from './shared-gaps.ts';

const coverageFacts = computed({
  name: 'coverage of an account',
  uses: { coverageOfId },
  derive: ({ use }) => {
    return (id: string) => {
      const { now, ...then } = use.coverageOfId(id);
      return { ...now, ...then };
    };
  },
});

const reasons = computed({
  name: 'reasons about the second step',
  uses: { coverageOfId, secondStepReasons },
  derive: ({ use }) => {
    return (id: string) => ({
      secondStepReason: use.secondStepReasons(id, use.coverageOfId(id).now),
    });
  },
});

/** What only accounts of the directory have, beside what every account has. */
export const personCoverage = {
  ...coverageOfAccount(coverageFacts, reasons),
  secondStepWithEligibleRoles: part(coverageFacts, 'secondStepWithEligibleRoles', {
    says: 'How far a second step is asked once the roles that the account may activate are active',
    type: SecondStep,
  }),
  phishingResistantWithEligibleRoles: part(coverageFacts, 'phishingResistantWithEligibleRoles', {
    says: 'How far a method that no fake page can steal is asked once the roles are active',
    type: Answer,
  }),
  /** A federated domain or a partner's directory asks, and Microsoft believes it. */
  secondStepTrustedElsewhere: part(trustedElsewhere, 'secondStepTrustedElsewhere', {
    says: 'The second step may be done in another directory, whose word is taken',
    type: z.boolean(),
  }),
  secondStepGapShared: part(sharedGaps, 'secondStepGapShared', {
    says: 'Other accounts with the same gap',
    type: z.int(),
  }),
  /** Asked or not, set up or not: four cells, in words. */
  secondStepCell: told(secondStepCells, 'secondStepCell', {
    says: 'Whether a second step is asked, and whether one is set up',
    tells: 'second-step-cell',
  }),
} as const;
