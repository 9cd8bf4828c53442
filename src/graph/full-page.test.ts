import { expect, it } from 'vitest';
import { moved } from './page.ts';
import type { GraphRequest } from './reader.ts';
import { json, openFake, readAll } from './testing.ts';

const users: GraphRequest = {
  api: 'v1.0',
  path: '/users',
  query: { $top: '3' },
  family: 'identity',
  batch: true,
};
const people = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `u${String(at)}` }));

/** Reads a list of so many people, of whom Microsoft counts another number. */
const reading = async (sent: number, counted: string, request: GraphRequest = users) => {
  const asked: string[] = [];
  const { reader, time } = await openFake(({ url, headers }) => {
    asked.push(url.pathname);
    if (!url.pathname.endsWith('/$count')) return json({ value: people(sent) });
    expect(headers.get('ConsistencyLevel')).toBe('eventual');
    return new Response(counted, { headers: { 'content-type': 'text/plain' } });
  });
  const counts = (): number => asked.filter((path) => path.endsWith('$count')).length;
  return { read: time.run(readAll(reader.pages(request))), counts };
};

it('takes a list that ends with a full page for whole only where Microsoft counts no more', async () => {
  const whole = await reading(3, '\uFEFF3');
  expect(await whole.read).toHaveLength(3);
  expect(whole.counts()).toBe(1);
  const fewer = await reading(3, '2');
  expect(await fewer.read).toHaveLength(3);
  for (const counted of ['4', 'many', '\uFEFF']) {
    const short = await reading(3, counted);
    await expect(short.read).rejects.toMatchObject({ why: 'error', code: moved });
  }
});

it('asks for no number where the last page has room, or the number is about something else', async () => {
  const open = await reading(2, '9');
  expect(await open.read).toHaveLength(2);
  const filtered = await reading(3, '9', { ...users, query: { $top: '3', $filter: "userType eq 'Guest'" } });
  expect(await filtered.read).toHaveLength(3);
  const other = await reading(3, '9', { ...users, path: '/groups/g/transitiveMembers' });
  expect(await other.read).toHaveLength(3);
  expect(open.counts() + filtered.counts() + other.counts()).toBe(0);
});
