import { expect, it } from 'vitest';
import { PeerCase } from './adapter/case.ts';
import { printed, printedJson } from './print.ts';
import type { Judged } from './tally.ts';

const judged = (
  id: string,
  outcome: 'pass' | 'fail' | undefined,
  contested: readonly string[] = [],
): Judged => {
  const peerCase = PeerCase.parse({
    id,
    question: 'mfa-all-users',
    expected: 'pass',
    origin: { project: 'a peer' },
    contested,
  });
  const answered =
    outcome === undefined
      ? undefined
      : { peerCase, rule: 'people/x', outcome, agrees: outcome === 'pass', because: 'so' };
  return { peerCase, answered };
};
const all = [
  judged('one', 'pass'),
  judged('two', 'fail'),
  judged('three', 'fail', ['a convention']),
  judged('four', undefined),
];

it('names a disagreement by its id and its question, and nothing else in that line', () => {
  const lines = printed(all).split('\n');
  expect(lines.filter((line) => / \(mfa-all-users/u.test(line))).toEqual([
    'two (mfa-all-users)',
    'three (mfa-all-users)',
  ]);
  expect(lines.filter((line) => /^ .*contested/u.test(line))).toHaveLength(1);
});

it('counts all cases as asked, and of them those that a rule answers', () => {
  expect(JSON.parse(printedJson(all))).toMatchObject({
    asked: 4,
    answered: 3,
    agreed: 1,
    disagreed: 2,
    skipped: 1,
    byQuestion: { 'mfa-all-users': { asked: 4, answered: 3 } },
  });
});
