import { answersOf } from '../../src/facts/conditional-access/explain/answers-of.ts';
import { traitOf } from '../../src/facts/conditional-access/accounts/trait.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEngine } from '../../src/facts/conditional-access/testing.ts';
import { guests, snapshotOf, tenant, type Tenant } from './coverage-tenants.ts';

const numRuns = Number(process.env['BEADLE_PROPERTY_RUNS'] ?? 20);
const mostWords = 25;

/** What stands before the rules that nearly stopped it, of every gap of every account. */
const gapsOf = (from: Tenant): string[] => {
  const snapshot = snapshotOf(from);
  const engine = anEngine(snapshot);
  const { users } = snapshot.evidence;
  return (users.status === 'collected' ? users.value : []).flatMap((user) => {
    const coverage = answersOf(engine).coverage(
      engine.directory.accountOf(user),
      traitOf(snapshot, guests[user.id]),
    );
    return Object.entries(coverage).flatMap(([key, value]) =>
      key.endsWith('Gap') && typeof value === 'string' ? (value.split(': ')[0] ?? '') : [],
    );
  });
};

describe('the words of gaps', () => {
  it('are at most 25 before the rules', () => {
    const property = fc.property(tenant(6), (from) => {
      expect(gapsOf(from).filter((gap) => gap.split(' ').length > mostWords)).toEqual([]);
    });
    expect(() => fc.assert(property, { numRuns })).not.toThrow();
  });
});
