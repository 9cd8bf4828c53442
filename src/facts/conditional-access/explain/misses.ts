import type { Miss } from '../../../model/told-sign-in.ts';
import type { Plan } from '../cover/question.ts';
import type { Policy } from '../policy/policy.ts';
import { inForce } from '../policy/policy-state.ts';
import type { Point } from '../space/path.ts';
import type { LivePolicy } from '../space/policy-reach.ts';
import { dimensions } from '../space/space.ts';
import { aspectOf, type Aspect } from './aspects.ts';
import type { ConditionsMissed } from './conditions-missed.ts';
import { asksForDevice, controlsAt, controlsOf, type ControlsMissed } from './controls-missed.ts';

/** A policy beside one sign-in that gets through, whoever signs in: what would have to change for it to stop that. */
export interface Candidate extends ControlsMissed {
  readonly index: number;
  readonly policy: { readonly id: string; readonly name: string };
  readonly onlyReports: boolean;
  /** It blocks, where something is asked for: nobody else is to be put into it. */
  readonly locksOut: boolean;
  /** How many of them are not exclusions: a list, such as one of apps, that never had this in it. */
  readonly neverReached: number;
}

/** A candidate for every target that it may be about. */
interface CandidateAnywhere extends Pick<Candidate, 'index' | 'does' | 'neverReached'> {
  readonly one: LivePolicy;
  readonly misses: readonly Miss[];
}

/** Whether a policy was made for something in these respects: not every value of them is in it. */
function isMadeFor({ reach: { conditions } }: LivePolicy, isAbout: (aspect: Aspect) => boolean): boolean {
  return dimensions.some(
    (dimension) => isAbout(aspectOf(dimension)) && conditions[dimension].some((reached) => reached !== 'yes'),
  );
}

/** A policy is about apps, actions or contexts: one cannot be widened to another (concept-conditional-access-cloud-apps, 2026-03-24). */
function isAboutOther({ apps, appFilter, actions, contexts }: Policy, kind: string | undefined): boolean {
  if (kind === 'action') return actions.length === 0;
  return apps.length === 0 && appFilter === undefined && actions.length + contexts.length > 0;
}

/**
 * Every policy that could be made to stop a sign-in, in the order of the policies. A block of some programs or risks is
 * about these: to widen it to others would be another rule. One that was made for what the question looks at, and misses
 * some of that, is the rule to mend.
 *
 * @param asked what the question itself looks at
 * @param missedAt see `makeConditionsMissed`
 */
export function candidatesOf(
  plan: Plan,
  live: readonly LivePolicy[],
  asked: ReadonlySet<Aspect>,
  missedAt: (point: Point) => readonly ConditionsMissed[],
): (point: Point) => (target: number) => Candidate[] {
  const { semantics, space } = plan.context;
  const controls = live.map(({ policy }, index) => controlsOf(policy, index, plan));
  // Where a device is asked for, it is the block by device filter that lets this one through. Where something else is
  // asked of one kind of program or system, a block of other kinds is not made for that.
  const isAbout = (aspect: Aspect): boolean =>
    (asked.has(aspect) && (plan.asks.kind === 'block' || !['client', 'platform'].includes(aspect))) ||
    (aspect === 'device' && asksForDevice(plan));
  const madeFor = live.map((one) => isMadeFor(one, isAbout));
  const isAboutRisk = asked.has('signInRisk') || asked.has('userRisk');
  /** Whether a block was made for what the question looks at: it misses some of that alone, or nothing of that. */
  const isBlockToMend = ({ index, never, reach }: ConditionsMissed): boolean => {
    if (reach.lacksPlan && !isAboutRisk) return false;
    return never.every(isAbout) || (madeFor[index] === true && !never.some(isAbout));
  };
  const anywhere = (missed: ConditionsMissed, point: Point): CandidateAnywhere[] => {
    const { policy, reach, index, conditions, never } = missed;
    const { lacksPlan } = reach;
    const own = controls[index];
    const found = own && controlsAt(policy, own, plan, point);
    if (found === undefined) return [];
    const isMadeForIt = madeFor[index] === true && never.length === 0;
    // What lets somebody in at something is the rule to make a block of only where it was made for that.
    if (plan.asks.kind === 'block' && found.does === 'other' && !isMadeForIt) return [];
    if (policy.controls.includes('block') && !isBlockToMend(missed)) return [];
    const unmeasured: readonly Miss[] = lacksPlan ? ['no-plan-for-risk'] : [];
    const misses = [...unmeasured, ...conditions, ...found.misses];
    return [
      {
        one: { policy, reach },
        index,
        does: found.does,
        misses,
        neverReached: never.length + unmeasured.length,
      },
    ];
  };
  /** A block of certain apps, for a question that is neither about apps nor about what it was made for. */
  const isOtherBlock = (policy: Policy, index: number): boolean =>
    policy.controls.includes('block') &&
    !policy.apps.includes('All') &&
    plan.where.target === undefined &&
    madeFor[index] !== true;
  /** Where a block is asked for, a block is the rule to mend, before one that such a sign-in can only fail. */
  const comesSecond = ({ one: { policy } }: CandidateAnywhere): boolean =>
    plan.asks.kind === 'block' && !policy.controls.includes('block');
  return (point) => {
    const all = missedAt(point)
      .flatMap((missed) => anywhere(missed, point))
      .toSorted((a, b) => Number(comesSecond(a)) - Number(comesSecond(b)));
    return (target) =>
      all.flatMap(({ one: { policy, reach }, misses, ...rest }): Candidate[] => {
        if (reach.targets[target] === 'maybe') return [];
        const isOff = reach.targets[target] === 'no';
        if (isOff && isAboutOther(policy, space.targets[target]?.kind)) return [];
        if (isOff && isOtherBlock(policy, rest.index)) return [];
        return [
          {
            ...rest,
            policy: { id: policy.id, name: policy.name },
            onlyReports: inForce(policy, semantics) === 'no',
            locksOut: plan.asks.kind !== 'block' && policy.controls.includes('block'),
            misses: isOff ? ['target', ...misses] : misses,
            neverReached: rest.neverReached + (isOff && !policy.apps.includes('All') ? 1 : 0),
          },
        ];
      });
  };
}
