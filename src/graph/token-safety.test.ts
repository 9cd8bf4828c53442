import { describe, expect, it } from 'vitest';
import { signInRefused } from './refused.ts';
import { aToken, json, openFake, readAll, refusal, tenantId } from './testing.ts';

const users = { api: 'v1.0', path: '/users', family: 'identity', batch: false } as const;
const authorised = (sent: readonly Request[]): string[] =>
  sent.filter(({ headers }) => headers.has('authorization')).map(({ url }) => new URL(url).host);

describe('the access token', () => {
  it.each([
    ['another host', 'https://graph.microsoft.com.elsewhere.example/v1.0/users?$skiptoken=1'],
    ['plain http', 'http://graph.microsoft.com/v1.0/users?$skiptoken=1'],
    ['a name in the address', 'https://a@graph.microsoft.com/v1.0/users'],
    ['another version', 'https://graph.microsoft.com/beta/users'],
    ['the same page', 'https://graph.microsoft.com/v1.0/users'],
  ])('never follows a link to %s, and the list is not a short one', async (_where, link) => {
    const { reader, time, sent } = await openFake(() =>
      json({ value: [{ id: 'a' }], '@odata.nextLink': link }),
    );
    await expect(time.run(readAll(reader.pages(users)))).rejects.toMatchObject({ why: 'error' });
    expect(authorised(sent)).toEqual(['graph.microsoft.com']);
  });

  it('never follows a redirect to another host', async () => {
    const moved = (): Response =>
      new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/' } });
    const { reader, time, sent } = await openFake(moved);
    await expect(time.run(reader.get(users))).rejects.toMatchObject({ why: 'error' });
    expect(sent.map(({ url }) => new URL(url).host)).toEqual(['graph.microsoft.com']);
  });

  it('is renewed once after a 401 in the middle, for all requests together', async () => {
    const { reader, time, given, sent } = await openFake(({ headers }) => {
      const [, claims = ''] = (headers.get('authorization') ?? '').split('.');
      const { serial } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { serial: number };
      return serial < 2 ? refusal(401, 'InvalidAuthenticationToken') : json({ id: 'x' });
    });
    const before = given.length;
    const asked = Promise.all([1, 2, 3].map(() => reader.get(users)));
    expect(await time.run(asked)).toHaveLength(3);
    expect(given.length - before).toBe(1);
    expect(sent).toHaveLength(6);
  });

  it('is asked for no more when Microsoft refuses the new one too', async () => {
    const { reader, time, given } = await openFake(() => refusal(401, 'InvalidAuthenticationToken'));
    const before = given.length;
    await expect(time.run(reader.get(users))).rejects.toMatchObject({ why: 'error', status: 401 });
    expect(given.length - before).toBe(1);
  });

  it('of another tenant ends the run', async () => {
    await expect(openFake(() => json({}), { claims: { tid: 'another-tenant' } })).rejects.toMatchObject({
      code: 'TENANT_WRONG',
      message: expect.stringContaining(tenantId),
    });
  });
});

describe('a refused sign-in', () => {
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
