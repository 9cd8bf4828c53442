import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsOf, has, type Bits } from '../accounts/bits.ts';
import type { Plan } from '../cover/question.ts';
import { groupsByPolicy } from '../cover/targets.ts';
import { holdsPoint, type Box } from '../space/box.ts';
import type { Point } from '../space/path.ts';
import { dimensions } from '../space/space.ts';
import { makeOpenTargets } from './open-targets.ts';
import type { Widenable } from './valued-box.ts';
import { makeWidenings } from './wider.ts';

const along: readonly Widenable[] = ['client', 'platform', 'signInRisk'];
const policies = 4;
const targets = 3;
/** Three values where a sign-in is widened, and two where it is not. */
const sizeOf = (dimension: (typeof dimensions)[number]): number =>
  (along as readonly string[]).includes(dimension) ? 3 : 2;

/** Boxes mostly hold where a sign-in is not widened: others have nothing to say about it. */
const mask = (dimension: (typeof dimensions)[number]) =>
  fc
    .array(sizeOf(dimension) === 3 ? fc.constantFrom(0, 1, 1) : fc.constantFrom(0, 1, 1, 1, 1, 1, 1, 1), {
      minLength: sizeOf(dimension),
      maxLength: sizeOf(dimension),
    })
    .map((values) => Uint8Array.from(values));
const box = fc.record(
  Object.fromEntries(dimensions.map((dimension) => [dimension, mask(dimension)])),
) as unknown as fc.Arbitrary<Box>;
const point = fc.record(
  Object.fromEntries(dimensions.map((dimension) => [dimension, fc.nat(sizeOf(dimension) - 1)])),
) as unknown as fc.Arbitrary<Point>;
const some = fc
  .uniqueArray(fc.nat(policies - 1), { maxLength: policies })
  .map((list) => bitsOf(policies, list));

const drawn = fc.record({
  boxes: fc.array(fc.array(box, { maxLength: 4 }), { minLength: policies, maxLength: policies }),
  closed: fc.array(box, { maxLength: 1 }),
  certain: box,
  reaching: fc.array(some, { minLength: targets, maxLength: targets }),
  possible: some,
  point,
});

interface Drawn {
  readonly boxes: readonly (readonly Box[])[];
  readonly closed: readonly Box[];
  readonly certain: Box;
  readonly reaching: readonly Bits[];
  readonly possible: Bits;
  readonly point: Point;
}

/** What it says, and what is true: who covers a sign-in to a target. */
const widened = ({ boxes, closed, certain, reaching, possible, point: at }: Drawn) => {
  const groups = reaching.map((own, target) => ({ targets: [target], sure: own, possible: own, cases: [] }));
  const place = { groups, region: { certain }, aboutOf: groupsByPolicy(groups, policies) };
  const plan = { boxes, closed, place } as unknown as Plan;
  const widening = makeWidenings(plan)(at, makeOpenTargets(plan)(at))(along);
  const isShut = (target: number, where: Point): boolean =>
    closed.some((one) => holdsPoint(one, where)) ||
    boxes.some(
      (own, policy) =>
        has(possible, policy) &&
        has(reaching[target] ?? possible, policy) &&
        own.some((one) => holdsPoint(one, where)),
    );
  return { wider: widening(possible), again: widening(possible.slice()), isShut };
};

const combinations = (values: readonly (readonly number[])[]): number[][] =>
  values.reduce<number[][]>(
    (so_far, next) => so_far.flatMap((one) => next.map((value) => [...one, value])),
    [[]],
  );
const moved = (at: Point, values: readonly number[]): Point => ({
  ...at,
  ...Object.fromEntries(along.map((dimension, index) => [dimension, values[index] ?? 0])),
});

describe('what gets through with a sign-in', () => {
  it('is every target that nothing shuts at the sign-in itself', () => {
    fc.assert(
      fc.property(drawn, (tenant) => {
        const { wider, isShut } = widened(tenant);
        const open = Array.from({ length: targets }, (_, target) => target);
        expect(wider.open.targets).toEqual(open.filter((target) => !isShut(target, tenant.point)));
      }),
    );
  });

  it('is open in every combination, and exists, but for the sign-in itself', () => {
    fc.assert(
      fc.property(drawn, (tenant) => {
        const { wider, isShut } = widened(tenant);
        const values = along.map((dimension) => wider.values.get(dimension) ?? []);
        for (const [index, dimension] of along.entries())
          for (const value of values[index] ?? [])
            expect(value === tenant.point[dimension] || tenant.certain[dimension][value] === 1).toBe(true);
        for (const target of wider.open.targets)
          for (const combination of combinations(values))
            expect(isShut(target, moved(tenant.point, combination))).toBe(false);
      }),
    );
  });

  it('leaves out no value with which all that was widened before is open', () => {
    fc.assert(
      fc.property(drawn, (tenant) => {
        const { wider, isShut } = widened(tenant);
        const own = along.map((dimension) => [tenant.point[dimension]]);
        const values = along.map((dimension) => wider.values.get(dimension) ?? []);
        for (const [index, dimension] of along.entries())
          for (const value of [0, 1, 2]) {
            if (values[index]?.includes(value) === true || tenant.certain[dimension][value] === 0) continue;
            const before = along.map((_, at) => (at < index ? (values[at] ?? []) : (own[at] ?? [])));
            const tried = combinations(before.map((one, at) => (at === index ? [value] : one)));
            const isShutSomewhere = wider.open.targets.some((target) =>
              tried.some((combination) => isShut(target, moved(tenant.point, combination))),
            );
            expect(isShutSomewhere || wider.open.targets.length === 0).toBe(true);
          }
      }),
    );
  });

  it('is one object for accounts for whom it is the same', () => {
    fc.assert(
      fc.property(drawn, (tenant) => {
        const { wider, again } = widened(tenant);
        expect(again).toBe(wider);
      }),
    );
  });
});
