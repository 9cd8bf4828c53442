import type { Snapshot } from '../../snapshot/snapshot.ts';
import { unknown, whenKnown, type Facts, type Known } from '../base/known.ts';
import { readList, type ItemOf } from '../base/read-evidence.ts';
import type { Tenant } from '../subjects/tenant.ts';
import { productName } from './product-names.ts';

type SubscribedSku = ItemOf<'subscribedSkus'>;
type PlanFacts = Pick<
  Facts<Tenant>,
  'hasPremium' | 'hasPremiumP2' | 'hasIntune' | 'stoppedPlans' | 'stoppedPlanNames'
>;

/** `Warning` is a subscription in its days of grace (subscribedSku, read 2026-08). */
const isLive = (sku: SubscribedSku): boolean =>
  ['enabled', 'warning'].includes((sku.capabilityStatus ?? '').toLowerCase());
const isOff = (status: string | null | undefined): boolean =>
  ['disabled', 'deleted'].includes((status ?? '').toLowerCase());

/** Names of plans that the tenant owns and can use; never judged by a product's name. */
const planNames = (skus: readonly SubscribedSku[]): ReadonlySet<string> =>
  new Set(
    skus.flatMap((sku) =>
      (sku.servicePlans ?? [])
        .filter((plan) => !isOff(plan.provisioningStatus))
        .map((plan) => (plan.servicePlanName ?? '').toUpperCase()),
    ),
  );

/**
 * `INTUNE_O365` is Basic Mobility and Security, part of nearly every Office plan, and not Intune (product names and
 * service plan identifiers, https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference).
 */
const isIntunePlan = (name: string): boolean => name.startsWith('INTUNE') && name !== 'INTUNE_O365';

const has = (snapshot: Snapshot, test: (planName: string) => boolean): Known<boolean> => {
  const { items, missing } = readList(snapshot, 'subscribedSkus');
  if ([...planNames(items.filter(isLive))].some(test)) return true;
  return missing.length > 0 ? unknown(...missing) : false;
};

/** Whether any subscription, live or not, names Intune: an expired one may have left devices enrolled. */
export const everHadIntune = (snapshot: Snapshot): Known<boolean> => {
  const { items, missing } = readList(snapshot, 'subscribedSkus');
  if ([...planNames(items)].some(isIntunePlan)) return true;
  return missing.length > 0 ? unknown(...missing) : false;
};

export const planFacts = (snapshot: Snapshot): PlanFacts => {
  const { items, missing } = readList(snapshot, 'subscribedSkus');
  const stopped: Known<string[]> =
    missing.length > 0
      ? unknown(...missing)
      : items.filter((sku) => !isLive(sku)).map((sku) => sku.skuPartNumber ?? sku.skuId);
  return {
    hasPremium: has(snapshot, (name) => name === 'AAD_PREMIUM' || name === 'AAD_PREMIUM_P2'),
    hasPremiumP2: has(snapshot, (name) => name === 'AAD_PREMIUM_P2'),
    hasIntune: has(snapshot, isIntunePlan),
    stoppedPlans: stopped,
    stoppedPlanNames: whenKnown([stopped], (parts) => parts.map(productName)),
  };
};
