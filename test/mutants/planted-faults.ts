import { faultsOfJudge } from './faults-of-judge.ts';
import { faultsOfFacts } from './faults-of-facts.ts';
import { faultsOfSources } from './faults-of-sources.ts';
import { faultsOfSnapshot } from './faults-of-snapshot.ts';
import { faultsOfDocuments } from './faults-of-documents.ts';
import { faultsOfAdvice } from './faults-of-advice.ts';
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
  ...faultsOfDocuments,
  ...faultsOfAdvice,
];
