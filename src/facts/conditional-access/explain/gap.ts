import type { SignInGap } from '../../../model/told.ts';
import { bitsKey, bitsOf, both, members, type Bits } from '../accounts/bits.ts';
import type { Applicable } from '../accounts/membership.ts';
import type { Decision, Plan } from '../cover/question.ts';
import type { Where } from '../policy/requirement-table.ts';
import type { NamedLocation } from '../space/named-location.ts';
import { toPoint, type Path, type Point } from '../space/path.ts';
import type { Dimension } from '../space/space.ts';
import type { Tenancy } from '../space/tenancy.ts';
import { tellApps } from './apps-told.ts';
import { marksAt, valueOfAspect } from './aspect-value.ts';
import { aspects, isOrdinary, placesAt, type Aspect } from './aspects.ts';
import { candidatesAt, type Candidate } from './misses.ts';
import { nearest, type Near } from './near.ts';
import { makeWidening, type Widening } from './wider.ts';

/** One sign-in that gets through: what can be said of it whoever signs in, and what has been said. */
interface Scene {
  readonly target: number;
  readonly point: Point;
  readonly candidates: readonly Candidate[];
  /** Their policies, by index: who is alike to these has the same policies to mend. */
  readonly policies: Bits;
  /** By the policies to mend, and by how those of the candidates stand to an account. */
  readonly settings: Map<string, Setting>;
  readonly byAccount: Map<string, Setting>;
}

