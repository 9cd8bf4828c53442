import type { User } from '../../snapshot/evidence/people.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { unknown, whenKnown, type Facts, type Known } from '../known.ts';
import { answered, readList, strange } from '../read-evidence.ts';
import type { Person } from '../subjects/person.ts';

type LicenceFacts = Pick<Facts<Person>, 'isLicensed' | 'hasMailPlan' | 'hasCopilotPlan' | 'licences'>;

/** `Warning` is a plan in its days of grace: it still works (assignedPlan, read 2026-08). */
const works = new Set(['enabled', 'warning']);

/** Plans of Microsoft 365 Copilot are named `M365_COPILOT_…` (product names and service plans, read 2026-08). */
const isCopilot = (planName: string): boolean => planName.toUpperCase().startsWith('M365_COPILOT');

/** The plans that an account holds, with the names that the tenant's subscriptions give them. */
export const licenceFacts = (snapshot: Snapshot): ((user: User) => LicenceFacts) => {
  const { items, missing } = readList(snapshot, 'subscribedSkus');
  const names = new Map(items.map((sku) => [sku.skuId, sku.skuPartNumber ?? sku.skuId]));
  const copilotPlans = new Set(
    items.flatMap((sku) =>
      (sku.servicePlans ?? [])
        .filter((plan) => isCopilot(plan.servicePlanName ?? ''))
        .map((plan) => plan.servicePlanId ?? ''),
    ),
  );
  const named = (skuIds: readonly string[]): Known<string[]> => {
    const found = skuIds.map((id) => names.get(id));
    if (!found.includes(undefined)) return found.map((one) => one ?? '').toSorted();
    return missing.length > 0
      ? unknown(...missing)
      : unknown(
          strange('subscribedSkus.skuId', 'an account holds a plan that is not among the subscriptions'),
        );
  };
  return (user) => {
    const held = whenKnown([answered(user.assignedLicenses, 'users.assignedLicenses')], (licences) =>
      licences.map((one) => one.skuId ?? ''),
    );
    const plans = whenKnown([answered(user.assignedPlans, 'users.assignedPlans')], (all) =>
      all.filter((plan) => works.has((plan.capabilityStatus ?? '').toLowerCase())),
    );
    return {
      isLicensed: whenKnown([held], (ids) => ids.length > 0),
      hasMailPlan: whenKnown([plans], (live) =>
        live.some((plan) => plan.service?.toLowerCase() === 'exchange'),
      ),
      hasCopilotPlan: whenKnown([plans], (live) => {
        if (live.length === 0) return false;
        if (missing.length > 0) return unknown(...missing);
        return live.some((plan) => copilotPlans.has(plan.servicePlanId ?? ''));
      }),
      licences: whenKnown([held], named),
    };
  };
};
