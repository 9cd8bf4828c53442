import { beforeAll, describe, expect, it } from 'vitest';
import { isWide } from '../../fixtures/search.ts';
import { sharedFile } from '../contract/shared-material.ts';
import { answersTo, coverageOfSet, forcedOn, readAccessSets, type SetAnswer } from './access-sets.ts';
import { completionsOf } from './completions.ts';

const shared = sharedFile(
  'real-input/conditional-access-sets.jsonl',
  'that what real tenants leave open decides nothing, and that all else is decided',
);
const sets = shared.present ? readAccessSets(shared.path) : [];
/** Those that leave much open; in the wide search all. */
const some = ['1', '5', '36'];
const tried = sets.filter(({ set }) => isWide || some.includes(set));

/**
 * Open, although every way of saying what the set leaves open gives one answer: Microsoft itself does not say whether
 * ActiveSync shows a device, nor which single factors a guest may use (semantics.ts, `activeSyncShowsDevice`; `asSeen`).
 */
const unsettled: readonly string[] = [
  '18 synchronisation legacyClientsBlocked',
  '5 guest secondStep',
  '6 guest secondStep',
  '10 guest secondStep',
];

/** `always` holds of a sign-in that is always blocked too, and `sometimes` is true of what never holds. */
const alike: Readonly<Record<string, string>> = { 'cannot-sign-in': 'always', never: 'sometimes' };
const coarse = (value: unknown): string => alike[String(value)] ?? String(value);
const contradicts = (said: unknown, found: unknown): boolean =>
  found !== 'unknown' && found !== said && !(coarse(found) === said);

interface Looked {
  readonly where: string;
  readonly said: unknown;
  readonly found: readonly unknown[];
}

const look = (): Looked[] =>
  tried.flatMap((one) => {
    const forced = forcedOn(one);
    const valuesOf = (answers: readonly SetAnswer[]): unknown[] => answers.map(({ value }) => value);
    const completed = completionsOf(forced).map((each) => valuesOf(answersTo(one.set, coverageOfSet(each))));
    return answersTo(one.set, coverageOfSet(forced)).map(({ account, question, value }, at) => ({
      where: `${one.set} ${account} ${question}`,
      said: value,
      found: [...new Set(completed.map((values) => values[at]))],
    }));
  });

/**
 * Strengths of which only the id is there, controls and apps that did not come, places that no list holds, trusted
 * addresses, words that Microsoft does not have: each said in every way in which it may be.
 */
describe.skipIf(!shared.present)('what real tenants leave open, said in every way', () => {
  let looked: readonly Looked[] = [];
  beforeAll(() => {
    looked = look();
  }, 300_000);

  it('never contradicts an answer that was given without it', () => {
    const wrong = looked.filter(
      ({ said, found }) => said !== 'unknown' && found.some((one) => contradicts(said, one)),
    );
    expect(wrong).toEqual([]);
  });

  it('gives more than one answer wherever none was given', () => {
    const open = looked.filter(({ said }) => said === 'unknown');
    const decidable = open.filter(
      ({ found }) => new Set(found.filter((one) => one !== 'unknown').map(coarse)).size < 2,
    );
    expect(open.length).toBeGreaterThan(20);
    expect(decidable.map(({ where }) => where).filter((where) => !unsettled.includes(where))).toEqual([]);
  });
});
