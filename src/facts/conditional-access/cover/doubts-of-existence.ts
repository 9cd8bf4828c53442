import type { Missing } from '../../../model/cause.ts';
import { missingOf } from '../../base/read-evidence.ts';
import type { AccessView } from '../policy/access-needs.ts';
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
    ? `looks at the ${marks.join(', ')} of devices, and which devices have such a mark is not shown`
    : 'looks at the device, and whether that of a guest is shown depends on their own directory';
};

/** Why it is open whether an uncovered sign-in can be at all: the policies that would need more than there may be. */
export function doubtsOfExistence(
  reaching: readonly number[],
  live: readonly LivePolicy[],
  { plan, point }: { readonly plan: Plan; readonly point: Point },
  given: AccessView,
): Missing[] {
  const open = openAt(plan, point);
  const [first] = open;
  if (first === undefined) return [];
  const isTrust = first === 'device' && plan.context.trait.guest;
  const unread = isTrust
    ? [...missingOf(given, 'crossTenantAccessDefault', 'crossTenantAccessPartners')]
    : [];
  if (unread.length > 0) return unread;
  const without = reaching.filter((index) =>
    (plan.boxes[index] ?? []).some((box) =>
      dimensions.every((dimension) => open.includes(dimension) || box[dimension][point[dimension]] === 1),
    ),
  );
  return without.flatMap((index) => {
    const policy = live[index]?.policy;
    return policy === undefined ? [] : [said(policy, wordsOf(first, point, plan.context.space))];
  });
}
