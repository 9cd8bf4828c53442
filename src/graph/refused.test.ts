import { describe, expect, it } from 'vitest';
import { brokenOff } from './message.ts';
import { signInRefused } from './refused.ts';
import { aToken, json, openFake, tenantId } from './testing.ts';

describe('a refused sign-in', () => {
  const app = { tenantId, clientId: '0000-app' };
  const address = `https://login.microsoftonline.com/${tenantId}/adminconsent?client_id=0000-app`;

  it.each(['65001', '700016', '7000229', '90094', '650056'])(
    'for want of consent (AADSTS%s) gives the address where it is granted',
    (number) => {
      const error = signInRefused(new Error(`AADSTS${number}: no`), 'Microsoft Graph', app);
      expect(error).toMatchObject({ code: 'CONSENT_MISSING', hint: expect.stringContaining(address) });
      const unnamed = signInRefused(new Error(`AADSTS${number}: no`), 'Microsoft Graph');
      expect(unnamed.hint).toContain('beadle init');
    },
  );

  it('in a real opening gives the address of this app and tenant', async () => {
    const get = { getToken: () => Promise.reject(new Error('AADSTS7000229: missing service principal')) };
    await expect(
      openFake(() => json({}), { clientId: app.clientId, credential: { get, renew: () => get } }),
    ).rejects.toMatchObject({ hint: expect.stringContaining(address) });
  });

  it.each([
    ['AADSTS70002: x. AADSTS50012: Client assertion is not within its valid time range.', /clock/],
    ['AADSTS700027: [Reason - The key used is expired.]', /has ended/],
    ['AADSTS700027: [Reason - The key was not found.]', /does not know this certificate.*key/],
    ['AADSTS90033: A transient error has occurred.', /again/],
  ])('is told by its most exact number and reason: %s', (text, says) => {
    const error = signInRefused(new Error(text), 'Microsoft Graph');
    expect(`${error.message} ${error.hint}`).toMatch(says);
  });

  it.each([
    ['getaddrinfo ENOTFOUND login.microsoftonline.com', /name was not found/, /HTTPS_PROXY/],
    ['connect ECONNREFUSED 127.0.0.1:3128', /refused/, /HTTPS_PROXY/],
    ['read ECONNRESET', /broke off/, /firewall/],
    [
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      /does not|not one that this computer trusts/,
      /NODE_EXTRA_CA_CERTS/,
    ],
    ['SELF_SIGNED_CERT_IN_CHAIN', /trusts/, /NODE_EXTRA_CA_CERTS/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /trusts/, /NODE_EXTRA_CA_CERTS/],
    ['CERT_HAS_EXPIRED', /not valid at the time/, /clock/],
    ['EPROTO C0:error:0A:SSL routines::wrong version number:ssl3_record.c:407:', /something else/, /guest/],
    ['Proxy response (407) !== 200 when HTTP Tunneling', /proxy did not let/, /HTTPS_PROXY/],
  ])('by the network says which fault it was and what to do: %s', (text, what, hint) => {
    const cause = Object.assign(new Error(text), {
      code: text.split(' ').find((word) => /^[A-Z_]+$/.test(word)),
    });
    for (const error of [new Error(text), new TypeError('fetch failed', { cause })]) {
      const told = signInRefused(error, 'Microsoft Graph');
      expect(told).toMatchObject({
        code: 'NETWORK',
        message: expect.stringMatching(what),
        hint: expect.stringMatching(hint),
      });
      const later = brokenOff(error);
      expect(later.message).toMatch(what);
    }
  });

  it.each([
    ['AADSTS7000222: expired', 'CREDENTIAL_REFUSED', 'has ended'],
    ['AADSTS7000215: wrong', 'CREDENTIAL_REFUSED', 'client secret'],
    ['AADSTS65001: no consent', 'CONSENT_MISSING', 'consented'],
    ['AADSTS90002: no tenant', 'TENANT_WRONG', 'no such tenant'],
    ['AADSTS9999999: new', 'CREDENTIAL_REFUSED', 'AADSTS9999999'],
    ['getaddrinfo ENOTFOUND login.microsoftonline.com', 'NETWORK', 'ENOTFOUND'],
  ])('%s', (message, code, says) => {
    const error = signInRefused(new Error(message), 'Microsoft Graph');
    expect(error).toMatchObject({ code, message: expect.stringContaining(says) });
    expect(error.hint).not.toBe('');
  });

  it('carries no secret, neither in its texts nor as its cause', () => {
    const secret = 'S3cret~value';
    const request = { body: `client_secret=${secret}`, headers: { authorization: aToken() } };
    const thrown = Object.assign(new Error('AADSTS7000215: wrong'), { request });
    const error = signInRefused(thrown, 'Microsoft Graph');
    expect(JSON.stringify([error, error.message, error.hint, error.cause])).not.toContain(secret);
    expect(error.cause).toBeUndefined();
  });
});
