import type { PlantedFault } from './planted-fault.ts';

export const faultsOfJudgeMore: readonly PlantedFault[] = [
  {
    place: 'judge',
    kind: 'exceptions are not applied',
    file: 'src/judge/results.ts',
    was: 'exceptions: exceptions.filter((exception) => exception.rule === rule.id),',
    becomes: 'exceptions: [],',
    suites: ['src/judge', 'test/cli/exceptions.test.ts'],
  },
  {
    place: 'judge',
    kind: 'an exception holds for every rule',
    file: 'src/judge/results.ts',
    was: 'exception.rule === rule.id',
    becomes: "exception.rule !== ''",
    suites: ['src/judge', 'test/cli/exceptions.test.ts'],
  },
];
