import { describe, expect, it } from 'vitest';
import { unknown } from '../facts/base/known.ts';
import type { FactBase } from '../facts/subjects.ts';
import { coverageOf as coverageOfAsked } from './run-coverage.ts';
import { sampleSubject } from '../rulebook/sample.ts';

const notRead = unknown({ evidence: 'groups', cause: 'permission', detail: 'not granted' });
const person = (name: string, facts: Readonly<Record<string, unknown>> = {}) => ({
  ...sampleSubject('person'),
  id: name,
  name,
  ...facts,
});
const none = { subjects: [], missing: [] };
const factsOf = (...subjects: readonly object[]): FactBase =>
  ({ person: { subjects, missing: [] }, accountKind: none }) as unknown as FactBase;
const open = { secondStep: 'sometimes', secondStepGap: { is: 'hole', hole: 'older-program' } };

const asked = ['secondStep', 'managedDevice'].map((key) => ({ key, words: `${key} is asked` }));
const coverageOf = (facts: FactBase) => coverageOfAsked(facts, asked);

describe('the coverage of accounts', () => {
  it('puts accounts with the same answers together, the most first, and loses nobody', () => {
    const { groups } = coverageOf(factsOf(person('Ann'), person('Ben', open), person('Cay', open)));
    expect(groups.map(({ names }) => names)).toEqual([['Ben', 'Cay'], ['Ann']]);
    expect(groups[0]?.answers).toHaveLength(asked.length);
  });

  it('shows a gap once, with everybody who shares it', () => {
    const { gaps } = coverageOf(factsOf(person('Ben', open), person('Cay', open), person('Ann')));
    expect(gaps).toEqual([
      { requirement: 'secondStep', kind: 'person', gap: open.secondStepGap, names: ['Ben', 'Cay'] },
    ]);
  });

  it('says unknown where the evidence does not settle it, and makes no gap of it', () => {
    const { groups, gaps } = coverageOf(
      factsOf(person('Ann', { secondStep: notRead, secondStepGap: notRead })),
    );
    expect(groups[0]?.answers[0]).toBe('unknown');
    expect(gaps).toEqual([]);
  });
});
