import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { type CouncilId, councilIds } from '../../fixtures/councils/index.ts';
import { everyNth, isWide } from '../../fixtures/search.ts';
import { renderAll } from '../../src/documents/render-all.ts';
import { readFictional } from '../golden/fictional-run.ts';
import { clerkPath, technicalPath, textIn } from '../report/files.ts';
import { modes, violationsIn } from './axe-modes.ts';
import { openBrowser, show } from './browser.ts';

/** Every page in every mode is a quarter of an hour of work for a browser: `BEADLE_AXE=all` asks for it. */
const everyPage = process.env['BEADLE_AXE'] === 'all';

/** A whole council on at most ten pages, also the one with every problem at once and hostile names in every field. */
const mostPages = 10;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Other policies than its own, which make the longest reports. */
const longest = ['cratfield', 'walmer'];

async function pagesOf(id: CouncilId, policy?: string): Promise<ReadonlyMap<string, string>> {
  const { snapshot, judge } = await readFictional(id, policy);
  const files = renderAll(judge(snapshot));
  return new Map(
    files.filter(({ path }) => path.endsWith('.html')).map((file) => [file.path, textIn(file) ?? '']),
  );
}

const printed = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length ?? 0;

describe.each(councilIds)('the pages of %s', (id) => {
  let pages: Promise<ReadonlyMap<string, string>>;
  beforeAll(() => {
    pages = pagesOf(id);
  });

  // The council with every problem; the wide search looks at the others too.
  it.runIf(isWide || id === 'muddlecombe')(
    "are few: the clerk's report can be printed and read",
    async () => {
      const others = everyNth(2, longest).map((policy) => pagesOf(id, policy));
      for (const printing of [pages, ...others]) {
        const { page } = await show(browser, (await printing).get(clerkPath) ?? '');
        await page.emulateMedia({ media: 'print' });
        expect(printed(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(mostPages);
        await page.context().close();
      }
    },
  );

  it.runIf(id === 'exampleton')('open with a technical report of fewer than 20 screens', async () => {
    const { page } = await show(browser, (await pages).get(technicalPath) ?? '');
    const screen = { width: 1280, height: 900 };
    await page.setViewportSize(screen);
    const screens = (await page.evaluate<number>('document.documentElement.scrollHeight')) / screen.height;
    expect(screens).toBeGreaterThan(2);
    expect(screens).toBeLessThan(20);
    await page.context().close();
  });

  it.runIf(everyPage || id === 'exampleton')(
    'can be read by everybody',
    async () => {
      const all = [...(await pages)];
      expect(all.length).toBeGreaterThanOrEqual(4);
      const tried = everyPage ? all : all.filter(([path]) => path.endsWith('digest.html'));
      for (const [path, html] of tried)
        expect(await violationsIn(browser, html, modes, everyPage), `in ${path}`).toEqual([]);
    },
    everyPage ? 600_000 : 60_000,
  );

  it.runIf(everyPage)(
    'let the keyboard reach every link and every fold, in the order of the page',
    async () => {
      for (const [path, html] of await pages) {
        const { page } = await show(browser, html);
        const reach = `[...document.querySelectorAll('a[href], summary, input, [tabindex="0"]')].filter((one) => one.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) && (one.type !== 'radio' || one.checked) && (one.localName === 'summary' ? !one.parentElement.parentElement.closest('details:not([open])') : !one.closest('details:not([open])')))`;
        const expected = await page.evaluate<number>(`${reach}.length`);
        const walked: number[] = [];
        for (let at = 0; at < expected; at += 1) {
          await page.keyboard.press('Tab');
          walked.push(await page.evaluate<number>(`${reach}.indexOf(document.activeElement)`));
        }
        expect(walked, `in ${path}`).toEqual(Array.from({ length: expected }, (_, at) => at));
        await page.context().close();
      }
    },
    600_000,
  );
});
