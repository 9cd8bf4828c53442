import { describe, expect, it } from 'vitest';
import { everOwnedPlan, isLive, isPlan, ownsPlan, planIds } from './service-plans.ts';

const sku = (
  name: string | null,
  capabilityStatus: string | null = 'Enabled',
  provisioningStatus = 'Success',
) => ({
  capabilityStatus,
  servicePlans: [{ servicePlanId: 'ID', servicePlanName: name, provisioningStatus }],
});

describe('a plan', () => {
  it.each([
    ['AAD_PREMIUM_P2', 'AAD_PREMIUM', true],
    ['aad_premium_faculty', 'AAD_PREMIUM', true],
    ['AAD_PREMIUM', 'AAD_PREMIUM_P2', false],
    ['INTUNE_O365', 'INTUNE_A', false],
    ['INTUNE_SMBIZ', 'INTUNE_A', true],
    ['EXCHANGE_S_FOUNDATION', 'EXCHANGE_S', false],
    ['EXCHANGE_S_ARCHIVE_ADDON', 'EXCHANGE_S', false],
    ['EXCHANGE_S_STANDARD_GOV', 'EXCHANGE_S', true],
  ] as const)('%s brings %s: %s', (name, key, brings) => {
    expect(isPlan(name, key)).toBe(brings);
  });
});

describe('what a tenant owns', () => {
  it.each([
    ['in its days of grace', sku('AAD_PREMIUM', 'Warning'), 'yes'],
    ['suspended', sku('AAD_PREMIUM', 'Suspended'), 'no'],
    ['in a state that was not answered', sku('AAD_PREMIUM', null), 'maybe'],
    ['in a state that is new', sku('AAD_PREMIUM', 'Paused'), 'maybe'],
    ['switched off inside the product', sku('AAD_PREMIUM', 'Enabled', 'Disabled'), 'no'],
    ['waiting for set-up', sku('AAD_PREMIUM', 'Enabled', 'PendingActivation'), 'yes'],
    ['with a plan of which the name did not come back', sku(null), 'maybe'],
    ['without its list of plans', { capabilityStatus: 'Enabled', servicePlans: null }, 'maybe'],
  ])('is judged %s', (_, subscription, owns) => {
    expect(ownsPlan([subscription], 'AAD_PREMIUM')).toBe(owns);
  });

  it('is proved by one subscription, whatever another leaves open', () => {
    expect(ownsPlan([sku('AAD_PREMIUM', null), sku('AAD_PREMIUM')], 'AAD_PREMIUM')).toBe('yes');
    expect(everOwnedPlan([sku('INTUNE_A', 'Suspended')], 'INTUNE_A')).toBe('yes');
    expect(isLive(undefined)).toBe('maybe');
  });

  it('names plans by Microsoft’s ids and by those of its own subscriptions', () => {
    expect(planIds([sku('M365_COPILOT_APPS')], 'M365_COPILOT')).toEqual(new Set(['id']));
    expect(planIds([], 'EXCHANGE_S').size).toBe(3);
  });
});
