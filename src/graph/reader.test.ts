import { describe, expect, it } from 'vitest';
import type { GraphRequest } from './reader.ts';
import { json, openFake, readAll, refusal, tenantId } from './testing.ts';

const users: GraphRequest = {
  api: 'v1.0',
  path: '/users',
  query: { $select: 'id' },
  family: 'identity',
  batch: false,
};
const purpose = (id: string): GraphRequest => ({
  api: 'v1.0',
  path: `/users/${id}/mailboxSettings`,
  family: 'outlook',
  batch: true,
  mailbox: id,
});

describe('the reader', () => {
  it('reads a list to its last page, following links as they came', async () => {
    const { reader, time, sent } = await openFake(({ url }) =>
      url.searchParams.has('$skiptoken')
        ? json({ value: [{ id: 'b' }] })
        : json({
            value: [{ id: 'a' }],
            '@odata.nextLink': `${url.origin}/v1.0/users?$skiptoken=X%20%2By&%24select=id`,
          }),
    );
    expect(await time.run(readAll(reader.pages(users)))).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(sent.map(({ url }) => url)).toEqual([
      'https://graph.microsoft.com/v1.0/users?$select=id',
      'https://graph.microsoft.com/v1.0/users?$skiptoken=X%20%2By&%24select=id',
    ]);
  });

  it('packs requests for forty-one mailboxes into three batches', async () => {
    const { reader, time, sent } = await openFake(({ url }) =>
      json({ userPurpose: url.pathname.split('/')[3] }),
    );
    const ids = Array.from({ length: 41 }, (_, index) => `u${String(index)}`);
    const answers = await time.run(Promise.all(ids.map((id) => reader.get(purpose(id)))));
    expect(answers).toEqual(ids.map((id) => ({ userPurpose: id })));
    expect(sent).toHaveLength(3);
  });

  it('names endpoint, status, code, request id and remedy when Microsoft refuses', async () => {
    const { reader, time } = await openFake(() => refusal(403, 'Authorization_RequestDenied'));
    await expect(time.run(readAll(reader.pages(users)))).rejects.toMatchObject({
      why: 'permission',
      status: 403,
      code: 'Authorization_RequestDenied',
      requestId: 'request-1',
      message: expect.stringMatching(
        /^GET \/users answered 403 Authorization_RequestDenied\. Grant .*request-1/,
      ),
    });
  });

  it('runs a cmdlet with the headers that Exchange wants and posts again for the next page', async () => {
    const { reader, time, sent } = await openFake(({ url }) =>
      url.searchParams.has('page')
        ? json({ value: [{ Name: 'b' }] })
        : json({
            value: [{ Name: 'a', 'Name@data.type': 'x', When: '/Date(0)/' }],
            '@odata.nextLink': `${url.href}&page=2`,
          }),
    );
    const cmdlet = reader.cmdlet({
      cmdlet: 'Get-Mailbox',
      parameters: { ResultSize: 'Unlimited' },
      select: ['Name'],
    });
    expect(await time.run(readAll(cmdlet))).toEqual([
      { Name: 'a', When: '1970-01-01T00:00:00.000Z' },
      { Name: 'b' },
    ]);
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'POST']);
    expect(sent[0]?.url).toBe(
      `https://outlook.office365.com/adminapi/beta/${tenantId}/InvokeCommand?$select=Name`,
    );
    expect(sent[0]?.headers.get('x-anchormailbox')).toContain(`@${tenantId}`);
  });

  it('takes a row of a cmdlet that comes twice word for word once', async () => {
    const rows = [{ Name: 'a', 'Name@data.type': 'x' }, { Name: 'b' }, { Name: 'a' }];
    const { reader, time } = await openFake(() => json({ value: rows }));
    const cmdlet = reader.cmdlet({ cmdlet: 'Get-OwaMailboxPolicy', select: ['Name'] });
    expect(await time.run(readAll(cmdlet))).toEqual([{ Name: 'a' }, { Name: 'b' }]);
  });
});
