import { faultsOfJudge } from './faults-of-judge.ts';
import { faultsOfFacts } from './faults-of-facts.ts';
import { faultsOfWorkers } from './faults-of-workers.ts';
import { faultsOfSources } from './faults-of-sources.ts';
import { faultsOfSnapshot } from './faults-of-snapshot.ts';
import { faultsOfDocuments } from './faults-of-documents.ts';
import { faultsOfAdvice } from './faults-of-advice.ts';
import { faultsOfReading } from './faults-of-reading.ts';
import { faultsOfPeople } from './faults-of-people.ts';
import { faultsOfMail } from './faults-of-mail.ts';
import { faultsOfAccess } from './faults-of-access.ts';
import { faultsOfCollectors } from './faults-of-collectors.ts';
import { faultsOfPrivateDocuments } from './faults-of-private-documents.ts';
import { faultsOfJudgeMore } from './faults-of-judge-more.ts';
import { faultsOfAdviceMore } from './faults-of-advice-more.ts';
import { faultsOfNumbers } from './faults-of-numbers.ts';
import { faultsOfAccessMore } from './faults-of-access-more.ts';
import { faultsOfAnswers } from './faults-of-answers.ts';
import { faultsOfRegisters } from './faults-of-registers.ts';
import type { PlantedFault } from './planted-fault.ts';

/**
 * Faults by place and kind: what went wrong here or at a peer, or what one slip would make of a sentence of the
 * design. A fault whose place has moved is an error of this list.
 */
export const plantedFaults: readonly PlantedFault[] = [
  ...faultsOfJudge,
  ...faultsOfFacts,
  ...faultsOfSources,
  ...faultsOfSnapshot,
  ...faultsOfWorkers,
  ...faultsOfDocuments,
  ...faultsOfAdvice,
  ...faultsOfReading,
  ...faultsOfPeople,
  ...faultsOfMail,
  ...faultsOfAccess,
  ...faultsOfCollectors,
  ...faultsOfPrivateDocuments,
  ...faultsOfJudgeMore,
  ...faultsOfAdviceMore,
  ...faultsOfNumbers,
  ...faultsOfAccessMore,
  ...faultsOfAnswers,
  ...faultsOfRegisters,
];
