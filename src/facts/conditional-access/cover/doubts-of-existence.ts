import type { Missing } from '../../../model/cause.ts';
import { trustUnread } from '../accounts/trait.ts';
import type { AccessView } from '../policy/access-needs.ts';
import { spelledProperty } from '../policy/device-filter.ts';
import { holdsPoint } from '../space/box.ts';
import type { Point } from '../space/path.ts';
import { placeDimensions } from '../space/place-values.ts';
import type { LivePolicy } from '../space/policy-reach.ts';
import { dimensions, type Dimension, type Space } from '../space/space.ts';
import { said } from './doubt-said.ts';
import type { Plan } from './question.ts';

/** In which respects there may be no such sign-in at all. */
const openAt = (plan: Plan, point: Point): Dimension[] => {
  const { certain } = plan.place.region;
  const maybe = dimensions.filter((dimension) => certain[dimension][point[dimension]] === 0);
  const isDoubtful = plan.place.region.doubtful.some((box) => holdsPoint(box, point));
  return isDoubtful ? [...new Set<Dimension>([...maybe, 'device'])] : maybe;
};

const wordsOf = (dimension: Dimension, point: Point, space: Space): string => {
  if ((placeDimensions as readonly Dimension[]).includes(dimension)) {
    return dimension === 'address'
      ? 'looks at trusted places, and which addresses the sign-in service itself trusts cannot be read'
      : 'looks at countries, and whether there is one outside them is not settled';
  }
  if (space.client[point.client] === 'exchangeActiveSync')
    return 'looks at the device, and whether Exchange ActiveSync shows one is not said';
  const marks = [...(space.device[point.device]?.marks.keys() ?? [])];
  return marks.length > 0
    ? `looks at the ${marks.map(spelledProperty).join(', ')} of devices, and which devices have such a mark is not shown`
    : 'looks at the device, and whether that of a guest is shown depends on their own directory';
};

/** Why there may be no such sign-in: what could not be read, or each policy that looks at more than there may be. */
export interface ExistenceDoubts {
  readonly unread: readonly Missing[];
  /** By the index of the policy, in their order: it counts for accounts that the policy may reach. */
  readonly ofPolicies: ReadonlyMap<number, Missing>;
}

/** Why it is open whether an uncovered sign-in can be at all, whatever its target and whoever signs in. */
export function doubtsOfExistence(
  live: readonly LivePolicy[],
  { plan, point }: { readonly plan: Plan; readonly point: Point },
  given: AccessView,
): ExistenceDoubts {
  const none = { unread: [], ofPolicies: new Map<number, Missing>() };
  const open = openAt(plan, point);
  const [first] = open;
  if (first === undefined) return none;
  const isTrust = first === 'device' && plan.context.trait.guest;
  const unread = isTrust ? [...trustUnread(given)] : [];
  if (unread.length > 0) return { ...none, unread };
  const isCoveredBut = (index: number): boolean =>
    (plan.boxes[index] ?? []).some((box) =>
      dimensions.every((dimension) => open.includes(dimension) || box[dimension][point[dimension]] === 1),
    );
  const words = wordsOf(first, point, plan.context.space);
  return {
    unread: [],
    ofPolicies: new Map(
      live.flatMap(({ policy }, index) =>
        isCoveredBut(index) ? [[index, said(policy, words)] as const] : [],
      ),
    ),
  };
}
