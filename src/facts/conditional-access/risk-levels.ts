import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import type { View } from '../base/needs.ts';
import { absent, strange } from '../base/read-evidence.ts';
import { measuresRisk } from './policy/measures-risk.ts';

const riskMeasured = (
  given: View<{ subscribedSkus: ['capabilityStatus', 'servicePlans'] }>,
): Known<boolean> => {
  const owned = measuresRisk(given);
  if (owned !== 'maybe') return owned === 'yes';
  const [
    unread = strange('subscribedSkus.capabilityStatus', 'nothing came that says whether it still works'),
  ] = absent(given, 'subscribedSkus');
  return unknown(unread);
};

/** Whether the council owns what gives sign-ins and accounts a level of risk. */
export const riskLevels = computed({
  name: 'whether risk is measured',
  needs: { subscribedSkus: ['capabilityStatus', 'servicePlans'] },
  derive: (given) => () => ({ hasRiskLevels: riskMeasured(given) }),
});
