import type { Clause, Flag } from './clause-file.ts';
import type { At } from './problem-at.ts';
import type { Problem } from './problem.ts';

/** Flags that can make the council decide about the wording of a clause. */
const faults: ReadonlySet<Flag> = new Set([
  'ncsc-conflict',
  'inconsistent',
  'impractical',
  'outdated',
  'legal',
]);

function verificationProblem({ verification, rules, ask }: Clause, at: At): Problem[] {
  const tested = rules.length > 0;
  const say = (message: string, remedy: string): Problem[] => [at(['verification'], message, remedy)];
  if (verification === 'informative')
    return tested || ask !== undefined
      ? say(
          'An informative clause has nothing to check',
          'Take out its rules and question, or change the class.',
        )
      : [];
  if (!tested && ask === undefined) {
    const remedy = 'Add one, or write verification: informative.';
    return [at([], 'This clause has neither a rule nor a question', remedy)];
  }
  if (verification !== 'attestation' && !tested)
    return say(
      `A clause of class "${verification}" needs a rule`,
      'Add one, or write verification: attestation.',
    );
  if (verification === 'attestation' && ask === undefined)
    return say('A clause of class "attestation" needs a question', 'Add "ask:".');
  if (verification === 'attestation' && tested)
    return say('A clause with rules is not left to the clerk alone', 'Write verification: partial.');
  if (verification === 'automatic' && ask !== undefined)
    return say('A clause that is checked alone asks nothing', 'Write verification: partial.');
  return ask !== undefined || rules.some(({ weight }) => weight === 'breaks')
    ? []
    : [
        at(
          ['rules'],
          'Nothing here could show that this clause is kept',
          'Add a question, or a rule with weight: breaks.',
        ),
      ];
}

function questionProblems({ ask, howOften, when }: Clause, at: At): Problem[] {
  if (ask === undefined && (howOften !== undefined || when !== undefined))
    return [
      at([howOften === undefined ? 'when' : 'howOften'], '"ask" and "howOften" go together', 'Add "ask:".'),
    ];
  if (ask !== undefined && howOften === undefined && when === undefined)
    return [at(['ask'], '"ask" and "howOften" go together', 'Add "howOften:", or "when:" with an event.')];
  return [];
}

function decisionProblems({ verification, decision, flags }: Clause, decided: boolean, at: At): Problem[] {
  if (verification === 'informative')
    return decision === undefined
      ? []
      : [
          at(
            ['decision'],
            'A clause that promises nothing needs no decision',
            'Put it among the gaps of the policy.',
          ),
        ];
  const forcing = flags.find((flag) => flag === 'ncsc-conflict' || flag === 'inconsistent');
  if (forcing !== undefined && !decided)
    return [
      at(
        ['flags'],
        `A clause with the flag "${forcing}" needs a decision`,
        'Add "decision:" with why and suggestion.',
      ),
    ];
  return decision === undefined || flags.some((flag) => faults.has(flag))
    ? []
    : [at(['decision'], 'No flag says why this needs a decision', `Add one of: ${[...faults].join(', ')}.`)];
}

function powerProblems({ flags, rules }: Clause, at: At): Problem[] {
  if (!flags.includes('power')) return [];
  return rules.flatMap(({ weight }, index) =>
    weight === 'review'
      ? []
      : [
          at(
            ['rules', index, 'weight'],
            'A power is not a duty: nothing can break it',
            'Write weight: review.',
          ),
        ],
  );
}

/** Which of rules, question and decision a clause of each class has; `decided`: its own decision, or the bank's. */
export function classProblems(clause: Clause, decided: boolean, at: At): readonly Problem[] {
  return [
    ...verificationProblem(clause, at),
    ...questionProblems(clause, at),
    ...decisionProblems(clause, decided, at),
    ...powerProblems(clause, at),
  ];
}
