import type { PlantedFault } from './planted-fault.ts';

export const faultsOfAdvice: readonly PlantedFault[] = [
  {
    place: 'advice',
    kind: 'a fix lets a leaver in again',
    file: 'rules/checks/people/leavers-cannot-sign-in.yaml',
    was: '-AccountEnabled:$false',
    becomes: '-AccountEnabled:$true',
    suites: ['src/rulebook', 'test/policies'],
  },
];
