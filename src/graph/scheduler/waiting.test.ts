import { expect, it } from 'vitest';
import type { GraphRequest } from '../reader.ts';
import { json, openFake, refusal } from '../testing.ts';

/** Five in ten seconds are answered. */
const methodsOf = (user: number): GraphRequest => ({
  api: 'v1.0',
  path: `/users/${String(user)}/authentication/methods`,
  family: 'reports',
  batch: true,
});

it('what is asked again keeps its place, so that the deadline cuts off what was asked last', async () => {
  let first = true;
  const tenant = await openFake(
    ({ url }) => {
      const throttled = first && /users\/[0-4]\//.test(url.pathname);
      if (url.pathname.includes('/users/4/')) first = false;
      return throttled ? refusal(429, 'TooManyRequests', { 'retry-after': '10' }) : json({ value: [] });
    },
    { deadline: new Date(Date.UTC(2026, 10, 24, 9, 0, 40)) },
  );
  const asked = Array.from({ length: 40 }, async (_, user) => tenant.reader.get(methodsOf(user)));
  const ends = await tenant.time.run(Promise.allSettled(asked));
  tenant.close();
  const read = ends.map(({ status }) => status === 'fulfilled');
  const cut = read.indexOf(false);
  expect(cut).toBeGreaterThan(4);
  expect(read.slice(cut)).not.toContain(true);
  expect(ends.at(-1)).toMatchObject({ reason: { why: 'throttled' } });
});
