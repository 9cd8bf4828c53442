import { beforeAll, describe, expect, it } from 'vitest';
import { isWide } from '../../fixtures/search.ts';
import { gapSignIn } from '../../src/documents/told/sign-in-words.ts';
import { builtInStrengths } from '../../src/facts/conditional-access/policy/built-in-strengths.ts';
import { requirements } from '../../src/facts/conditional-access/policy/requirement-table.ts';
import { sharedFile } from '../contract/shared-material.ts';
import { mended } from '../properties/mended-policy.ts';
import { questionOf } from '../properties/told-question.ts';
import {
  accounts,
  answersTo,
  coverageOfSet,
  forcedOn,
  outcomesOfSet,
  questions,
  readAccessSets,
  withBuiltInStrength,
  withIds,
  type AccessSet,
  type SetAnswer,
} from './access-sets.ts';

const shared = sharedFile(
  'real-input/conditional-access-sets.jsonl',
  'that the Conditional Access of real tenants loads, is answered, and has gaps told that hold',
);
const sets = shared.present ? readAccessSets(shared.path) : [];

const shareUnknown = (answers: readonly SetAnswer[]): number =>
  answers.filter(({ value }) => value === 'unknown').length / answers.length;

type Told = Extract<NonNullable<SetAnswer['gap']>, { is: 'sign-in' }>;
const toldIn = ({ gap }: SetAnswer): Told[] => (gap?.is === 'sign-in' ? [gap] : []);

type Outcome = ReturnType<ReturnType<typeof outcomesOfSet>>;

/** Whether a sign-in is a gap of a question; of the others the outcome of one sign-in says nothing. */
const isGap: Partial<Record<SetAnswer['question'], (found: Outcome) => boolean>> = {
  secondStep: (found) => found?.outcome === 'nothing' || found?.outcome === 'something-else',
  legacyClientsBlocked: (found) => found?.blocked === 'no',
  deviceCodeBlocked: (found) => found?.blocked === 'no',
};

interface Looked {
  readonly answers: readonly SetAnswer[];
  /** Told gaps that are none, and named policies whose change leaves the told sign-in open. */
  readonly untrue: readonly string[];
  readonly unmended: readonly string[];
}

const look = (one: AccessSet): Looked => {
  const answers = answersTo(one.set, coverageOfSet(one));
  const outcomes = outcomesOfSet(one);
  const outcomeIn = (set: typeof outcomes, told: Told, account: SetAnswer['account']): Outcome =>
    set(questionOf(told, accounts[account].id));
  const decided = answers.filter(({ question }) => isGap[question] !== undefined);
  const untrue = decided.flatMap((answer) =>
    toldIn(answer)
      .filter((told) => isGap[answer.question]?.(outcomeIn(outcomes, told, answer.account)) !== true)
      .map((told) => `${one.set} ${answer.account} ${answer.question}: ${gapSignIn(told)}`),
  );
  // The first policy of each distinct gap, mended and asked again: the rest is held by random tenants.
  const first = new Map(
    decided.flatMap((answer) =>
      toldIn(answer).flatMap((told) =>
        told.near
          .slice(0, 1)
          .map((near) => [JSON.stringify([answer.question, near]), { ...answer, told, near }] as const),
      ),
    ),
  );
  const unmended = [...first.values()].flatMap(({ account, question, told, near }) => {
    const policies = withIds(one.policies).map((policy) =>
      policy['id'] === near.policy.id
        ? mended(policy, near.misses, requirements[question].asks, told.app)
        : policy,
    );
    const after = outcomesOfSet({ ...one, policies: policies as unknown as AccessSet['policies'] });
    return isGap[question]?.(outcomeIn(after, told, account)) === true
      ? [`${one.set} ${account} ${question}: “${near.policy.name}” ${near.misses.join()}`]
      : [];
  });
  return { answers, untrue, unmended };
};

/** As they are, and with every policy switched on: by turns, or in the wide search each set in both ways. */
const tried = {
  asIs: sets.filter((_, index) => isWide || index % 8 === 0),
  forced: sets.filter((_, index) => isWide || index % 12 === 1),
};

describe.skipIf(!shared.present)('Conditional Access of real tenants', () => {
  const looked: { asIs: readonly Looked[]; forced: readonly Looked[] } = { asIs: [], forced: [] };
  beforeAll(() => {
    looked.asIs = tried.asIs.map(look);
    looked.forced = tried.forced.map((one) => look(forcedOn(one)));
  }, 180_000);
  const all = (how: 'asIs' | 'forced'): SetAnswer[] => looked[how].flatMap(({ answers }) => answers);

  it.each(['asIs', 'forced'] as const)('loads and is answered for all accounts and questions: %s', (how) => {
    const expected = tried[how].length * Object.keys(accounts).length * questions.length;
    expect(all(how)).toHaveLength(expected);
    expect(new Set(all(how).map(({ value }) => value))).toContain('always');
  });

  it.each(['asIs', 'forced'] as const)('leaves no shortfall and no unknown without a word: %s', (how) => {
    const silent = all(how).filter(({ sentence }) => sentence?.trim() === '');
    expect(silent.map(({ set, account, question }) => `${set} ${account} ${question}`)).toEqual([]);
  });

  it.each(['asIs', 'forced'] as const)('tells gaps that get through as told: %s', (how) => {
    expect(looked[how].flatMap(({ untrue }) => untrue)).toEqual([]);
  });

  it.each(['asIs', 'forced'] as const)('names a policy whose change stops what is told: %s', (how) => {
    expect(looked[how].flatMap(({ unmended }) => unmended)).toEqual([]);
  });

  // A share is one of all sets.
  it.runIf(isWide)('is seldom answered with “unknown”', () => {
    expect(shareUnknown(all('asIs'))).toBeLessThanOrEqual(0.03);
  });

  it.runIf(isWide).each([...builtInStrengths.keys()])(
    'is seldom answered with “unknown” with every policy switched on, were a strength without content %s',
    (id) => {
      const answers = sets.flatMap((one) =>
        answersTo(one.set, coverageOfSet(withBuiltInStrength(forcedOn(one), id))),
      );
      expect(shareUnknown(answers)).toBeLessThanOrEqual(0.07);
    },
    180_000,
  );

  // Fails today: 109 of 1,080 answers (10.1 %). `open-answers.test.ts` says what the sets leave open in every way in which
  // it may be: in 105 of them the answer differs with it, in four Microsoft does not say. 65 hang on strengths of which only
  // an id is there, which the sharing of the sets replaced (the test above), the rest on apps, controls and places that did
  // not come, on addresses that the sign-in service itself trusts, which nobody can read, and on names in the place of ids.
  // `fails` fails when it holds.
  it.runIf(isWide).fails('is seldom answered with “unknown” with every policy switched on', () => {
    expect(shareUnknown(all('forced'))).toBeLessThanOrEqual(0.07);
  });
});
