import type { PlantedFault } from './planted-fault.ts';

const answers = ['src/judge/answers.test.ts'];
const scopes = ['src/judge/bearing-scope.test.ts'];
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
  {
    place: 'judge',
    kind: 'whose devices parts a rule that looks at none',
    file: 'src/judge/bearing-scope.ts',
    was: 'ownerIn(scope) !== undefined && hasOwners(scopes)',
    becomes: 'ownerIn(scope) !== undefined',
    suites: scopes,
  },
  {
    place: 'judge',
    kind: 'a list read in part goes unsaid where something fails',
    file: 'src/judge/evaluate.ts',
    was: "outcome === 'fail' ? list.missing : gaps",
    becomes: "outcome === 'fail' ? [] : gaps",
    suites: clauses,
  },
  {
    place: 'judge',
    kind: 'who may be meant counts as meant',
    file: 'src/judge/evaluate.ts',
    was: 'sides.some(({ value }) => value === true)',
    becomes: 'sides.some(({ value }) => value !== false)',
    suites: scopes,
  },
  {
    place: 'judge',
    kind: 'an answer goes to the first of two clauses that say the same',
    file: 'src/judge/answers.ts',
    was: 'same.find(({ ref }) => numbered.includes(ref)) ?? same[0]',
    becomes: 'same[0]',
    suites: answers,
  },
  {
    place: 'judge',
    kind: 'a "no" to the former policy counts',
    file: 'src/judge/attested.ts',
    was: "one.answer !== 'no' || !isToFormerText(one, given.adopted)",
    becomes: "one.answer !== ''",
    suites: answers,
  },
];
