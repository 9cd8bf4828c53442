import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { isLive, planIds } from '../../model/service-plans.ts';
import { allOf, anyOf } from '../base/reasoned.ts';
import { answered, readList, rowsOf, strange } from '../base/read-evidence.ts';

/** Products that an account holds: Microsoft's ids, with the names that the tenant's subscriptions give them. */
export const productsHeld = computed({
  name: 'products held',
  needs: { users: ['assignedLicenses'], subscribedSkus: ['skuId', 'skuPartNumber'] },
  derive: (given) => {
    const { items, missing } = readList(given, 'subscribedSkus');
    const names = new Map(items.map((sku) => [sku.skuId, sku.skuPartNumber ?? sku.skuId]));
    const strangeProduct = unknown(
      strange('subscribedSkus.skuId', 'an account holds a plan that is not among the subscriptions'),
    );
    const named = (skuIds: readonly string[]): Known<string[]> => {
      const found = skuIds.map((id) => names.get(id));
      if (!found.includes(undefined)) return found.map((one) => one ?? '').toSorted();
      return missing.length > 0 ? unknown(...missing) : strangeProduct;
    };
    const row = rowsOf(given, 'users');
    return (id: string) => {
      const held = answered(row(id).assignedLicenses, 'users.assignedLicenses');
      return {
        licences: whenKnown([held], (licences) => named(licences.map((one) => one.skuId ?? ''))),
      };
    };
  },
});

export const licensedAccounts = computed({
  name: 'licensed accounts',
  needs: { users: ['assignedLicenses'] },
  derive: (given) => {
    const row = rowsOf(given, 'users');
    return (id: string) => ({
      isLicensed: whenKnown(
        [answered(row(id).assignedLicenses, 'users.assignedLicenses')],
        (licences) => licences.length > 0,
      ),
    });
  },
});

const nameless = unknown(strange('users.assignedPlans', 'a plan of the account came without its id'));
const notToldWhether = unknown(
  strange('users.assignedPlans', 'nothing came that says whether a plan of the account works'),
);

/** Working service plans of an account that bring a mailbox or Copilot, by the names that the subscriptions give them. */
export const plansHeld = computed({
  name: 'service plans held',
  needs: { users: ['assignedPlans'], subscribedSkus: ['servicePlans'] },
  derive: (given) => {
    const { items, missing } = readList(given, 'subscribedSkus');
    const all = items.flatMap((sku) => sku.servicePlans ?? []);
    const names = new Map(all.map((one) => [one.servicePlanId, one.servicePlanName]));
    const copilotPlans = planIds(items, 'M365_COPILOT');
    const mailboxPlans = planIds(items, 'EXCHANGE_S');
    const strangePlan =
      missing.length > 0
        ? unknown(...missing)
        : unknown(strange('subscribedSkus.servicePlans', 'an email plan is not among the subscriptions'));
    const hasMailbox = (planId: string): Known<boolean> => {
      if (mailboxPlans.has(planId.toLowerCase())) return true;
      const name = names.get(planId);
      return name ? false : strangePlan;
    };
    const row = rowsOf(given, 'users');
    return (id: string) => {
      const plans = whenKnown([answered(row(id).assignedPlans, 'users.assignedPlans')], (held) =>
        held.flatMap((plan) => {
          const live = isLive(plan.capabilityStatus);
          return live === 'no' ? [] : [{ ...plan, works: live === 'yes' ? true : notToldWhether }];
        }),
      );
      return {
        hasMailPlan: whenKnown([plans], (held) =>
          anyOf(
            held
              .filter(({ service }) => service == null || service.toLowerCase() === 'exchange')
              .map(({ servicePlanId, works }) => allOf([hasMailbox(servicePlanId ?? ''), works])),
          ),
        ),
        hasCopilotPlan: whenKnown([plans], (held): Known<boolean> => {
          if (held.length === 0) return false;
          if (missing.length > 0) return unknown(...missing);
          return anyOf(
            held.flatMap(({ servicePlanId, works }) => {
              if (servicePlanId == null) return [allOf([nameless, works])];
              return copilotPlans.has(servicePlanId.toLowerCase()) ? [works] : [];
            }),
          );
        }),
      };
    };
  },
});
