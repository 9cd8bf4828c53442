import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { readList, strange } from '../base/read-evidence.ts';

const partnersOnly = unknown({
  evidence: 'crossTenantAccessPartners',
  cause: 'not-supported',
  detail:
    'No service provider is listed. What a partner may do is shown on its own side only, so that proves nothing.',
});

const notNamed = unknown({
  evidence: 'input:provider',
  cause: 'no-input',
  detail:
    'A service provider is listed. Its directory id was not given ("provider", "tenants" in beadle.yaml), so it may be the one that the council knows.',
});

/**
 * Tenants of service providers that have a way in, or may have one since they sold a plan, and that the council has not
 * written down (companySubscription, `ownerTenantId`, read 2026-11). No entry does not show that there is none.
 */
export const serviceProviders = computed({
  name: 'service providers with a way in',
  needs: {
    crossTenantAccessPartners: ['tenantId', 'isServiceProvider'],
    companySubscriptions: ['ownerTenantId'],
  },
  inputs: ['provider'],
  derive: (given) => {
    const partners = readList(given, 'crossTenantAccessPartners');
    const sold = readList(given, 'companySubscriptions');
    const isUnsaid = sold.items.some(({ ownerTenantId }) => ownerTenantId === undefined);
    const missing = [
      ...partners.missing,
      ...sold.missing,
      ...(isUnsaid ? [strange('companySubscriptions.ownerTenantId', 'no value came')] : []),
    ];
    const { provider } = given.council;
    const recorded = new Set((provider?.tenants ?? []).map((id) => id.toLowerCase()));
    const named = [
      ...partners.items.filter((one) => one.isServiceProvider === true).map(({ tenantId }) => tenantId),
      ...sold.items.flatMap(({ ownerTenantId }) => ownerTenantId || []),
    ];
    const all = [...new Set(named.map((id) => id.toLowerCase()))];
    const strangers = all.filter((id) => !recorded.has(id));
    const unrecordedServiceProviders = ((): Known<string[]> => {
      // A council without a provider knows of none; one whose provider named no directory may know this one.
      const mayBeIts = provider !== undefined && provider.tenants === undefined && strangers.length === 1;
      if (strangers.length > 0) return mayBeIts ? notNamed : strangers;
      if (missing.length > 0) return unknown(...missing);
      return all.length > 0 ? [] : partnersOnly;
    })();
    return () => ({ unrecordedServiceProviders });
  },
});
