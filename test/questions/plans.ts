import { aUser, mailPlan } from '../../src/facts/testing.ts';
import { about } from './question.ts';

interface Bought {
  readonly product?: string;
  readonly status?: string | null;
  readonly plans: readonly (readonly [name: string | null, provisioning?: string | null])[];
}
const bought = (...products: readonly Bought[]) => ({
  subscribedSkus: products.map(({ product = 'SPB', status = 'Enabled', plans }, at) => ({
    skuId: `sku${String(at)}`,
    skuPartNumber: product,
    capabilityStatus: status,
    servicePlans: plans.map(([servicePlanName, provisioningStatus = 'Success']) => ({
      servicePlanId: servicePlanName === 'EXCHANGE_S_STANDARD' ? mailPlan : `id of ${servicePlanName ?? ''}`,
      servicePlanName,
      provisioningStatus,
    })),
  })),
});
/** Intune's own switch as Microsoft sets it, which only matters where there is Intune. */
const rules = (...products: readonly Bought[]) => ({
  ...bought(...products),
  deviceManagement: { settings: { secureByDefault: false } },
});
const words = (...products: readonly Bought[]) => ({
  ...bought(...products),
  groupSettings: [],
  organization: { id: 't', onPremisesSyncEnabled: null },
});
const standing = (status: string | null, ...more: readonly Bought[]) =>
  bought({ status, plans: [['EXCHANGE_S_STANDARD']] }, ...more);
const mail = (capabilityStatus: string | null, ...products: readonly Bought[]) => ({
  users: [
    aUser('u', {
      assignedPlans: [{ service: 'exchange', servicePlanId: mailPlan, capabilityStatus }],
    }),
  ],
  mailboxes: [{ userId: 'u', recipientTypeDetails: 'UserMailbox' }],
  ...bought(...products),
});
const register = {
  council: { people: [{ name: 'Person u', role: 'councillor', account: 'u@exampleton.example' }] },
};
const exchange: Bought = { plans: [['EXCHANGE_S_STANDARD']] };

/**
 * subscribedSku (`capabilityStatus`: Enabled, Warning, Suspended, Deleted, LockedOut), servicePlanInfo and assignedPlan, Graph
 * v1.0; "What if my subscription expires?"; the licensing service plan reference (read 2026-11): a product is told by the
 * plans in it, whatever it is called, and the plan that brings Intune is not the one that brings Basic Mobility.
 */
export const planQuestions = [
  ...about('tenant/plans-valid', [
    ['all work', 'pass', standing('Enabled')],
    ['past its end, in its days of grace', 'fail', standing('Warning')],
    ['suspended', 'fail', standing('Suspended')],
    ['locked out', 'fail', standing('LockedOut')],
    ['deleted', 'fail', standing('Deleted')],
    ['in other letters', 'fail', standing('SUSPENDED')],
    ['suspended beside one that works', 'fail', standing('Suspended', { ...exchange, product: 'NEW' })],
    ['not said', 'unknown', standing(null)],
    ['a state that Microsoft has since invented', 'unknown', standing('Paused')],
    [
      'one is suspended, and of another it was not said',
      'fail',
      standing('Suspended', { ...exchange, status: null }),
    ],
    ['no product at all', 'pass', bought()],
    ['products were not read', 'unknown', {}],
  ]),
  ...about('tenant/devices-without-rules', [
    ['Business Premium', 'fail', rules({ plans: [['INTUNE_A'], ['AAD_PREMIUM']] })],
    [
      'Business Standard, whose part number says Premium, has Basic Mobility alone',
      'not-applicable',
      rules({ product: 'O365_BUSINESS_PREMIUM', plans: [['INTUNE_O365'], ['EXCHANGE_S_STANDARD']] }),
    ],
    [
      'a product of a new name with the plan in it',
      'fail',
      rules({ product: 'Microsoft_365_Renamed', plans: [['INTUNE_A']] }),
    ],
    ['switched off inside the product', 'not-applicable', rules({ plans: [['INTUNE_A', 'Disabled']] })],
    ['waits to be set up', 'fail', rules({ plans: [['INTUNE_A', 'PendingActivation']] })],
    ['in its days of grace', 'fail', rules({ status: 'Warning', plans: [['INTUNE_A']] })],
    [
      'the only product with it is suspended',
      'not-applicable',
      rules({ status: 'Suspended', plans: [['INTUNE_A']] }),
    ],
    [
      'suspended in one product and alive in another',
      'fail',
      rules({ status: 'Suspended', plans: [['INTUNE_A']] }, { product: 'EMS', plans: [['INTUNE_A']] }),
    ],
    ['whether the product works was not said', 'unknown', rules({ status: null, plans: [['INTUNE_A']] })],
    ['a plan without its name', 'unknown', rules({ plans: [[null]] })],
  ]),
  ...about('tenant/own-words-refused', [
    [
      'a trial that works counts as any other product',
      'fail',
      words({ product: 'SPB_TRIAL', plans: [['AAD_PREMIUM']] }),
    ],
    ['P2 brings what P1 brings', 'fail', words({ plans: [['AAD_PREMIUM_P2']] })],
    ['the free directory', 'not-applicable', words(exchange)],
    [
      'P1, switched off inside the product',
      'not-applicable',
      words({ plans: [['AAD_PREMIUM', 'Disabled']] }),
    ],
  ]),
  ...about('people/mailbox-for-each', [
    ['the plan is switched off for one person', 'fail', mail('Deleted', exchange), register],
    [
      'suspended for want of payment',
      'fail',
      mail('Suspended', { ...exchange, status: 'Suspended' }),
      register,
    ],
    ['locked out', 'fail', mail('LockedOut', { ...exchange, status: 'LockedOut' }), register],
    ['a state that Microsoft has since invented', 'unknown', mail('Paused', exchange), register],
    [
      'a plan of Exchange that brings no mailbox',
      'fail',
      {
        ...mail('Enabled', exchange, { product: 'X', plans: [['EXCHANGE_S_FOUNDATION']] }),
        users: [
          aUser('u', {
            assignedPlans: [
              {
                service: 'exchange',
                servicePlanId: 'id of EXCHANGE_S_FOUNDATION',
                capabilityStatus: 'Enabled',
              },
            ],
          }),
        ],
      },
      register,
    ],
  ]),
];
