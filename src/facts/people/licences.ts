import type { User } from '../../snapshot/evidence/people.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { unknown, whenKnown, type Facts, type Known } from '../base/known.ts';
import { anyOf } from '../base/kleene.ts';
import { answered, readList, strange } from '../base/read-evidence.ts';
import type { Person } from '../subjects/person.ts';

type LicenceFacts = Pick<Facts<Person>, 'isLicensed' | 'hasMailPlan' | 'hasCopilotPlan' | 'licences'>;

/** `Warning` is a plan in its days of grace: it still works (assignedPlan, read 2026-08). */
const works = new Set(['enabled', 'warning']);

/** Plans of Microsoft 365 Copilot are named `M365_COPILOT_…` (product names and service plans, read 2026-08). */
const isCopilot = (planName: string): boolean => planName.toUpperCase().startsWith('M365_COPILOT');

/**
 * `service` is `exchange` also for plans without a mailbox: the foundation that nearly every product brings along,
 * archives, bookings. These are the plans with one (product names and service plans, read 2026-08); any other goes by
 * its name.
 */
const mailboxPlans: ReadonlySet<string> = new Set([
  '9aaf7827-d63c-4b61-89c3-182f06f82e5c', // EXCHANGE_S_STANDARD
  'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
  '4a82b400-a79f-41a4-b4e2-e94f5787b113', // EXCHANGE_S_DESKLESS
]);
const mailboxName = /^EXCHANGE_[SBL]_(STANDARD|ENTERPRISE|DESKLESS|ESSENTIALS)/i;

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
    return name ? mailboxName.test(name) : strangePlan;
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
      all.filter((plan) => works.has((plan.capabilityStatus ?? '').toLowerCase())),
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
        return live.some((plan) => copilotPlans.has(plan.servicePlanId ?? ''));
      }),
      licences: whenKnown([held], named),
    };
  };
};
