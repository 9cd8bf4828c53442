import { expect, it } from 'vitest';
import type { CmdletRequest } from './reader.ts';
import { json, openFake, readAll, refusal, type FakeTenant, type Seen } from './testing.ts';

const mailboxes = {
  cmdlet: 'Get-Mailbox',
  select: ['Guid'],
  parameters: { ResultSize: 'Unlimited' },
} as const;

it('takes no part of the results for all of them: a thousand mailboxes of more are an error', async () => {
  const rows = Array.from({ length: 1000 }, (_, at) => ({ Guid: `m${String(at)}` }));
  const cut = 'There are more results available than are currently displayed.';
  const short = await openFake(() => json({ value: rows, '@adminapi.warnings': [cut] }));
  await expect(short.time.run(readAll(short.reader.cmdlet(mailboxes)))).rejects.toMatchObject({
    why: 'error',
  });
  const other = await openFake(() => json({ value: rows, '@adminapi.warnings': ['Something to know.'] }));
  expect(await other.time.run(readAll(other.reader.cmdlet(mailboxes)))).toHaveLength(1000);
});

it('asks for all results, page by page, and reads more than a thousand', async () => {
  const bodies: unknown[] = [];
  const { reader, time } = await openFake(({ url, body }) => {
    bodies.push(body);
    const page = Number(url.searchParams.get('page') ?? 0);
    const value = Array.from({ length: 700 }, (_, at) => ({ Guid: `m${String(page)}-${String(at)}` }));
    const next = new URL(url);
    next.searchParams.set('page', String(page + 1));
    return json(page < 2 ? { value, '@odata.nextLink': next.href } : { value });
  });
  expect(await time.run(readAll(reader.cmdlet(mailboxes)))).toHaveLength(2100);
  expect(bodies).toHaveLength(3);
  expect(bodies[0]).toMatchObject({ CmdletInput: { Parameters: { ResultSize: 'Unlimited' } } });
});

const identityOf = ({ body }: Seen): string => {
  const { CmdletInput } = body as { CmdletInput: { Parameters: { Identity: string } } };
  return CmdletInput.Parameters.Identity;
};
const readersOf = (id: string): CmdletRequest => ({
  cmdlet: 'Get-MailboxPermission',
  parameters: { Identity: id },
  batch: true,
});
const ids = Array.from({ length: 40 }, (_, at) => `m${String(at)}`);

/** What each mailbox answered, or why it did not. */
const readAllOf = ({ reader, time }: FakeTenant): Promise<unknown[]> =>
  time.run(
    Promise.all(ids.map((id) => readAll(reader.cmdlet(readersOf(id))).catch((error: unknown) => error))),
  );
const batchesIn = ({ sent }: FakeTenant): number => sent.filter(({ url }) => url.endsWith('$batch')).length;

const own = (seen: Seen): Response => json({ value: [{ User: identityOf(seen) }] });
const ownOf = (id: string): unknown => [{ User: id }];

it('asks about many mailboxes in batches, ten in one at most, and gives each its own answer', async () => {
  const sizes: number[] = [];
  const tenant = await openFake(own, {
    onBatch: (responses) => {
      sizes.push(responses.length);
      return undefined;
    },
  });
  expect(await readAllOf(tenant)).toEqual(ids.map(ownOf));
  expect(Math.max(...sizes)).toBe(10);
  expect(tenant.sent.length).toBeLessThanOrEqual(6);
});

it('asks one by one where the batch as such is refused, and soon tries no other', async () => {
  const tenant = await openFake(own, { onBatch: () => refusal(404, 'NotFound') });
  expect(await readAllOf(tenant)).toEqual(ids.map(ownOf));
  expect(batchesIn(tenant)).toBeLessThanOrEqual(2);
  expect(tenant.sent.length - batchesIn(tenant)).toBe(ids.length);
});

it('waits for a throttled part alone, and keeps what the others answered', async () => {
  const asked = new Map<string, number>();
  const tenant = await openFake((seen) => {
    const id = identityOf(seen);
    asked.set(id, (asked.get(id) ?? 0) + 1);
    return id === 'm3' && asked.get(id) === 1
      ? refusal(429, 'TooManyRequests', { 'retry-after': '20' })
      : own(seen);
  });
  const begun = tenant.time.now();
  expect(await readAllOf(tenant)).toEqual(ids.map(ownOf));
  expect(tenant.time.now() - begun).toBeGreaterThanOrEqual(20_000);
  expect([...asked].filter(([, times]) => times > 1)).toEqual([['m3', 2]]);
});

it('takes a part that the role may not see for refused, without asking again, and the others for what they are', async () => {
  let times = 0;
  const tenant = await openFake((seen) => {
    if (identityOf(seen) !== 'm3') return own(seen);
    times += 1;
    return json(
      { error: { code: 'Unauthorized', message: 'User is not allowed to call Get-MailboxPermission' } },
      401,
    );
  });
  const found = await readAllOf(tenant);
  expect(found[3]).toMatchObject({ why: 'permission' });
  expect(found.filter((_, at) => at !== 3)).toEqual(ids.filter((id) => id !== 'm3').map(ownOf));
  expect(times).toBe(1);
});

it('asks by itself what a batch left out, and follows the pages of a part by themselves', async () => {
  const alone: string[] = [];
  const tenant = await openFake(
    (seen) => {
      const id = identityOf(seen);
      if (!seen.batched) alone.push(id);
      const next = new URL(seen.url);
      next.searchParams.set('page', '2');
      return id === 'm5' && seen.batched
        ? json({ value: [{ User: 'first' }], '@odata.nextLink': next.href })
        : own(seen);
    },
    { onBatch: (responses) => json({ responses: responses.filter((_, at) => at !== 0) }) },
  );
  const found = await readAllOf(tenant);
  expect(found[5]).toEqual([{ User: 'first' }, { User: 'm5' }]);
  expect(found.filter((_, at) => at !== 5)).toEqual(ids.filter((id) => id !== 'm5').map(ownOf));
  expect(alone).toContain('m5');
  expect(alone.length).toBeLessThan(ids.length);
});
