import type { TokenCredential } from '@azure/identity';
import { describe, expect, it } from 'vitest';
import { mayHaveToken, microsoftHosts } from './http/hosts.ts';
import { aCredential, aToken, json, openFake, readAll, refusal, tenantId } from './testing.ts';

const users = { api: 'v1.0', path: '/users', family: 'identity', batch: false } as const;
const authorised = (sent: readonly Request[]): string[] =>
  sent.filter(({ headers }) => headers.has('authorization')).map(({ url }) => new URL(url).host);

describe('the access token', () => {
  it.each([
    ['another host', 'https://graph.microsoft.com.elsewhere.example/v1.0/users', 'to another host'],
    ['plain http', 'http://graph.microsoft.com/v1.0/users?$skiptoken=1', 'to another host'],
    ['a name in the address', 'https://a@graph.microsoft.com/v1.0/users', 'to another host'],
    ['another version', 'https://graph.microsoft.com/beta/users', 'to another service'],
    ['the same page', 'https://graph.microsoft.com/v1.0/users', 'repeats one'],
  ])('never follows a link to %s, says so, and the list is not a short one', async (_where, link, says) => {
    const { reader, time, sent } = await openFake(() =>
      json({ value: [{ id: 'a' }], '@odata.nextLink': link }),
    );
    const why = expect.stringContaining(says) as string;
    await expect(time.run(readAll(reader.pages(users)))).rejects.toMatchObject({
      why: 'error',
      message: why,
    });
    expect(authorised(sent)).toEqual(['graph.microsoft.com']);
  });

  it('never follows a redirect to another host', async () => {
    const moved = (): Response =>
      new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/' } });
    const { reader, time, sent } = await openFake(moved);
    const why = expect.stringContaining('redirected to another host (elsewhere.example)') as string;
    await expect(time.run(reader.get(users))).rejects.toMatchObject({ why: 'error', message: why });
    expect(sent.map(({ url }) => new URL(url).host)).toEqual(['graph.microsoft.com']);
  });

  it.each([
    ['another path', 'https://graph.microsoft.com/v1.0/groups'],
    ['another version', 'https://graph.microsoft.com/beta/users'],
    ['another query', 'https://graph.microsoft.com/v1.0/users?$top=1'],
    ['a sign-in page', 'https://login.microsoftonline.com/'],
    ['itself without end', 'https://graph.microsoft.com/v1.0/users'],
  ])('never follows a redirect to %s, and what was asked is unknown', async (_where, location) => {
    const { reader, time } = await openFake(() => new Response(null, { status: 307, headers: { location } }));
    await expect(time.run(reader.get(users))).rejects.toMatchObject({ why: 'error' });
  });

  it('is not sent on when the service moves the question to another one, whose answer is not taken', async () => {
    const { reader, time, sent } = await openFake(({ url }) =>
      url.pathname === '/v1.0/users'
        ? new Response(null, {
            status: 307,
            headers: { location: 'https://graph.microsoft.com/v1.0/groups' },
          })
        : json({ value: [{ id: 'of another list' }] }),
    );
    await expect(time.run(reader.get(users))).rejects.toMatchObject({ why: 'error' });
    expect(sent.map(({ url }) => new URL(url).pathname)).toEqual(['/v1.0/users']);
  });

  const outlook = 'https://outlook.office365.com/adminapi/beta/t/InvokeCommand';
  const invoke = `/adminapi/beta/${tenantId}/InvokeCommand?$select=Name`;
  const domains = { cmdlet: 'Get-AcceptedDomain', select: ['Name'] } as const;
  it('of Exchange follows its front door to another of its servers, as the same cmdlet', async () => {
    const { reader, time, sent } = await openFake(({ url }) =>
      url.host === 'outlook.office365.com'
        ? new Response(null, {
            status: 307,
            headers: { location: `https://lo4p265.outlook.office365.com${invoke}` },
          })
        : json({ value: [{ Name: 'a' }] }),
    );
    expect(await time.run(readAll(reader.cmdlet(domains)))).toEqual([{ Name: 'a' }]);
    expect(sent.at(-1)?.method).toBe('POST');
    expect(authorised(sent)).toEqual(['outlook.office365.com', 'lo4p265.outlook.office365.com']);
  });

  it.each([
    'outlook.office365.com.elsewhere.example',
    'outlook-office365.com',
    'evil-office365.com',
    'office365.com',
    'outlook.office365.com:8443',
    'outlook.office.com',
    'a@outlook.office365.com',
  ])('of Exchange never goes to %s, by a redirect or a link', async (host) => {
    const location = `https://${host}${invoke}`;
    const moving = await openFake(() => new Response(null, { status: 307, headers: { location } }));
    await expect(moving.time.run(readAll(moving.reader.cmdlet(domains)))).rejects.toMatchObject({
      why: 'error',
    });
    const linking = await openFake(() => json({ value: [], '@odata.nextLink': location }));
    await expect(linking.time.run(readAll(linking.reader.cmdlet(domains)))).rejects.toMatchObject({
      why: 'error',
    });
    expect(authorised([...moving.sent, ...linking.sent])).toEqual([
      'outlook.office365.com',
      'outlook.office365.com',
    ]);
    expect(mayHaveToken(outlook.replace('outlook.office365.com', host), 'exchange', microsoftHosts)).toBe(
      false,
    );
    expect(mayHaveToken('http://lo4p265.outlook.office365.com/', 'exchange', microsoftHosts)).toBe(false);
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

  it.each([
    ['another service', { aud: 'https://management.azure.com' }],
    ['a look-alike service', { aud: 'https://graph.microsoft.com.elsewhere.example' }],
    ['nothing', { aud: undefined }],
  ])('for %s is refused before anything is read', async (_what, claims) => {
    await expect(openFake(() => json({}), { claims })).rejects.toMatchObject({ code: 'CREDENTIAL_REFUSED' });
  });

  it.each(['\r\nx-injected: 1', ' ', 'ä', '\u0000', '"'])(
    'with %j in it is refused and never quoted',
    async (odd) => {
      const get = { getToken: async () => ({ token: `${aToken()}${odd}S3cret`, expiresOnTimestamp: 4e12 }) };
      const opening = openFake(() => json({}), { credential: { get, renew: () => get } });
      const error: unknown = await opening.catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'CREDENTIAL_REFUSED' });
      expect(JSON.stringify([error, String(error)])).not.toContain('S3cret');
    },
  );

  it.each([
    ['another tenant', { tid: 'another-tenant' }, /tenant another-tenant/],
    ['another service', { aud: 'https://management.azure.com' }, /another service/],
  ])('for %s is not used either when it came in the middle', async (_what, claims, says) => {
    const first = aCredential();
    const renewed = aCredential(claims).get;
    const { reader, time, sent } = await openFake(() => refusal(401, 'InvalidAuthenticationToken'), {
      credential: { get: first.get, renew: () => renewed },
    });
    await expect(time.run(reader.get(users))).rejects.toMatchObject({
      why: 'error',
      message: expect.stringMatching(says),
    });
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['Exchange Online', (scopes: string) => scopes.includes('outlook')],
    ['Microsoft Graph', (scopes: string) => scopes.includes('graph')],
  ])('for %s is held against the tenant by itself', async (service, isFor) => {
    const own = aCredential().get;
    const foreign = aCredential({ tid: 'another-tenant' }).get;
    const both: TokenCredential = {
      getToken: (scopes, more) => (isFor(String(scopes)) ? foreign : own).getToken(scopes, more),
    };
    const opening = openFake(() => json({}), { credential: { get: both, renew: () => both } });
    await expect(opening).rejects.toMatchObject({
      code: 'TENANT_WRONG',
      message: expect.stringContaining(service),
    });
  });

  it('of another tenant ends the run', async () => {
    await expect(openFake(() => json({}), { claims: { tid: 'another-tenant' } })).rejects.toMatchObject({
      code: 'TENANT_WRONG',
      message: expect.stringContaining(tenantId),
    });
  });
});
