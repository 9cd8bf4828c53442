import { expect, it } from 'vitest';
import type { Provenance } from '../facts/provenance.ts';
import { evidenceOf, ruleRestsOn } from './evidence-refs.ts';

const provenance: Provenance = {
  decided: (tell) => () => (object) => {
    const told = tell({ evidence: 'users', object, property: 'accountEnabled', value: true });
    return told === undefined ? [] : [told];
  },
  former: () => [],
};
const readAt = (at: string) => ({ users: { endpoint: 'GET /users', at, status: 'collected' as const } });
const atOf = (times: ReturnType<typeof readAt> | Record<string, never>): (string | undefined)[] =>
  evidenceOf(provenance, 'person', times)(['canSignIn'])('ann').map(({ at }) => at);

it('tells of the same evidence the time of the reading that is asked about', () => {
  expect(atOf(readAt('2026-11-01T00:00:00.000Z'))).toEqual(['2026-11-01T00:00:00.000Z']);
  expect(atOf(readAt('2026-11-22T00:00:00.000Z'))).toEqual(['2026-11-22T00:00:00.000Z']);
  expect(atOf({})).toEqual([]);
});

it('says under the names of Microsoft what a rule rests on, each once', () => {
  const at = '2026-11-22T00:00:00.000Z';
  const times = {
    users: { endpoint: 'GET /users', at, status: 'collected' as const },
    signInActivity: { endpoint: 'GET /users', at, status: 'collected' as const },
  };
  const names = ruleRestsOn('person', ['lastSignIn', 'kind'], times).map(({ property }) => property);
  expect(names).toContain('signInActivity');
  expect(names).not.toContain('lastSignIn');
  expect(names).toEqual([...new Set(names)]);
});
