import type { Outcome, Verdict, Weight } from '../model/outcome.ts';

/** One rule as it counts for a clause, whatever its subjects were. */
export interface WeighedRule {
  /** Rule id, or id of a check that is not built. */
  readonly rule: string;
  readonly weight: Weight;
  readonly outcome: Outcome;
  /** Findings that a live exception covers. */
  readonly accepted: number;
}

/**
 * The answer to a clause's question, as it counts. `not-asked`: the clause has no question. `due`: never answered,
 * answered too long ago, or "I don't know".
 */
export type Answer = 'not-asked' | 'yes' | 'no' | 'due';

export interface Judged {
  readonly informative: boolean;
  readonly needsDecision: boolean;
  readonly answer: Answer;
  readonly rules: readonly WeighedRule[];
}

interface Row {
  readonly verdict: Verdict;
  /** For a technician: what made this row apply. `undefined` when it does not. */
  readonly applies: (judged: Judged) => string | undefined;
}

const ids = (rules: readonly WeighedRule[]): string => rules.map((rule) => rule.rule).join(', ');

const having =
  (weight: Weight, outcome: Outcome) =>
  ({ rules }: Judged): string | undefined => {
    const matching = rules.filter((rule) => rule.weight === weight && rule.outcome === outcome);
    return matching.length > 0 ? `${weight} rule ${outcome}: ${ids(matching)}` : undefined;
  };

const when =
  (test: (judged: Judged) => boolean, because: string) =>
  (judged: Judged): string | undefined =>
    test(judged) ? because : undefined;

const either =
  (...tests: readonly Row['applies'][]) =>
  (judged: Judged): string | undefined =>
    tests.map((test) => test(judged)).find((because) => because !== undefined);

/** Something was really seen to be as it should: a rule passed, or the clerk said so. */
const shown = ({ rules, answer }: Judged): boolean =>
  answer === 'yes' || rules.some((rule) => rule.outcome === 'pass');

const nothingShown = (judged: Judged): string | undefined => {
  const unknown = judged.rules.filter((rule) => rule.outcome === 'unknown');
  return unknown.length > 0 && !shown(judged)
    ? `nothing else was shown, unknown: ${ids(unknown)}`
    : undefined;
};

const accepted = ({ rules }: Judged): string | undefined => {
  const covered = rules.filter((rule) => rule.accepted > 0);
  return covered.length > 0 ? `live exceptions cover findings of: ${ids(covered)}` : undefined;
};

/**
 * The design's table, read from the top: the first row that applies is the verdict. One row is spelt out that the
 * design only implies: a clause of which nothing could be shown, because its supporting rules are unknown, is not in
 * place.
 */
const rows: readonly Row[] = [
  { verdict: 'background', applies: when((judged) => judged.informative, 'informative clause') },
  {
    verdict: 'action-needed',
    applies: either(
      having('breaks', 'fail'),
      when((judged) => judged.answer === 'no', 'the attestation says no'),
    ),
  },
  { verdict: 'could-not-check', applies: having('breaks', 'unknown') },
  {
    verdict: 'needs-decision',
    applies: when((judged) => judged.needsDecision, 'the policy file asks for a decision on this clause'),
  },
  { verdict: 'partly-in-place', applies: having('supports', 'fail') },
  {
    verdict: 'to-confirm',
    applies: either(
      having('review', 'fail'),
      when((judged) => judged.answer === 'due', 'an answer is due'),
    ),
  },
  { verdict: 'could-not-check', applies: nothingShown },
  { verdict: 'accepted', applies: accepted },
  { verdict: 'in-place', applies: when(shown, 'everything that could be checked passes') },
  { verdict: 'does-not-apply', applies: () => 'no rule applies and nothing is asked' },
];

/** The verdict of a clause, and why. */
export const verdictOf = (judged: Judged): { readonly verdict: Verdict; readonly because: string } => {
  for (const { verdict, applies } of rows) {
    const because = applies(judged);
    if (because !== undefined) return { verdict, because };
  }
  throw new Error('the last row of the verdict table applies to everything');
};

/**
 * What a rule can do to a clause. A clause that needs a decision is not enforced, and a failure that rests on a number
 * of ours proves nothing against the council: both are at most `supports`.
 */
export const effectiveWeight = (weight: Weight, needsDecision: boolean, restsOnOurs: boolean): Weight =>
  weight === 'breaks' && (needsDecision || restsOnOurs) ? 'supports' : weight;
