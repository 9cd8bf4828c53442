import { about } from './question.ts';

const id = '0aaa1111-2222-4333-8444-555566667777';
const partner = (changes: object) => ({
  crossTenantAccessPartners: [{ tenantId: id, isServiceProvider: true, ...changes }],
  companySubscriptions: [],
});
const sold = (ownerTenantId: string | null | undefined) => ({
  crossTenantAccessPartners: [],
  companySubscriptions: [{ id: 's', ...(ownerTenantId === undefined ? {} : { ownerTenantId }) }],
});
const firm = (tenants?: readonly string[]) => ({
  council: { provider: { name: 'Fen IT', domains: [], ...(tenants === undefined ? {} : { tenants }) } },
});

/** crossTenantAccessPolicyConfigurationPartner and companySubscription, Graph v1.0 (read 2026-11); docs/registers.md. */
export const whoSoldQuestions = [
  ...about('tenant/service-providers-recorded', [
    ['on record', 'pass', partner({}), firm([id.toUpperCase()])],
    ['on no record', 'fail', partner({}), firm(['1aaa1111-2222-4333-8444-555566667777'])],
    [
      'a partner that provides no service, which proves nothing of others',
      'unknown',
      partner({ isServiceProvider: false }),
      firm([]),
    ],
    ['what it is was not said', 'unknown', partner({ isServiceProvider: null }), firm([])],
    ['none, which proves nothing', 'unknown', { crossTenantAccessPartners: [] }, firm([])],
    ['there is no record', 'fail', partner({})],
    ['not read', 'unknown', {}, firm([])],
    ['plans sold by a firm on record', 'pass', sold(id), firm([id.toUpperCase()])],
    ['plans sold by a firm on no record', 'fail', sold(id), firm(['1aaa1111-2222-4333-8444-555566667777'])],
    ['plans sold by a firm, and its provider named no directory', 'unknown', sold(id), firm()],
    ['the council bought its plans itself, which proves nothing', 'unknown', sold(null), firm([])],
    ['who sold them did not come', 'unknown', sold(undefined), firm([id])],
    [
      'the firm is on record, and who sold the plans was not read',
      'unknown',
      { crossTenantAccessPartners: [{ tenantId: id, isServiceProvider: true }] },
      firm([id]),
    ],
  ]),
];
