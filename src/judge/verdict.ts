import type { Outcome, Verdict, Weight } from '../model/outcome.ts';
import type { WeighedRule } from './weighed-rule.ts';

/**
 * The answer to a clause's question, as it counts. `not-asked`: the clause has no question. `due`: never answered,
 * answered too long ago or before the last event, or "I don't know".
 */
export type Answer = 'not-asked' | 'yes' | 'no' | 'due' | 'did-not-happen' | 'does-not-apply';

export interface Judged {
  readonly informative: boolean;
  readonly needsDecision: boolean;
  /** The council may, but need not: nothing can break it. */
  readonly power: boolean;
  readonly answer: Answer;
  /** The clause names parts of its promise that no check covers. */
  readonly namesParts: boolean;
  readonly rules: readonly WeighedRule[];
}

interface Row {
  readonly verdict: Verdict;
  /** For a technician: what made this row apply. `undefined` when it does not. */
  readonly applies: (judged: Judged) => string | undefined;
}

const ids = (rules: readonly WeighedRule[]): string => rules.map((rule) => rule.rule).join(', ');

const having =
  (weight: Weight, outcome: Outcome): Row['applies'] =>
  ({ rules }) => {
    const matching = rules.filter((rule) => rule.weight === weight && rule.outcome === outcome);
    return matching.length > 0 ? `${weight} rule ${outcome}: ${ids(matching)}` : undefined;
  };

const when =
  (test: (judged: Judged) => boolean, because: string): Row['applies'] =>
  (judged) =>
    test(judged) ? because : undefined;

const either =
  (...tests: readonly Row['applies'][]): Row['applies'] =>
  (judged) =>
    tests.map((test) => test(judged)).find((because) => because !== undefined);

const passes = (rules: readonly WeighedRule[], ...weights: readonly Weight[]): readonly WeighedRule[] =>
  rules.filter(({ weight, outcome }) => outcome === 'pass' && weights.includes(weight));

/** Every rule that looks at some people or devices only saw none of them. */
function nobodySeen({ rules }: Judged): string | undefined {
  const blind = rules.filter((rule) => rule.nobodySeen);
  const seeing = rules.filter((rule) => rule.built && !rule.nobodySeen && rule.outcome !== 'not-applicable');
  return blind.length > 0 && seeing.length === 0
    ? `nobody and nothing of that kind is seen: ${ids(blind)}`
    : undefined;
}

/**
 * Something of the promise was seen to be kept, and something of it nobody looked at: a check that is not built, a part
 * that the clause names, or the promise itself where rules only support it. The clerk's yes covers what is left.
 */
function shownInPart({ rules, answer, namesParts }: Judged): string | undefined {
  if (answer === 'yes') return undefined;
  const shown = passes(rules, 'breaks', 'supports', 'review');
  if (shown.length === 0) return undefined;
  const unbuilt = rules.filter(({ built }) => !built);
  if (unbuilt.length > 0 && passes(rules, 'breaks', 'supports').length > 0)
    return `only a part is shown, not built: ${ids(unbuilt)}`;
  if (answer !== 'not-asked') return undefined;
  if (unbuilt.length > 0 || passes(rules, 'breaks').length === 0)
    return `nothing shows the promise itself: ${ids(shown)}`;
  return namesParts ? 'the clause names parts that no check covers' : undefined;
}

const nothingShown: Row['applies'] = ({ rules, answer }) => {
  const unknown = rules.filter((rule) => rule.outcome === 'unknown');
  return answer === 'not-asked' && unknown.length > 0 && passes(rules, 'breaks').length === 0
    ? `nothing else was shown, unknown: ${ids(unknown)}`
    : undefined;
};

const accepted: Row['applies'] = ({ rules }) => {
  const covered = rules.filter((rule) => rule.accepted > 0);
  return covered.length > 0 ? `live exceptions cover findings of: ${ids(covered)}` : undefined;
};

const isInPlace = ({ rules, answer }: Judged): boolean =>
  passes(rules, 'breaks').length > 0 &&
  rules.every(({ built }) => built) &&
  (answer === 'yes' || answer === 'not-asked');

/** Whether the clerk's no is one that the table hears: of a power there is nothing to keep. */
const saidNo = ({ answer, power }: Judged): boolean => answer === 'no' && !power;

/** The design's table, read from the top: the first row that applies is the verdict. */
const rows: readonly Row[] = [
  { verdict: 'background', applies: when((judged) => judged.informative, 'informative clause') },
  {
    verdict: 'needs-decision',
    applies: when((judged) => judged.needsDecision, 'the policy file asks for a decision on this clause'),
  },
  {
    verdict: 'action-needed',
    applies: either(having('breaks', 'fail'), when(saidNo, 'the attestation says no')),
  },
  { verdict: 'could-not-check', applies: either(having('breaks', 'unknown'), nobodySeen) },
  { verdict: 'partly-in-place', applies: either(having('supports', 'fail'), shownInPart) },
  {
    verdict: 'to-confirm',
    applies: either(
      having('review', 'fail'),
      when(({ answer }) => answer === 'due', 'an answer is due'),
      when(({ answer }) => answer === 'no', 'the attestation says no to what the council may do'),
    ),
  },
  { verdict: 'could-not-check', applies: nothingShown },
  { verdict: 'accepted', applies: accepted },
  { verdict: 'in-place', applies: when(isInPlace, 'every rule that could break it passes') },
  {
    verdict: 'confirmed',
    applies: when(
      ({ answer }) => answer === 'yes',
      'the attestation says yes, and settings hold nothing against it',
    ),
  },
  {
    verdict: 'does-not-apply',
    applies: either(
      when(({ answer }) => answer === 'did-not-happen', 'the attestation says that it did not happen'),
      when(({ answer }) => answer === 'does-not-apply', 'the attestation says that it does not apply'),
      () => 'no rule applies and nothing is asked',
    ),
  },
];

/** The verdict of a clause, and why. */
export function verdictOf(judged: Judged): { readonly verdict: Verdict; readonly because: string } {
  for (const { verdict, applies } of rows) {
    const because = applies(judged);
    if (because !== undefined) return { verdict, because };
  }
  throw new Error('the last row of the verdict table applies to everything');
}
