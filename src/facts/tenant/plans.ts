import { everOwnedPlan, isLive, ownsPlan, type PlanKey } from '../../model/service-plans.ts';
import type { Three } from '../../model/three.ts';
import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { readList, strange, type Read } from '../base/read-evidence.ts';

const unsaid = unknown(
  strange('subscribedSkus.capabilityStatus', 'nothing came that says whether a subscription still works'),
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

/** Past its last day, though it still works for some days (subscribedSku, read 2026-11). */
const isInGrace = (status: string | null | undefined): boolean => status?.toLowerCase() === 'warning';

/** One that has ended is enough to say so; that none has is known only where Microsoft told the state of each. */
export const stoppedSubscriptions = computed({
  name: 'subscriptions that are suspended or have ended',
  needs: { subscribedSkus: ['skuId', 'skuPartNumber', 'capabilityStatus'] },
  derive: (given) => {
    const { items, missing } = readList(given, 'subscribedSkus');
    const ended = items
      .filter((sku) => isLive(sku.capabilityStatus) === 'no' || isInGrace(sku.capabilityStatus))
      .map((sku) => sku.skuPartNumber ?? sku.skuId);
    const isUntold = items.some((sku) => isLive(sku.capabilityStatus) === 'maybe');
    const stopped = ((): Known<string[]> => {
      if (missing.length > 0) return unknown(...missing);
      return ended.length === 0 && isUntold ? unsaid : ended;
    })();
    return () => ({
      stoppedPlans: stopped,
      stoppedPlanNames: stopped,
    });
  },
});
