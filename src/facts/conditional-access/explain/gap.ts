import type { Applicable } from '../accounts/membership.ts';
import type { NamedLocation } from '../space/named-location.ts';
import type { Tenancy } from '../space/tenancy.ts';
import type { Decision, Plan } from '../cover/question.ts';
import { members } from '../accounts/bits.ts';
import { valueOfAspect } from './aspect-value.ts';
import { candidatesAt, nearest, type Candidate, type Near } from './near.ts';
import { toPoint, type Path, type Point } from '../space/path.ts';
import type { Where } from '../policy/requirement-table.ts';
import { aspects, isOrdinary, placesAt, type Aspect } from './aspects.ts';
import type { SignInGap } from '../../../model/told.ts';

/** One sign-in that gets through: what can be said of it whoever signs in, and what has been said. */
interface Scene {
  readonly target: number;
  readonly point: Point;
  readonly candidates: readonly Candidate[];
  readonly gaps: Map<string, SignInGap>;
}

const isAspect = (miss: string): miss is Aspect => (aspects as readonly string[]).includes(miss);

const aspectsAsked = new Map<string, Aspect>([
  ['client', 'client'],
  ['platform', 'platform'],
  ['location', 'location'],
  ['device', 'device'],
  ['signInRisk', 'signInRisk'],
  ['userRisk', 'userRisk'],
  ['insiderRisk', 'insiderRisk'],
  ['flow', 'flow'],
]);

interface Words {
  readonly tenancy: Tenancy;
  readonly locations: ReadonlyMap<string, NamedLocation>;
}

/** One aspect of a sign-in, as data. */
export const circumstanceAt = (
  aspect: Aspect,
  point: Point,
  { tenancy, locations }: Words,
): Extract<SignInGap, { is: 'sign-in' }>['circumstances'][number] => ({
  aspect,
  value: valueOfAspect(aspect, point, tenancy.space),
  places:
    aspect === 'location'
      ? placesAt(tenancy.space, point).map((id) => ({ id, name: locations.get(id)?.name ?? id }))
      : [],
  ordinary: isOrdinary(aspect, point),
});

/** Its app and program, then each circumstance that the question or a policy that nearly stopped it looks at. */
const signInOf = (
  { target, point }: Scene,
  { near, where, isAny }: { near: readonly Near[]; where: Where; isAny: boolean },
  words: Words,
): SignInGap => {
  const place = words.tenancy.space.targets[target];
  const asked = Object.keys(where).flatMap((key) => aspectsAsked.get(key) ?? []);
  const missed = near.flatMap(({ misses }) => misses).filter(isAspect);
  const circumstances = new Set<Aspect>(['client', ...asked, ...missed]);
  return {
    is: 'sign-in',
    anything: isAny && asked.length + missed.length === 0 && where.target === undefined,
    app: place?.id ?? '',
    isAction: place?.kind === 'action',
    circumstances: aspects
      .filter((aspect) => circumstances.has(aspect))
      .map((aspect) => circumstanceAt(aspect, point, words)),
    near: near.map(({ policy, misses }) => ({ policy, misses: [...misses] })),
  };
};

export const noGap: SignInGap = { is: 'none' };

/** Whether some policy that may reach the account covers or shuts out a part of what the plan is about. */
const coversSome = (plan: Plan, { possible }: Applicable, { live, space }: Tenancy): boolean =>
  members(possible).some(
    (index) =>
      (plan.boxes[index] ?? []).length > 0 &&
      live[index]?.reach.targets.some(
        (reached, target) =>
          reached !== 'no' && !['action', 'context'].includes(space.targets[target]?.kind ?? ''),
      ),
  );

/** Tells the gap of a decision. @param plan the question that was decided */
export type Gap = (decision: Decision, plan: Plan, where: Where, applicable: Applicable) => SignInGap;

/**
 * The sign-in that gets through, then the policies that nearly stopped it and what each missed. Accounts share their gaps:
 * equal ones are one object.
 */
export const makeGap = (words: Words): Gap => {
  const scenes = new WeakMap<Plan, Map<Path, Scene[]>>();
  const sceneAt = (plan: Plan, target: number, path: Path): Scene => {
    const own = scenes.get(plan) ?? new Map<Path, Scene[]>();
    scenes.set(plan, own);
    const there = own.get(path) ?? [];
    const known = there.find((scene) => scene.target === target);
    if (known !== undefined) return known;
    const point = toPoint(path);
    const candidates = candidatesAt(plan, { target, point }, words.tenancy);
    const scene = { target, point, candidates, gaps: new Map<string, SignInGap>() };
    own.set(path, [...there, scene]);
    return scene;
  };
  return ({ opening, answer }, plan, where, applicable) => {
    const target = opening?.targets[0];
    if (opening === undefined || target === undefined) return noGap;
    const scene = sceneAt(plan, target, opening.path);
    const near = nearest(scene.candidates, applicable);
    const isAny = answer === 'never' && !coversSome(plan, applicable, words.tenancy);
    const key = `${String(isAny)} ${near.map(({ key: one }) => one).join()}`;
    const known = scene.gaps.get(key);
    if (known !== undefined) return known;
    const gap = signInOf(scene, { near, where, isAny }, words);
    scene.gaps.set(key, gap);
    return gap;
  };
};
