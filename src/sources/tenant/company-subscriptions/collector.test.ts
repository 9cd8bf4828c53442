import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

/** As the page on companySubscription shows one; the names and ids are made up. */
const answered = {
  id: 's1',
  commerceSubscriptionId: 'c1',
  createdDateTime: '2025-04-02T00:00:00Z',
  isTrial: false,
  nextLifecycleDateTime: '2027-04-02T00:00:00Z',
  ownerId: 'u1',
  ownerTenantId: '33333333-3333-4333-8333-333333333333',
  ownerType: 'User',
  serviceStatus: [],
  skuId: 'k1',
  skuPartNumber: 'SPB',
  status: 'Enabled',
  totalLicenses: 9,
};
const kept = {
  id: 's1',
  isTrial: false,
  nextLifecycleDateTime: '2027-04-02T00:00:00Z',
  ownerTenantId: '33333333-3333-4333-8333-333333333333',
  skuPartNumber: 'SPB',
  status: 'Enabled',
};

describe('companySubscriptions', () => {
  it('keeps what a fact needs, and nobody who bought a plan', async () => {
    const { evidence } = await collected(collectOptions({ '/directory/subscriptions': [answered] }));
    expect(evidence.companySubscriptions).toEqual(
      expect.objectContaining({ status: 'collected', value: [kept] }),
    );
  });
});
