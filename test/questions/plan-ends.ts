import { asOf } from '../../src/facts/testing.ts';
import { about } from './question.ts';

const inDays = (days: number): string => new Date(asOf.getTime() + days * 86_400_000).toISOString();
const contract = (changes: object = {}) => ({
  id: 's',
  skuPartNumber: 'SPB',
  status: 'Enabled',
  isTrial: false,
  nextLifecycleDateTime: inDays(200),
  ...changes,
});
const sku = (skuPartNumber = 'SPB', capabilityStatus: string | null = 'Enabled') => ({
  skuId: skuPartNumber,
  skuPartNumber,
  capabilityStatus,
  servicePlans: [],
});
const plans = (companySubscriptions: readonly object[], ...subscribedSkus: readonly object[]) => ({
  companySubscriptions,
  subscribedSkus: subscribedSkus.length === 0 ? [sku()] : subscribedSkus,
});

/** companySubscription and subscribedSku, Graph v1.0: no answer says whether a plan renews by itself (read 2026-11). */
export const planEndQuestions = [
  ...about('advised/plans-run-on', [
    ['a paid plan that changes next year', 'pass', plans([contract()])],
    ['a trial that ends next year', 'pass', plans([contract({ isTrial: true })])],
    [
      'a trial that ends in ten days',
      'fail',
      plans([contract({ isTrial: true, nextLifecycleDateTime: inDays(10) })]),
    ],
    [
      'a trial that ended yesterday and still works',
      'fail',
      plans([contract({ isTrial: true, nextLifecycleDateTime: inDays(-1) })]),
    ],
    [
      'in its days of grace: a trial',
      'fail',
      plans([contract({ status: 'Warning', isTrial: true, nextLifecycleDateTime: inDays(5) })]),
    ],
    [
      'a trial that is over',
      'pass',
      plans([
        contract(),
        contract({ id: 't', status: 'Suspended', isTrial: true, nextLifecycleDateTime: inDays(3) }),
      ]),
    ],
    [
      'a paid plan that changes in ten days, and may renew',
      'unknown',
      plans([contract({ nextLifecycleDateTime: inDays(10) })]),
    ],
    [
      'whether it is a trial did not come',
      'unknown',
      plans([contract({ isTrial: null, nextLifecycleDateTime: inDays(10) })]),
    ],
    ['no day came', 'unknown', plans([contract({ nextLifecycleDateTime: null })])],
    [
      'its state did not come',
      'unknown',
      plans([contract({ status: null, isTrial: true, nextLifecycleDateTime: inDays(10) })]),
    ],
    [
      'one trial ends, another plan may',
      'fail',
      plans([
        contract({ isTrial: true, nextLifecycleDateTime: inDays(10) }),
        contract({ id: 't', nextLifecycleDateTime: null }),
      ]),
    ],
    [
      'a plan in use has no contract that is listed',
      'unknown',
      plans([contract()], sku(), sku('O365_BUSINESS_ESSENTIALS')),
    ],
    [
      'a plan that is over has none',
      'pass',
      plans([contract()], sku(), sku('O365_BUSINESS_ESSENTIALS', 'Deleted')),
    ],
    ['nothing is listed', 'unknown', plans([])],
    ['contracts were not read', 'unknown', { subscribedSkus: [sku()] }],
    ['plans were not read', 'unknown', { companySubscriptions: [contract()] }],
  ]),
];
