import { beforeAll, describe, expect, it } from 'vitest';
import { councilIds } from '../../fixtures/councils/index.ts';
import { everyNth, isWide } from '../../fixtures/search.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';
import { evidenceKinds } from '../../src/sources/kinds.ts';
import { fictionalSnapshot, readFictional, type Fictional } from '../golden/fictional-run.ts';
import { byTurns } from './by-turns.ts';
import { outcomeFlips, sampled, type Poorer } from './outcomes.ts';
import { unsentOf, withUnsent, type Unsent } from './unsent.ts';
import { saidLess, worseWithout } from './worse-facts.ts';

/**
 * Every property of each council, of all objects and of one. By turns each in one of the councils that have it, and of
 * all or of one.
 */
async function lossesOf(all = isWide): Promise<readonly (readonly Unsent[])[]> {
  const losses = (await Promise.all(councilIds.map(fictionalSnapshot))).map(unsentOf);
  return byTurns(losses, ({ id, property }) => `${id}.${property}`, all).map((ones) =>
    all ? ones : ones.filter(({ of }, at) => (of === 'all') === ((at >> 1) % 2 === 0)),
  );
}

const asLoss = (loss: Unsent): Poorer => ({
  id: loss.id,
  told: `${loss.id}.${loss.property} of ${loss.of}`,
  make: (snapshot) => withUnsent(snapshot, loss),
});

describe.each(councilIds)('a property of %s that did not come', (id) => {
  let fictional: Fictional;
  beforeAll(async () => {
    fictional = await readFictional(id);
  });

  it(
    'makes facts unknown or leaves them, and shortens no list in silence',
    { timeout: 300_000 },
    async () => {
      const { snapshot, inputs } = fictional;
      const worse = worseWithout(snapshot, inputs);
      const losses = (await lossesOf())[councilIds.indexOf(id)] ?? [];
      expect(losses.length).toBeGreaterThan(20);
      expect(everyNth(3, losses).flatMap(worse)).toEqual([]);
    },
  );

  it('changes no outcome and no verdict but to "not known"', { timeout: 600_000 }, () => {
    const { snapshot, judge } = fictional;
    expect(outcomeFlips(fictional, judge(snapshot), sampled(unsentOf(snapshot), 12).map(asLoss))).toEqual([]);
  });
});

/**
 * What a reason for an absence may rest on. The types are held against Microsoft's contract
 * (test/contract/one-type-alone); that what is absent makes nothing worse, the suites here show.
 */
const sayWhy = [
  /^A property of [\w, ]+ alone\.$/u,
  // A page of Microsoft, or of the standard, and when it was read.
  /\([\w.,\- ]+, read 20\d\d-\d\d\)\.$/u,
  // What a collector of ours keeps, or asks for.
  /^Ours: /u,
  // A fact takes it for unknown.
  /is not known(?: then)?\.$/u,
  /nothing is judged by it\.$/iu,
];

describe('a property that did not come', () => {
  /** As a reader would keep it that takes what did not come for null, which is what Microsoft sends where nothing is set. */
  const asNull = (snapshot: Snapshot, { id, property }: Unsent): Snapshot => {
    const evidence = snapshot.evidence[id];
    if (evidence.status === 'unavailable') return snapshot;
    const value = (evidence.value as readonly object[]).map((one) => ({ ...one, [property]: null }));
    return { ...snapshot, evidence: { ...snapshot.evidence, [id]: { ...evidence, value } } } as Snapshot;
  };

  it('is seen where it is taken for one that is not set', async () => {
    const { snapshot, inputs } = await readFictional('allwell');
    const planted: Unsent = { id: 'conditionalAccessPolicies', property: 'grantControls', of: 'all' };
    expect(worseWithout(snapshot, inputs)(planted)).toEqual([]);
    expect(worseWithout(snapshot, inputs, asNull)(planted).length).toBeGreaterThan(10);
  });

  it('is taken away of all objects, or of the first that has it', async () => {
    const { snapshot } = await readFictional('allwell');
    const without = (of: Unsent['of']): number => {
      const { users } = withUnsent(snapshot, { id: 'users', property: 'userType', of }).evidence;
      return users.status === 'collected'
        ? users.value.filter((one) => !Object.hasOwn(one, 'userType')).length
        : -1;
    };
    const { users } = snapshot.evidence;
    expect(users.status === 'collected' && users.value.length).toBe(without('all'));
    expect(without('one')).toBe(1);
  });

  it('is taken by turns from one council, and each is', async () => {
    const named = async (all: boolean) =>
      (await lossesOf(all)).flat().map(({ id, property }) => `${id}.${property}`);
    const [everywhere, once] = [await named(true), await named(false)];
    expect(new Set(once)).toEqual(new Set(everywhere));
    expect(once).toHaveLength(new Set(everywhere).size);
  });

  it('may be absent, or say less, only with a written reason', () => {
    const absent = Object.values(evidenceKinds).flatMap(({ mayBeAbsent }) => Object.values(mayBeAbsent));
    expect(absent.length).toBeGreaterThan(10);
    for (const reason of [...absent, ...Object.values(saidLess)]) expect(reason).toMatch(/^.{20,}[.)]$/su);
    expect(absent.filter((reason) => !sayWhy.some((form) => form.test(reason)))).toEqual([]);
    expect(sayWhy.filter((form) => !absent.some((reason) => form.test(reason)))).toEqual([]);
  });
});
