import type { EvidenceValue } from '../../sources/kinds.ts';
import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { readList, strange } from '../base/read-evidence.ts';

type Sku = EvidenceValue<'subscribedSkus'>[number];

/** What `capabilityStatus` may be beside Enabled (subscribedSku, read 2026-12): such a plan is told of elsewhere. */
const stopped = ['warning', 'suspended', 'deleted', 'lockedout'];

const unsaid = (what: string) => strange('subscribedSkus.prepaidUnits', what);
const nameOf = ({ skuId, skuPartNumber }: Sku): string => skuPartNumber ?? skuId;

/**
 * Whether more are given out than are paid for. Only units of the active subscription count: those in warning have run
 * out, those suspended or locked out were cancelled (licenseUnitsDetail, read 2026-12). A plan that has run out as a
 * whole is told of elsewhere, and one of the whole council is given to nobody.
 */
function isOverdrawn(sku: Sku): boolean | 'unsaid' {
  const { consumedUnits: given, prepaidUnits, appliesTo, capabilityStatus } = sku;
  const state = capabilityStatus?.toLowerCase() ?? '';
  if (appliesTo?.toLowerCase() === 'company' || stopped.includes(state)) return false;
  if (given == null || prepaidUnits?.enabled == null) return 'unsaid';
  if (given <= prepaidUnits.enabled) return false;
  return appliesTo == null || state !== 'enabled' ? 'unsaid' : true;
}

export const planNumbers = computed({
  name: 'plans that more people hold than are paid for',
  needs: {
    subscribedSkus: [
      'skuId',
      'skuPartNumber',
      'capabilityStatus',
      'appliesTo',
      'consumedUnits',
      'prepaidUnits',
    ],
  },
  derive: (given) => {
    const { items, missing } = readList(given, 'subscribedSkus');
    const overdrawn = items.filter((sku) => isOverdrawn(sku) === true).map(nameOf);
    const doubts = items
      .filter((sku) => isOverdrawn(sku) === 'unsaid')
      .map((sku) => unsaid(`how many are given out and paid for was not said of ${nameOf(sku)}`));
    const all = [...missing, ...doubts];
    const overdrawnPlans: Known<string[]> =
      overdrawn.length === 0 && all.length > 0 ? unknown(...all) : [...new Set(overdrawn)].toSorted();
    return () => ({ overdrawnPlans, overdrawnPlanNames: overdrawnPlans });
  },
});
