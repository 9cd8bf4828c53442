import { ownsPlan } from '../../../model/service-plans.ts';
import type { Three } from '../../../model/three.ts';
import type { View } from '../../base/needs.ts';

/** overview, 2025-03-04: risk needs Entra ID P2. */
export function measuresRisk(given: View<{ subscribedSkus: ['capabilityStatus', 'servicePlans'] }>): Three {
  const { subscribedSkus } = given.evidence;
  return subscribedSkus.status === 'collected' ? ownsPlan(subscribedSkus.value, 'AAD_PREMIUM_P2') : 'maybe';
}
