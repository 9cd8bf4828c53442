import { beforeAll, describe, expect, it } from 'vitest';
import { sharedFile } from '../contract/shared-material.ts';
import { shippedRules } from '../faults/outcomes.ts';
import { accounts, answersTo, forcedOn, questions, readAccessSets, type SetAnswer } from './access-sets.ts';

const shared = sharedFile('real-input/conditional-access-sets.jsonl');
const sets = shared.present ? readAccessSets(shared.path) : [];

const unknownIn = (answers: readonly SetAnswer[]): readonly SetAnswer[] =>
  answers.filter(({ seen }) => seen.value === 'unknown');

const shareUnknown = (answers: readonly SetAnswer[]): number => unknownIn(answers).length / answers.length;

describe.skipIf(!shared.present)('Conditional Access of real tenants', () => {
  const answers: { asIs: readonly SetAnswer[]; forced: readonly SetAnswer[] } = { asIs: [], forced: [] };
  beforeAll(async () => {
    const rules = await shippedRules();
    answers.asIs = sets.flatMap((set) => answersTo(set, rules));
    answers.forced = sets.flatMap((set) => answersTo(forcedOn(set), rules));
  }, 180_000);

  it.each(['asIs', 'forced'] as const)('loads and is answered for all accounts and questions: %s', (how) => {
    const expected = sets.length * Object.keys(accounts).length * questions.length;
    expect(answers[how]).toHaveLength(expected);
    expect(new Set(answers[how].map(({ seen }) => seen.value))).toContain('always');
  });

  it.each(['asIs', 'forced'] as const)('leaves no shortfall and no unknown without a word: %s', (how) => {
    const silent = answers[how].filter(({ seen }) => seen.sentence?.trim() === '');
    expect(silent.map(({ set, account, question }) => `${set} ${account} ${question}`)).toEqual([]);
  });

  // Both fail today, by 3.5 % and 12.8 % of the answers: built-in strengths that a policy gives by id only are not
  // known, nor members of a policy's resources for network access. `fails` fails when one holds: then take it away.
  it.fails('is seldom answered with “unknown”', () => {
    expect(shareUnknown(answers.asIs)).toBeLessThanOrEqual(0.03);
  });

  it.fails('is seldom answered with “unknown” with every policy switched on', () => {
    expect(shareUnknown(answers.forced)).toBeLessThanOrEqual(0.07);
  });
});
