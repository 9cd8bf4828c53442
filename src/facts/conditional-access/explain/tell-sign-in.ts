import type { SignInGap } from '../../../model/told-sign-in.ts';
import { oncePer } from '../../base/once.ts';
import type { Bits } from '../accounts/bits.ts';
import type { Plan } from '../cover/question.ts';
import type { Where } from '../policy/sign-in-requirement.ts';
import type { NamedLocation } from '../space/named-location.ts';
import type { Point } from '../space/path.ts';
import type { Tenancy } from '../space/tenancy.ts';
import type { AppsTold } from './apps-told.ts';
import { marksAt, valueOfAspect } from './aspect-value.ts';
import { aspects, isOrdinary, placesAt, type Aspect } from './aspects.ts';
import type { Near } from './near.ts';
import { toldBox, wouldStopAll } from './stops-all.ts';
import type { OpenTargets } from './open-targets.ts';
import type { Widenable } from './valued-box.ts';
import type { Wider, Widening } from './wider.ts';

type Circumstance = Extract<SignInGap, { is: 'sign-in' }>['circumstances'][number];

const isAspect = (miss: string): miss is Aspect => (aspects as readonly string[]).includes(miss);

/** What a question itself looks at. */
export function askedIn(where: Where): ReadonlySet<Aspect> {
  return new Set(aspects.filter((aspect) => Object.hasOwn(where, aspect)));
}

export interface Words {
  readonly tenancy: Tenancy;
  readonly locations: ReadonlyMap<string, NamedLocation>;
}

/** One aspect of a sign-in, as data. */
export function circumstanceAt(
  aspect: Aspect,
  point: Point,
  { tenancy: { space }, locations }: Words,
): Circumstance {
  return {
    aspect,
    value: valueOfAspect(aspect, point, space),
    also: [],
    marks: aspect === 'device' ? marksAt(point, space) : [],
    places:
      aspect === 'location'
        ? placesAt(space, point).map((id) => ({ id, name: locations.get(id)?.name ?? id }))
        : [],
    ordinary: isOrdinary(aspect, point),
  };
}

const isWidened = (aspect: Aspect): aspect is Widenable => aspect !== 'location' && aspect !== 'device';

/** A circumstance with the other values that get through as well; the same object for the same values. */
const makeCircumstances = (
  point: Point,
  words: Words,
): ((aspect: Aspect, values: readonly number[]) => Circumstance) => {
  const known = new Map<string, Circumstance>();
  return (aspect, values) => {
    const key = `${aspect} ${values.join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const also = isWidened(aspect)
      ? values
          .filter((value) => value !== point[aspect])
          .map((value) => valueOfAspect(aspect, { ...point, [aspect]: value }, words.tenancy.space))
      : [];
    const made = { ...circumstanceAt(aspect, point, words), also };
    known.set(key, made);
    return made;
  };
};

/** One sign-in that gets through, with the policies to mend, whoever signs in. */
interface Scene {
  readonly plan: Plan;
  readonly target: number;
  readonly point: Point;
  readonly near: readonly Near[];
  readonly wideningAlong: (along: readonly Widenable[]) => Widening;
  readonly appsOf: (open: OpenTargets) => AppsTold;
}

/** Tells a sign-in for an account. @param isAny whether anything at all gets through */
export type Telling = (possible: Bits, isAny: boolean) => SignInGap;

/**
 * Tells a sign-in with all that gets through like it: its apps and programs in kind, then each circumstance that is not
 * the ordinary one, or that the question or a policy to mend looks at. What is left unsaid is ordinary.
 */
export function makeTelling({ plan, target, point, near, ...scene }: Scene, words: Words): Telling {
  const { space } = words.tenancy;
  const asked = askedIn(plan.where);
  const missed = new Set(near.flatMap(({ misses }) => misses).filter(isAspect));
  const along = aspects.filter(
    (aspect) => aspect === 'client' || asked.has(aspect) || missed.has(aspect) || !isOrdinary(aspect, point),
  );
  const widening = scene.wideningAlong(along.filter(isWidened));
  const circumstance = makeCircumstances(point, words);
  const tell = (wider: Wider, isAny: boolean): SignInGap => {
    const { open, values } = wider;
    const valuesOf = (aspect: Aspect): readonly number[] =>
      isWidened(aspect) ? (values.get(aspect) ?? []) : [];
    const isWhole = (aspect: Aspect): boolean =>
      isWidened(aspect) && valuesOf(aspect).length === space[aspect].length;
    const told = along.filter((aspect) => aspect === 'client' || asked.has(aspect) || !isWhole(aspect));
    const anything = isAny && told.length === 1 && plan.where.target === undefined;
    const part = anything ? plan.place.region.certain : toldBox(point, wider, plan);
    const isInPart = ({ index, misses }: Near): boolean => {
      const live = words.tenancy.live[index];
      return (
        misses.length === 1 &&
        misses[0] === 'report-only' &&
        live !== undefined &&
        !wouldStopAll(live, plan.closedByControlsOf(index), { told: part, targets: open.targets })
      );
    };
    return {
      is: 'sign-in',
      anything,
      app: space.targets[target]?.id ?? '',
      isAction: space.targets[target]?.kind === 'action',
      apps: scene.appsOf(open),
      circumstances: told.map((aspect) => circumstance(aspect, valuesOf(aspect))),
      near: near.map((one) => ({
        policy: one.policy,
        misses: isInPart(one) ? [...one.misses, 'in-part'] : one.misses,
      })),
    };
  };
  const any = oncePer((wider: Wider) => tell(wider, true));
  const some = oncePer((wider: Wider) => tell(wider, false));
  return (possible, isAny) => (isAny ? any : some)(widening(possible));
}
