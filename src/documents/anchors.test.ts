import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClauseResult } from '../model/run.ts';
import { clauseAnchors, namesAnchor, ruleAnchor } from './anchors.ts';

const anchorsOf = (refs: readonly string[]): readonly string[] => [
  ...clauseAnchors(refs.map((ref) => ({ ref }) as ClauseResult)).values(),
];

it('names rules and clauses as people do', () => {
  expect(ruleAnchor('people/second-step-enforced')).toBe('rule-people-second-step-enforced');
  expect(namesAnchor('people/second-step-enforced')).toBe('names-people-second-step-enforced');
  expect(anchorsOf(['7 para 1(c)', '12.3 (second) bullet 1', 'Preamble para 1'])).toEqual([
    'clause-7-para-1-c',
    'clause-12.3-second-bullet-1',
    'clause-Preamble-para-1',
  ]);
});

it('gives a clause the same anchor whatever stands before it, and no two the same', () => {
  expect(anchorsOf(['1', '2'])).toEqual(expect.arrayContaining([...anchorsOf(['2'])]));
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ unit: fc.constantFrom('3', 'a', ' ', '(', ')', '-', '.') })),
      (refs) => {
        const anchors = anchorsOf(refs);
        expect(new Set(anchors).size).toBe(refs.length);
        expect(anchors.join('')).toMatch(/^[\w.-]*$/u);
      },
    ),
  );
});