/** A scene with the policies to mend, whoever signs in; what has been told of it, by the policies that have a say. */
interface Setting {
  readonly near: readonly Near[];
  readonly along: readonly Aspect[];
  readonly widening: Widening;
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

const askedIn = (where: Where): ReadonlySet<Aspect> =>
  new Set(Object.keys(where).flatMap((key) => aspectsAsked.get(key) ?? []));

interface Words {
  readonly tenancy: Tenancy;
  readonly locations: ReadonlyMap<string, NamedLocation>;
}

type Circumstance = Extract<SignInGap, { is: 'sign-in' }>['circumstances'][number];

/** One aspect of a sign-in, as data. */
export const circumstanceAt = (
  aspect: Aspect,
  point: Point,
  { tenancy: { space }, locations }: Words,
): Circumstance => ({
  aspect,
  value: valueOfAspect(aspect, point, space),
  also: [],
  marks: aspect === 'device' ? marksAt(point, space) : [],
  places:
    aspect === 'location'
      ? placesAt(space, point).map((id) => ({ id, name: locations.get(id)?.name ?? id }))
      : [],
  ordinary: isOrdinary(aspect, point),
});

/** Where a sign-in comes from, and on what, has too many values to be widened. */
const isWidened = (aspect: Aspect): aspect is Aspect & Dimension =>
  aspect !== 'location' && aspect !== 'device';

/** What is told of, and so widened: the program, what is asked or missed, and what is not the ordinary value. */
function settingAt(plan: Plan, where: Where, point: Point, near: readonly Near[]): Setting {
  const asked = askedIn(where);
  const missed = new Set(near.flatMap(({ misses }) => misses).filter(isAspect));
  const along = aspects.filter(
    (aspect) => aspect === 'client' || asked.has(aspect) || missed.has(aspect) || !isOrdinary(aspect, point),
  );
  const widening = makeWidening(plan, point, along.filter(isWidened));
  return { near, along, widening, gaps: new Map() };
}

interface Asked {
  readonly plan: Plan;
  readonly where: Where;
  readonly applicable: Applicable;
  readonly isAny: boolean;
}

/**
 * Its apps and programs in kind, then each circumstance that is not the ordinary one, or that the question or a policy
 * to mend looks at: what is left unsaid is ordinary.
 */
const signInOf = (
  { target, point }: Scene,
  { near, along, widening }: Setting,
  { plan, where, applicable, isAny }: Asked,
  words: Words,
): SignInGap => {
  const { space, semantics } = words.tenancy;
  const asked = askedIn(where);
  const wider = widening.widen(both(applicable.possible, widening.policies));
  const isWhole = (aspect: Aspect): boolean =>
    isWidened(aspect) && (wider.values.get(aspect)?.length ?? 0) === space[aspect].length;
  const told = along.filter((aspect) => aspect === 'client' || asked.has(aspect) || !isWhole(aspect));
  const alsoOf = (aspect: Aspect): string[] =>
    isWidened(aspect)
      ? (wider.values.get(aspect) ?? [])
          .filter((value) => value !== point[aspect])
          .map((value) => valueOfAspect(aspect, { ...point, [aspect]: value }, space))
      : [];
  return {
    is: 'sign-in',
    anything: isAny && told.length === 1 && where.target === undefined,
    app: space.targets[target]?.id ?? '',
    isAction: space.targets[target]?.kind === 'action',
    apps: tellApps(wider.targets, plan.place.region.targets, space, semantics),
    circumstances: told.map((aspect) => ({
      ...circumstanceAt(aspect, point, words),
      also: alsoOf(aspect),
    })),
    near: near.map(({ policy, misses }) => ({ policy, misses: [...misses] })),
  };
};

export const noGap: SignInGap = { is: 'none' };

const asksForDevice = ({ asks }: Plan): boolean =>
  asks.kind === 'grant' &&
  asks.anyOf.some((one) => one === 'compliantDevice' || one === 'domainJoinedDevice');

/** Whether some policy that may reach the account covers or shuts out a part of what the plan is about, or the device does. */
const coversSome = (plan: Plan, { possible }: Applicable, { live, space }: Tenancy): boolean =>
  asksForDevice(plan) ||
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
 * The sign-in that gets through, with all that gets through like it, then the policies to mend and what each missed.
 * Accounts share their gaps: equal ones are one object.
 */
export const makeGap = (words: Words): Gap => {
  const { live } = words.tenancy;
  const scenes = new WeakMap<Plan, Map<Path, Scene[]>>();
  const sceneAt = (plan: Plan, where: Where, target: number, path: Path): Scene => {
    const own = scenes.get(plan) ?? new Map<Path, Scene[]>();
    scenes.set(plan, own);
    const there = own.get(path) ?? [];
    const known = there.find((scene) => scene.target === target);
    if (known !== undefined) return known;
    const point = toPoint(path);
    const candidates = candidatesAt(plan, { target, point }, live, askedIn(where));
    const policies = bitsOf(
      live.length,
      candidates.map(({ index }) => index),
    );
    const scene: Scene = {
      target,
      point,
      candidates,
      policies,
      settings: new Map(),
      byAccount: new Map(),
    };
    own.set(path, [...there, scene]);
    return scene;
  };
  const settingFor = (scene: Scene, plan: Plan, where: Where, applicable: Applicable): Setting => {
    const { candidates, policies, point } = scene;
    const { included, excluded, open } = applicable;
    const account = [included, excluded, open].map((bits) => bitsKey(both(bits, policies))).join('');
    const known = scene.byAccount.get(account);
    if (known !== undefined) return known;
    const near = nearest(candidates, live, applicable, plan.context.trait.guest);
    const key = near.map((one) => one.key).join();
    const setting = scene.settings.get(key) ?? settingAt(plan, where, point, near);
    scene.settings.set(key, setting);
    scene.byAccount.set(account, setting);
    return setting;
  };
  return ({ opening, answer }, plan, where, applicable) => {
    const target = opening?.targets[0];
    if (opening === undefined || target === undefined) return noGap;
    const scene = sceneAt(plan, where, target, opening.path);
    const setting = settingFor(scene, plan, where, applicable);
    const isAny = answer === 'never' && !coversSome(plan, applicable, words.tenancy);
    const reaching = `${String(isAny)} ${bitsKey(both(applicable.possible, setting.widening.policies))}`;
    const known = setting.gaps.get(reaching);
    if (known !== undefined) return known;
    const gap = signInOf(scene, setting, { plan, where, applicable, isAny }, words);
    setting.gaps.set(reaching, gap);
    return gap;
  };
};
