import { type Region, metByItself, regionOf } from '../space/region.ts';
import { heldBoxes } from '../space/held.ts';
import { type Bits, bitsOf, has, isNone } from '../accounts/bits.ts';
import { type CoverContext, type Mode, canMeet } from '../space/grants.ts';
import type { Plan } from './question.ts';
import type { LivePolicy } from '../space/policy-reach.ts';
import type { Trait } from '../accounts/trait.ts';
import type { Tenancy } from '../space/tenancy.ts';
import type { AnyAsk } from '../policy/asks.ts';
import { boxKey, crossMeet, isEmpty, meet, type Box } from '../space/box.ts';
import { makeCover, type Cover } from './cover.ts';
import { basesOf, closedByControls, makeCovered } from '../space/covered.ts';
import { oncePer } from '../../base/once.ts';
import { makePlan } from './plan.ts';
import type { Where } from '../policy/sign-in-requirement.ts';
import { placeOf, type Place } from './targets.ts';

const within = (region: Box, boxes: readonly Box[]): Box[] => crossMeet([region], boxes);

/** The same boxes within the same region are the same: what a policy shuts out is so for most questions. */
function makeWithin(): (region: Box, wanted: string) => (boxes: readonly Box[]) => Box[] {
  const known = new Map<string, WeakMap<readonly Box[], Box[]>>();
  return (region, wanted) => {
    const own = known.get(wanted) ?? new WeakMap<readonly Box[], Box[]>();
    known.set(wanted, own);
    return (boxes) => {
      let found = own.get(boxes);
      if (found === undefined) own.set(boxes, (found = within(region, boxes)));
      return found;
    };
  };
}

export const block: AnyAsk = { kind: 'block' };

const askKey = (ask: AnyAsk): string =>
  ask.kind === 'grant'
    ? ask.anyOf.join()
    : ask.kind === 'session'
      ? ask.control
      : ask.kind === 'frequency'
        ? `frequency ${String(ask.hours)}`
        : ask.kind === 'beyond'
          ? `beyond ${ask.combination}`
          : 'block';

/** All questions about accounts of one kind; each is prepared when it is first asked. */
export const makePlans = (
  { live, space, semantics }: Tenancy,
  trait: Trait,
): ((ask: AnyAsk, where: Where) => Plan) => {
  const context: CoverContext = { space, semantics, trait };
  const covered = makeCovered(context);
  const covers = new Map<string, Cover>();
  const withinOf = makeWithin();
  /** Questions about the same part of the space share a cover, whatever their targets. */
  const coverOf = (ask: AnyAsk, mode: Mode, region: Box, closed: readonly Box[]): Cover => {
    const wanted = boxKey(region);
    const key = `${askKey(ask)} ${mode} ${wanted} ${closed.map(boxKey).join(' ')}`;
    const known = covers.get(key);
    if (known !== undefined) return known;
    const inRegion = withinOf(region, wanted);
    const cover = makeCover(() => ({
      region,
      boxes: live.map(({ policy, reach }) => inRegion(covered(policy, reach, ask, mode))),
      closed: crossMeet([region], closed),
    }));
    covers.set(key, cover);
    return cover;
  };

  /** By the very object of the requirement table: the same question is the same object. */
  const plans = new Map<Where, Map<string, Plan>>();
  const places = new Map<Where, Place>();
  const placeFor = (where: Where): Place => {
    const place = places.get(where) ?? placeOf(live, regionOf(where, context));
    places.set(where, place);
    return place;
  };
  /**
   * Policies that may say the opposite of "never stay signed in" at the same sign-in: which of the two then holds is not
   * said (howto-conditional-access-session-lifetime, 2024-08-13).
   */
  const contradicts = (ask: AnyAsk, { all, targets }: Region, { policy, reach }: LivePolicy): boolean => {
    const says = policy.session.persistentBrowser;
    if (ask.kind !== 'session' || ask.control !== 'neverPersistent') return false;
    if (says === undefined || says === 'never') return false;
    return (
      targets.some((target) => reach.targets[target] !== 'no') &&
      basesOf(reach, 'possible').some((base) => !isEmpty(meet(all, base)))
    );
  };
  const closedByControlsOf = (ask: AnyAsk): Plan['closedByControlsOf'] =>
    oncePer((index) => {
      const policy = live[index]?.policy;
      return policy === undefined ? [] : closedByControls(policy, ask, { ...context, mode: 'sure' });
    });
  const makePlanFor = (ask: AnyAsk, where: Where): Plan => {
    const which = (test: (one: LivePolicy) => boolean): Bits =>
      bitsOf(
        live.length,
        live.flatMap((one, index) => (test(one) ? [index] : [])),
      );
    const meeting = which(({ policy }) => canMeet(policy, ask, semantics));
    const place = placeFor(where);
    const { all, certain, absent, doubtful } = place.region;
    // What no policy can fulfil is covered exactly where sign-ins are shut out.
    const as = isNone(meeting) ? block : ask;
    const closed = [...absent, ...metByItself(ask, space, semantics)];
    const boxes = coverOf(as, 'possible', all, closed).boxes();
    const held = oncePer((index: number): readonly Box[] => {
      const one = live[index];
      if (ask.kind === 'block') return boxes[index] ?? [];
      if (one === undefined || !has(meeting, index)) return [];
      return within(all, heldBoxes(one.policy, one.reach, ask, context));
    });
    return makePlan({
      asks: ask,
      where,
      context,
      place,
      closed: [...closed, ...doubtful],
      sure: coverOf(as, 'sure', all, closed),
      possible: coverOf(as, 'possible', certain, [...closed, ...doubtful]),
      boxes,
      held,
      closedByControlsOf: closedByControlsOf(ask),
      contradicting: which((one) => contradicts(ask, place.region, one)),
    });
  };
  return (ask, where) => {
    const own = plans.get(where) ?? new Map<string, Plan>();
    plans.set(where, own);
    const key = askKey(ask);
    const plan = own.get(key) ?? makePlanFor(ask, where);
    own.set(key, plan);
    return plan;
  };
};
