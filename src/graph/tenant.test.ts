import type { TokenCredential } from '@azure/identity';
import { describe, expect, it } from 'vitest';
import { exchangeFailure } from './exchange-failure.ts';
import { ReadFailure } from './reader.ts';
import { aCredential, tenantId } from './testing.ts';
import { openTenant } from './tenant.ts';

/** A sign-in that gives a token for Graph, and for Exchange says this. */
const withoutExchange = async (message: string): Promise<ReadFailure> => {
  const { get } = aCredential();
  const credential: TokenCredential = {
    getToken: (scopes, options) =>
      String(scopes).includes('outlook') ? Promise.reject(new Error(message)) : get.getToken(scopes, options),
  };
  const { exchange, close } = await openTenant({
    tenantId,
    credential: { get: credential, renew: () => credential },
    fetch: () => Promise.reject(new Error('nothing is asked here')),
  });
  close();
  if (exchange instanceof ReadFailure) return exchange;
  throw new Error('there is a token');
};

describe('a tenant whose sign-in gives no token for Exchange', () => {
  it.each([
    ['AADSTS500011: The resource principal was not found in the tenant.', 'not-provisioned', /not set up/],
    ['AADSTS65001: The user or administrator has not consented.', 'permission', /Exchange\.ManageAsApp/],
    ['getaddrinfo ENOTFOUND login.microsoftonline.com', 'error', /did not answer/],
  ])('says why: %s', async (message, why, remedy) => {
    const failure = await withoutExchange(message);
    expect(failure.why).toBe(why);
    expect(failure.message).toMatch(remedy);
  });
});

describe('a refusal of Exchange', () => {
  const refusal = {
    status: 401,
    headers: {},
    body: { error: { code: 'Unauthorized', message: 'User is not allowed to call Get-Mailbox' } },
  };
  it.each([
    ['app-only', /service principal/],
    ['delegated', /person who signs in/],
  ] as const)('names who needs the role: %s', (kind, remedy) => {
    const failure = exchangeFailure('Get-Mailbox', refusal, { kind, permissions: ['Exchange.ManageAsApp'] });
    expect(failure.why).toBe('permission');
    expect(failure.message).toMatch(remedy);
  });
});
