import { expect, it } from 'vitest';
import { json, openFake, readAll } from './testing.ts';

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
