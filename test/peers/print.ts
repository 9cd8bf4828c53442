import { byPeer, byQuestion, count, isUncontested, type Count, type Judged } from './tally.ts';

const line = (name: string, { asked, answered, agreed, disagreed, skipped }: Count): string =>
  `${name.padEnd(44)} ${[asked, answered, agreed, disagreed, skipped].map((one) => String(one).padStart(9)).join(' ')}`;

const table = (title: string, rows: Readonly<Record<string, Count>>): string[] => [
  `${title.padEnd(44)} ${['asked', 'answered', 'agreed', 'disagreed', 'skipped'].map((one) => one.padStart(9)).join(' ')}`,
  ...Object.entries(rows).map(([name, counts]) => line(name, counts)),
  '',
];

const disagreement = ({ peerCase, answered }: Judged): string[] =>
  answered === undefined || answered.agrees
    ? []
    : [
        `${peerCase.id} (${peerCase.question})`,
        `  ${peerCase.origin.project} says ${peerCase.expected}${peerCase.contested.length > 0 ? ', contested' : ''}: ${peerCase.why}`,
        `  Beadle says ${answered.outcome} by ${answered.rule}: ${answered.because}`,
      ];

/** Agreement by question and by peer, questions that were skipped, and every disagreement with both reasons. */
export const printed = (judged: readonly Judged[]): string => {
  const uncontested = judged.filter(isUncontested);
  const skipped = new Set(
    judged.filter((one) => one.answered === undefined).map((one) => one.peerCase.question),
  );
  return [
    ...table('question', byQuestion(judged)),
    ...table('peer', byPeer(judged)),
    ...table('', { 'uncontested, first of their kind': count(uncontested), all: count(judged) }),
    ...(skipped.size > 0 ? [`Skipped, no rule asks them: ${[...skipped].toSorted().join(', ')}`, ''] : []),
    'Disagreements:',
    ...judged.flatMap(disagreement),
  ].join('\n');
};

/** One line for machines. */
export const printedJson = (judged: readonly Judged[]): string =>
  JSON.stringify({ ...count(judged), byQuestion: byQuestion(judged) });
