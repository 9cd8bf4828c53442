import { describe, expect, it } from 'vitest';
import type { RuleText } from '../../model/run.ts';
import { effortOf } from './phrases.ts';

const text = (minutes: number): RuleText => ({
  id: 'people/second-step-enforced',
  version: 1,
  title: 'Good',
  failTitle: 'Bad',
  urgency: 'do-first',
  why: 'Why.',
  ask: 'Ask.',
  before: 'Before.',
  fix: ['Fix.'],
  undo: 'Undo.',
  former: [],
  effort: { minutes, cost: 'none' },
  finding: { text: '', words: [], tells: {} },
  maps: {},
});

describe('the effort of a change', () => {
  it('is told in the minutes that the rule gives: a council pays by them', () => {
    expect(effortOf(text(30))).toBe('About 30 minutes, no licence cost');
    expect(effortOf(text(90))).toBe('About 90 minutes, no licence cost');
  });
});
