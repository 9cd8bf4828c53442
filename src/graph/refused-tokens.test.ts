import { expect, it } from 'vitest';
import type { GraphRequest } from './reader.ts';
import { json, openFake, refusal } from './testing.ts';

const rulesOf = (user: number): GraphRequest => ({
  api: 'v1.0',
  path: `/users/u${String(user)}/mailFolders/inbox/messageRules`,
  family: 'outlook',
  batch: true,
  mailbox: `u${String(user)}`,
});

it('a tenant whose mail requests all answer 401 costs one new token, not one for each mailbox', async () => {
  const tenant = await openFake(() => refusal(401, 'OrganizationFromTenantGuidNotFound'));
  const before = tenant.given.length;
  const asked = Array.from({ length: 40 }, async (_, user) => tenant.reader.get(rulesOf(user)));
  const ends = await tenant.time.run(Promise.allSettled(asked));
  tenant.close();
  for (const end of ends)
    expect(end).toMatchObject({
      reason: { why: 'not-provisioned', code: 'OrganizationFromTenantGuidNotFound' },
    });
  expect(tenant.given.length - before).toBe(1);
});

it('a token that ends in the middle is renewed every time', async () => {
  let good = '';
  const tenant = await openFake(({ headers }) => {
    const token = headers.get('authorization') ?? '';
    good ||= token;
    return token === good ? refusal(401, 'InvalidAuthenticationToken') : json({ id: 'x' });
  });
  const get = () => tenant.reader.get({ ...rulesOf(1), batch: false });
  expect(await tenant.time.run(get())).toEqual({ id: 'x' });
  good = '';
  await tenant.time.run(tenant.time.sleep(61_000));
  expect(await tenant.time.run(get())).toEqual({ id: 'x' });
  tenant.close();
});
