import type { PlantedFault } from './planted-fault.ts';

const answers = ['src/judge/answers.test.ts'];
const clauses = ['src/judge/judge.test.ts'];

export const faultsOfAnswers: readonly PlantedFault[] = [
  {
    place: 'judge',
    kind: '"it did not happen" unsays what our records hold',
    file: 'src/judge/attested.ts',
    was: " && answer !== 'did-not-happen'",
    becomes: '',
    suites: answers,
  },
  {
    place: 'judge',
    kind: 'an answer of the day of adoption is to the former policy',
    file: 'src/judge/attested.ts',
    was: 'on < adopted',
    becomes: 'on <= adopted',
    suites: answers,
  },
  {
    place: 'judge',
    kind: 'what happened to nobody in particular asks nothing anew',
    file: 'src/judge/attested.ts',
    was: 'role === undefined || roles.some',
    becomes: 'roles.some',
    suites: answers,
  },
  {
    place: 'judge',
    kind: 'a "yes" to what advice opposes goes without a word',
    file: 'src/judge/clause-decision.ts',
    was: "return answer === 'yes' ? '; the attestation says yes, and advice is to stop' : '';",
    becomes: "return '';",
    suites: clauses,
  },
  {
    place: 'judge',
    kind: 'a list of ours excuses a failure',
    file: 'src/judge/judge-clause-rule.ts',
    was: "type === 'int' && ",
    becomes: '',
    suites: clauses,
  },
  {
    place: 'judge',
    kind: 'a number of ours excuses what fails whatever it is',
    file: 'src/judge/judge-clause-rule.ts',
    was: 'disproves && !results.failsWithout(rule, entry.params ?? {}, assumed, only)',
    becomes: 'disproves',
    suites: clauses,
  },
  {
    place: 'judge',
    kind: 'planned work under a number of two clauses goes to the first',
    file: 'src/judge/planned-work.ts',
    was: 'found.length === 1) works',
    becomes: 'found.length >= 1) works',
    suites: ['src/judge/planned-work.test.ts'],
  },
];
