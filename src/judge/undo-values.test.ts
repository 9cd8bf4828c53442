import { expect, it } from 'vitest';
import type { Provenance } from '../facts/provenance.ts';
import { aPerson, aRule } from '../rulebook/testing.ts';
import { evaluateRule } from './evaluate.ts';
import { formerOf, mostFormer } from './undo-values.ts';

const times = {
  users: { endpoint: 'GET /users', at: '2026-11-22T11:33:00Z', status: 'collected' },
  domains: { endpoint: 'GET /domains', at: '2026-11-22T11:33:00Z', status: 'unavailable' },
} as const;
const ann = aPerson('Ann');
const bob = aPerson('Bob', { secondStep: 'never', secondStepGap: null });

it('keeps what an undo needs, of those who fall short and were not accepted', () => {
  const asked: unknown[] = [];
  const provenance: Provenance = {
    decided: () => () => () => [],
    former: (...of) => {
      asked.push(of);
      return of[2].property === 'accountEnabled'
        ? [{ evidence: 'users', object: 'id-of-Bob', property: 'accountEnabled', value: null }]
        : [];
    },
  };
  const former = [{ snapshot: 'users.accountEnabled' }, { snapshot: 'users.mail' }, { note: 'The phone.' }];
  const run = (people: (typeof ann)[]) =>
    evaluateRule(aRule({ former }), { subjects: people, missing: [] }, { times, provenance });
  const result = run([ann, bob]);
  expect(asked[0]).toEqual(['person', ['id-of-Bob'], { evidence: 'users', property: 'accountEnabled' }]);
  expect(result.former).toEqual([
    {
      of: 'users.accountEnabled',
      evidence: 'users',
      endpoint: 'GET /users',
      property: 'accountEnabled',
      at: times.users.at,
      values: [{ object: 'id-of-Bob', value: 'null' }],
      more: 0,
    },
    {
      of: 'users.mail',
      evidence: 'users',
      endpoint: 'GET /users',
      property: 'mail',
      at: times.users.at,
      values: [],
      more: 0,
    },
  ]);
  expect(run([ann]).former).toBeUndefined();
});

it('says nothing of evidence that was not read, and counts what a run cannot hold', () => {
  const many = Array.from({ length: mostFormer + 7 }, (_, at) => ({
    evidence: 'users' as const,
    object: String(at),
    property: 'accountEnabled',
    value: true,
  }));
  const provenance: Provenance = { decided: () => () => () => [], former: () => many };
  const former = [{ snapshot: 'domains.isVerified' }, { snapshot: 'users.accountEnabled' }];
  const [one, ...others] = formerOf(provenance, { kind: 'person', ids: ['a'], former }, times);
  expect(others).toEqual([]);
  expect(one?.values).toHaveLength(mostFormer);
  expect(one?.more).toBe(7);
});
