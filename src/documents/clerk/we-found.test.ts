import { describe, expect, it } from 'vitest';
import type { ClauseResult, RuleResult } from '../../model/run.ts';
import type { UsedRule } from '../run-index.ts';
import { weFound } from './we-found.ts';

const clause = { verdict: 'partly-in-place', rules: [] } as unknown as ClauseResult;
const councillors = { appliesTo: ['councillors'], devices: 'personal' } as const;
const counts = { pass: 0, fail: 1, unknown: 0, notApplicable: 0, accepted: 0 };

function used(name: string, scope?: object, more: Partial<RuleResult> = {}): UsedRule {
  return {
    clause,
    used: { rule: name, part: `Whether ${name} is so.`, built: true, assumed: [] },
    text: { failTitle: `${name} is off`, title: `${name} is on`, units: {} },
    result: {
      outcome: 'fail',
      counts,
      findings: [{ subject: { kind: 'tenant' } }],
      doubts: [],
      missing: [],
      params: {},
      scope,
      ...more,
    },
  } as unknown as UsedRule;
}

const unseen: Partial<RuleResult> = {
  outcome: 'unknown',
  missing: [{ evidence: 'scope:device', cause: 'not-seen', detail: '' }],
};

describe('what was found for one line', () => {
  it('says once of whom all its rules speak', () => {
    expect(weFound(clause, [used('A', councillors), used('B', councillors)])).toEqual([
      "We looked only at councillors' own devices. A is off.",
      'B is off.',
    ]);
  });

  it('says it of each where they speak of different ones, or one speaks of all', () => {
    expect(weFound(clause, [used('A', councillors), used('B')])).toEqual([
      "We looked only at councillors' own devices. A is off.",
      'B is off.',
    ]);
    expect(weFound(clause, [used('B'), used('A', councillors)])).toEqual([
      'B is off.',
      "We looked only at councillors' own devices. A is off.",
    ]);
    expect(weFound(clause, [used('A', councillors), used('B', { appliesTo: ['staff'] })])).toEqual([
      "We looked only at councillors' own devices. A is off.",
      'We looked only at staff. B is off.',
    ]);
  });

  it('says once that nobody was seen, and still of whom the first found thing speaks', () => {
    expect(
      weFound(clause, [
        used('A', councillors, unseen),
        used('B', councillors, unseen),
        used('C', councillors),
      ]),
    ).toEqual([
      "Could not check: nothing that we read shows councillors' own devices.",
      "We looked only at councillors' own devices. C is off.",
    ]);
  });
});
