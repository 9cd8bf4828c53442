import { isLive } from '../../model/service-plans.ts';
import { asList, isObject, type Content } from './export-file.ts';

/** ScubaGear keeps the counts and drops the state; a live unit is a live subscription. */
const stateOf = (sku: Content): string | null => {
  const units = sku['PrepaidUnits'];
  const has = (kind: string): boolean => isObject(units) && Number(units[kind]) > 0;
  if (has('Enabled')) return 'Enabled';
  if (has('Warning')) return 'Warning';
  return has('Suspended') ? 'Suspended' : null;
};

/**
 * The export lists service plans for the tenant as a whole, not for each subscription: they stand under one entry of
 * their own, live while any subscription is.
 */
export const subscriptionsIn = (settings: Content): unknown[] => {
  const skus = asList(settings['license_information']).map((sku) => ({
    skuId: sku['SkuId'],
    skuPartNumber: sku['SkuPartNumber'],
    capabilityStatus: stateOf(sku),
  }));
  const servicePlans = asList(settings['service_plans']).map((plan) => ({
    servicePlanId: plan['ServicePlanId'],
    servicePlanName: plan['ServicePlanName'],
    provisioningStatus: plan['ProvisioningStatus'],
  }));
  if (servicePlans.length === 0) return skus;
  const capabilityStatus = skus.some((sku) => isLive(sku.capabilityStatus) === 'yes') ? 'Enabled' : null;
  return [...skus, { skuId: 'all subscriptions', skuPartNumber: null, capabilityStatus, servicePlans }];
};
