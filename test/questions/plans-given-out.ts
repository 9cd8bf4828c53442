import { about } from './question.ts';

const units = (enabled: number | null, more: object = {}) => ({
  enabled,
  warning: 0,
  suspended: 0,
  lockedOut: 0,
  ...more,
});
const sku = (consumedUnits: number | null, prepaidUnits: object | null, more: object = {}) => ({
  skuId: 's',
  skuPartNumber: 'SPB',
  capabilityStatus: 'Enabled',
  appliesTo: 'User',
  servicePlans: [],
  consumedUnits,
  prepaidUnits,
  ...more,
});
const plans = (...subscribedSkus: readonly object[]) => ({ subscribedSkus });

/**
 * subscribedSku and licenseUnitsDetail (Graph v1.0, read 2026-12): consumedUnits are given out; enabled are those of the
 * active subscription. Those in warning have run out and work for some days; suspended ones and those locked out were
 * cancelled.
 */
export const givenOutQuestions = about('tenant/plans-within-number', [
  ['as many as were bought', 'pass', plans(sku(5, units(5)))],
  ['fewer', 'pass', plans(sku(0, units(5)))],
  ['one more', 'fail', plans(sku(6, units(5)))],
  ['given out, and none is paid up any more', 'fail', plans(sku(2, units(0)))],
  ['one more, which has run out and still works', 'fail', plans(sku(6, units(5, { warning: 1 })))],
  ['one more, which is suspended', 'fail', plans(sku(6, units(5, { suspended: 1 })))],
  ['one more, which is locked out', 'fail', plans(sku(6, units(5, { lockedOut: 1 })))],
  ['enough, and others were cancelled', 'pass', plans(sku(5, units(5, { suspended: 20 })))],
  ['a free plan for millions', 'pass', plans(sku(12, units(1_000_000)))],
  [
    'a plan that is on hold, which is another question',
    'pass',
    plans(sku(5, units(0, { suspended: 5 }), { capabilityStatus: 'Suspended' })),
  ],
  [
    'a plan in its days of grace, which is another question',
    'pass',
    plans(sku(5, units(0, { warning: 5 }), { capabilityStatus: 'Warning' })),
  ],
  [
    'a plan of the whole council, which nobody holds',
    'pass',
    plans(sku(3, units(1), { appliesTo: 'Company' })),
  ],
  ['one more, and for whom it is was not said', 'unknown', plans(sku(6, units(5), { appliesTo: null }))],
  [
    'one more, and whether it works was not said',
    'unknown',
    plans(sku(6, units(5), { capabilityStatus: null })),
  ],
  [
    'one more, and its state is none that Microsoft documents',
    'unknown',
    plans(sku(6, units(5), { capabilityStatus: 'Paused' })),
  ],
  ['how many are given out was not said', 'unknown', plans(sku(null, units(5)))],
  ['how many were bought was not said', 'unknown', plans(sku(5, null))],
  ['how many are paid up was not said', 'unknown', plans(sku(5, units(null)))],
  [
    'one has too many holders, and of another nothing was said',
    'fail',
    plans(sku(6, units(5)), sku(null, null, { skuId: 't' })),
  ],
  [
    'one is in order, and of another nothing was said',
    'unknown',
    plans(sku(5, units(5)), sku(null, null, { skuId: 't' })),
  ],
  ['there is no plan', 'pass', plans()],
  ['the plans could not be read', 'unknown', {}],
]);
