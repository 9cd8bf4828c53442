import { everOwnedPlan, isLive, ownsPlan, type PlanKey } from '../../model/service-plans.ts';
import type { Three } from '../../model/three.ts';
import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { readList, strange, type Read } from '../base/read-evidence.ts';

const unsaid = unknown(
  strange('subscribedSkus.capabilityStatus', 'Microsoft did not say whether a subscription still works'),
);

function decided(found: Three, { missing }: Read<unknown>): Known<boolean> {
  if (found === 'yes') return true;
  if (missing.length > 0) return unknown(...missing);
  return found === 'no' ? false : unsaid;
}

/** Whether any subscription, live or not, names Intune: an expired one may have left devices enrolled. */
export const everHadIntune = computed({
  name: 'whether there ever was Intune',
  needs: { subscribedSkus: ['servicePlans'] },
  derive: (given): Known<boolean> => {
    const skus = readList(given, 'subscribedSkus');
    return decided(everOwnedPlan(skus.items, 'INTUNE_A'), skus);
  },
});

export const plansOwned = computed({
  name: 'plans that the council owns',
  needs: { subscribedSkus: ['capabilityStatus', 'servicePlans'] },
  derive: (given) => {
    const skus = readList(given, 'subscribedSkus');
    const owns = (key: PlanKey): Known<boolean> => decided(ownsPlan(skus.items, key), skus);
    return () => ({
      hasPremium: owns('AAD_PREMIUM'),
      hasPremiumP2: owns('AAD_PREMIUM_P2'),
      hasIntune: owns('INTUNE_A'),
      hasDefenderForOffice: owns('ATP_ENTERPRISE'),
    });
  },
});

export const stoppedSubscriptions = computed({
  name: 'subscriptions that are suspended or have ended',
  needs: { subscribedSkus: ['skuId', 'skuPartNumber', 'capabilityStatus'] },
  derive: (given) => {
    const { items, missing } = readList(given, 'subscribedSkus');
    const stopped: Known<string[]> =
      missing.length > 0
        ? unknown(...missing)
        : items
            .filter((sku) => isLive(sku.capabilityStatus) === 'no')
            .map((sku) => sku.skuPartNumber ?? sku.skuId);
    return () => ({
      stoppedPlans: stopped,
      stoppedPlanNames: stopped,
    });
  },
});
