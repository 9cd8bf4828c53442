import type { User } from '../../sources/people/users/kind.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { unknown, whenKnown, type Facts, type Known } from '../base/known.ts';
import { anyOf } from '../base/reasoned.ts';
import { answered, readList, strange } from '../base/read-evidence.ts';
import { isLive, planIds } from '../../model/service-plans.ts';
import type { Person } from '../subjects/person.ts';

type LicenceFacts = Pick<Facts<Person>, 'isLicensed' | 'hasMailPlan' | 'hasCopilotPlan' | 'licences'>;

/** The plans that an account holds, with the names that the tenant's subscriptions give them. */
export const licenceFacts = (snapshot: Snapshot): ((user: User) => LicenceFacts) => {
  const { items, missing } = readList(snapshot, 'subscribedSkus');
  const names = new Map(items.map((sku) => [sku.skuId, sku.skuPartNumber ?? sku.skuId]));
  const copilotPlans = planIds(items, 'M365_COPILOT');
  const mailboxPlans = planIds(items, 'EXCHANGE_S');
  const planNames = new Map(
    items.flatMap((sku) => sku.servicePlans ?? []).map((one) => [one.servicePlanId, one.servicePlanName]),
  );
  const strangePlan =
    missing.length > 0
      ? unknown(...missing)
      : unknown(strange('subscribedSkus.servicePlans', 'an email plan is not among the subscriptions'));
  const hasMailbox = (planId: string): Known<boolean> => {
    if (mailboxPlans.has(planId.toLowerCase())) return true;
    const name = planNames.get(planId);
    return name ? false : strangePlan;
  };
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
      all.filter((plan) => isLive(plan.capabilityStatus) === 'yes'),
    );
    return {
      isLicensed: whenKnown([held], (ids) => ids.length > 0),
      hasMailPlan: whenKnown([plans], (live) =>
        anyOf(
          live
            .filter((plan) => plan.service?.toLowerCase() === 'exchange')
            .map((plan) => hasMailbox(plan.servicePlanId ?? '')),
        ),
      ),
      hasCopilotPlan: whenKnown([plans], (live) => {
        if (live.length === 0) return false;
        if (missing.length > 0) return unknown(...missing);
        return live.some((plan) => copilotPlans.has((plan.servicePlanId ?? '').toLowerCase()));
      }),
      licences: whenKnown([held], named),
    };
  };
};
