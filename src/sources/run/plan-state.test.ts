import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../../graph/reader.ts';
import { Cause } from '../../model/cause.ts';
import type { Licence } from '../declare/collector.ts';
import type { Findings } from '../declare/context.ts';
import { exchangeOnline, intune, p1, p2 } from '../declare/needed-licences.ts';
import { planState, reclassified } from './plan-state.ts';

const owning = (
  names: readonly string[],
  { sku = 'Enabled', plan = 'Success' }: { sku?: string; plan?: string } = {},
): Findings => ({
  status: () => ({ status: 'collected' }),
  items: async function* () {
    yield {
      skuId: 'sku-1',
      capabilityStatus: sku,
      servicePlans: names.map((servicePlanName) => ({
        servicePlanId: servicePlanName,
        servicePlanName,
        provisioningStatus: plan,
      })),
    } as never;
  },
});

describe('whether a tenant owns a plan', () => {
  it.each<[Licence, string, string]>([
    [p1, 'AAD_PREMIUM', 'present'],
    [p1, 'AAD_PREMIUM_P2', 'present'],
    [p2, 'AAD_PREMIUM', 'absent'],
    [p1, 'AAD_BASIC', 'absent'],
    [intune, 'INTUNE_A', 'present'],
    [intune, 'INTUNE_EDU', 'present'],
    [intune, 'INTUNE_SMBIZ', 'present'],
    [intune, 'INTUNE_O365', 'absent'],
    [exchangeOnline, 'EXCHANGE_S_STANDARD', 'present'],
    [exchangeOnline, 'EXCHANGE_S_DESKLESS', 'present'],
    [exchangeOnline, 'EXCHANGE_B_STANDARD', 'present'],
    [exchangeOnline, 'EXCHANGE_S_FOUNDATION', 'absent'],
    [exchangeOnline, 'EXCHANGE_S_ARCHIVE_ADDON', 'absent'],
    [exchangeOnline, 'EXCHANGE_ANALYTICS', 'absent'],
  ])('%o with %s: %s', async (licence, plan, state) => {
    expect(await planState(owning([plan]), licence)).toBe(state);
  });

  it.each([
    [{ sku: 'Warning' }, 'present'],
    [{ sku: 'Suspended' }, 'absent'],
    [{ sku: 'Deleted' }, 'absent'],
    [{ plan: 'PendingActivation' }, 'present'],
    [{ plan: 'Disabled' }, 'absent'],
  ])('counts a subscription by its state: %o', async (how, state) => {
    expect(await planState(owning(['AAD_PREMIUM'], how), p1)).toBe(state);
  });

  it('is unknown where the subscriptions could not be read', async () => {
    const unread: Findings = {
      ...owning([]),
      status: () => ({ status: 'unavailable', at: '', cause: 'permission', detail: '' }),
    };
    expect(await planState(unread, p1)).toBe('unknown');
  });
});

describe('the cause of a refusal', () => {
  const refused = (why: Cause, status?: number): ReadFailure =>
    new ReadFailure(why, 'refused', status === undefined ? {} : { status });

  it.each<[string, Licence, 'present' | 'absent', ReadFailure, Cause]>([
    ['no Exchange: no role can be given', exchangeOnline, 'absent', refused('permission', 401), 'licence'],
    ['no Exchange: no token at all', exchangeOnline, 'absent', refused('permission'), 'licence'],
    ['no Exchange: unknown cmdlet', exchangeOnline, 'absent', refused('not-supported', 403), 'licence'],
    ['Exchange, without the role', exchangeOnline, 'present', refused('permission', 401), 'permission'],
    ['Exchange, never set up', exchangeOnline, 'present', refused('not-provisioned'), 'not-provisioned'],
    ['Intune, never set up', intune, 'present', refused('licence', 400), 'not-provisioned'],
    ['Intune, without the right', intune, 'present', refused('permission', 403), 'permission'],
    ['P1, and Microsoft is wrong about it', p1, 'present', refused('licence', 403), 'error'],
    ['no P2', p2, 'absent', refused('error', 400), 'licence'],
  ])('%s', (...[, licence, plan, failure, cause]) => {
    expect(reclassified(failure, licence, plan).why).toBe(cause);
  });

  it('never hides a fault or a limit, and keeps what Microsoft said', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Cause.options),
        fc.constantFrom(undefined, 401, 404, 429, 500, 503),
        fc.constantFrom('present' as const, 'absent' as const, 'unknown' as const),
        fc.constantFrom(p1, p2, intune, exchangeOnline),
        (why, status, plan, licence) => {
          const { why: now, message } = reclassified(refused(why, status), licence, plan);
          expect(message).toContain('refused');
          const stays = why === 'throttled' || why === 'error' || plan === 'unknown';
          expect(!stays || now === why).toBe(true);
        },
      ),
    );
  });
});
