import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyNth } from '../../fixtures/search.ts';
import { fleetPage } from '../../src/documents/fleet/fleet-page.ts';
import type { StatusRow } from '../../src/history/status-row.ts';
import { modes, violationsIn } from './axe-modes.ts';
import { openBrowser, show } from './browser.ts';

const hostile = `<script>document.title='owned'</script> ${'averylongword'.repeat(20)}`;
const read: StatusRow = {
  id: 'b',
  council: 'Beeford: Parish Council',
  groups: [],
  plans: ['SPB'],
  themes: {
    'sign-in': 'fails-first',
    mail: 'fails',
    devices: 'unknown',
    apps: 'background',
    files: 'background-unknown',
    people: 'passes',
    tenant: 'none',
  },
  trend: [
    { readAt: '2026-10-30T09:00:00Z', actionNeeded: 3 },
    { readAt: '2026-11-30T09:00:00Z', actionNeeded: 1 },
  ],
  lastRead: '2026-11-30T09:00:00Z',
  ageDays: 1,
  doFirst: 1,
  openFindings: 12,
  couldNotCheck: 3,
};
const html = fleetPage(
  [
    { ...read, id: 'e', problem: hostile },
    { id: 'n', council: hostile, groups: [], plans: [], themes: {}, trend: [] },
    { ...read, id: 'd', council: 'ןוסמיב Parish Council', notDelivered: `/share/${hostile}: EACCES` },
    read,
  ],
  new Date('2026-12-01T09:00:00Z'),
);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('fleet.html in a browser', () => {
  it('has no accessibility violation on any screen, in the dark, in forced colours and on paper', async () => {
    expect(await violationsIn(browser, html, everyNth(3, modes), true)).toEqual([]);
  });

  it.each([320, 375, 1280])(
    'fits a window of %i pixels, runs nothing and asks for nothing',
    async (width) => {
      const { page, requests, messages } = await show(browser, html, { width, height: 800 });
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect([await page.title(), messages]).toEqual(['Fleet overview', []]);
      expect(requests).toHaveLength(1);
      await page.context().close();
    },
  );
});
