import type { Snapshot } from '../../sources/kinds.ts';
import { unknown, whenKnown, type Facts, type Known } from '../base/known.ts';
import { readList, strange } from '../base/read-evidence.ts';
import { everOwnedPlan, isLive, ownsPlan, type PlanKey } from '../../model/service-plans.ts';
import type { Tenant } from '../subjects/tenant.ts';
import { productName } from './product-names.ts';

type PlanFacts = Pick<
  Facts<Tenant>,
  'hasPremium' | 'hasPremiumP2' | 'hasIntune' | 'stoppedPlans' | 'stoppedPlanNames'
>;

const unsaid = unknown(
  strange('subscribedSkus.capabilityStatus', 'Microsoft did not say whether a subscription still works'),
);

const decided = (snapshot: Snapshot, of: typeof ownsPlan, key: PlanKey): Known<boolean> => {
  const { items, missing } = readList(snapshot, 'subscribedSkus');
  const found = of(items, key);
  if (found === 'yes') return true;
  if (missing.length > 0) return unknown(...missing);
  return found === 'no' ? false : unsaid;
};

/** Whether any subscription, live or not, names Intune: an expired one may have left devices enrolled. */
export const everHadIntune = (snapshot: Snapshot): Known<boolean> =>
  decided(snapshot, everOwnedPlan, 'INTUNE_A');

export const planFacts = (snapshot: Snapshot): PlanFacts => {
  const { items, missing } = readList(snapshot, 'subscribedSkus');
  const stopped: Known<string[]> =
    missing.length > 0
      ? unknown(...missing)
      : items
          .filter((sku) => isLive(sku.capabilityStatus) === 'no')
          .map((sku) => sku.skuPartNumber ?? sku.skuId);
  return {
    hasPremium: decided(snapshot, ownsPlan, 'AAD_PREMIUM'),
    hasPremiumP2: decided(snapshot, ownsPlan, 'AAD_PREMIUM_P2'),
    hasIntune: decided(snapshot, ownsPlan, 'INTUNE_A'),
    stoppedPlans: stopped,
    stoppedPlanNames: whenKnown([stopped], (parts) => parts.map(productName)),
  };
};
