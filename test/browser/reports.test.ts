import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isBrief, isWide } from '../../fixtures/search.ts';
import { clerkPath, reportTexts, technicalPath, textOf, wholePath } from '../report/files.ts';
import { plant } from '../report/plant.ts';
import { sampleRun } from '../report/sample-run.ts';
import { modes, violationsIn } from './axe-modes.ts';
import { axe, openBrowser, show, type Shown } from './browser.ts';

const paperPath = 'PUBLIC/PUBLIC meeting paper.html';
const changesPath = 'PUBLIC/PUBLIC policy changes.html';
const pages = [
  { name: "the clerk's report", path: clerkPath },
  { name: 'the technical report', path: technicalPath },
  { name: 'the public paper', path: paperPath },
  { name: 'the policy changes', path: changesPath },
];
const texts = await reportTexts(sampleRun());
const long = 'averylongnamewithoutanyspace'.repeat(8);
const hostile = await reportTexts(
  plant(
    sampleRun(),
    (text) => `${text} <img src="https://evil.example/x"><script>document.title='owned'</script> ${long}`,
  ),
);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(pages)('$name in a browser', ({ path }) => {
  let shown: Shown;
  let hostileShown: Shown;
  beforeAll(async () => {
    shown = await show(browser, textOf(texts, path));
    hostileShown = await show(browser, textOf(hostile, path));
  });
  afterAll(async () => {
    await shown.page.context().close();
    await hostileShown.page.context().close();
  });

  // The two that most people read, in `npm test` the first; the wide search looks at the others too.
  it.runIf(isWide || path === clerkPath || (!isBrief && path === paperPath))(
    'has no accessibility violation',
    async () => {
      const { violations, passes } = await axe(shown.page)
        .options({ resultTypes: ['violations'] })
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      expect(passes.length).toBeGreaterThan(15);
    },
  );

  it('asks for nothing, runs nothing and keeps its own policy, hostile names included', async () => {
    const { page, requests, messages } = hostileShown;
    expect(await page.title()).not.toBe('owned');
    expect(await page.locator('script, img, iframe, form, link').count()).toBe(
      path === technicalPath ? 1 : 0,
    );
    expect(requests).toEqual(['https://report.example/']);
    expect(messages).toEqual([]);
  });

  it('is styled, so its style sheet matches the digest in its policy', async () => {
    const mark = 'getComputedStyle(document.documentElement).getPropertyValue("--deep")';
    expect((await shown.page.evaluate<string>(mark)).trim()).toBe('#17454f');
  });

  it('needs no scrolling sideways at 320 pixels, whatever the names', async () => {
    const { page } = hostileShown;
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });

  it('has one h1, a language, and a skip link that comes first and can be seen', async () => {
    const { page } = shown;
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.textContent()).toBe('Skip to the report');
    expect((await focused.boundingBox())?.x).toBeGreaterThanOrEqual(0);
  });
});

describe("the clerk's report on paper", () => {
  const a4 = /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/u;
  const pagesOf = (pdf: string): number => pdf.match(/\/Type \/Page\b/gu)?.length ?? 0;

  it('prints its first page alone, keeps its colours, and leaves what is folded out', async () => {
    const { page } = await show(browser, textOf(texts, clerkPath));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.stamp').isVisible()).toBe(true);
    expect(await page.locator('details.rest li').first().isVisible()).toBe(false);
    const styleOf = (selector: string, property: string) =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${property}`);
    expect(await styleOf('.page-one', 'breakAfter')).toBe('page');
    expect(await styleOf('.page-one .mark', 'printColorAdjust')).toBe('exact');
    expect(await styleOf('.page-one .action-needed', 'backgroundColor')).toBe('rgb(248, 220, 215)');
    const first = await page.locator('.page-one').boundingBox();
    // A4 less its margins, at 96 dots an inch.
    expect((first?.y ?? 0) + (first?.height ?? 0)).toBeLessThan(1000);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(a4);
    expect(pagesOf(pdf)).toBeGreaterThan(2);
    expect(pagesOf(pdf)).toBeLessThanOrEqual(10);
    await page.context().close();
  });

  it('prints everything from the file with everything open', async () => {
    const { page } = await show(browser, textOf(texts, wholePath));
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['details.rest li', 'details.how p', 'details.numbers table', 'details.note p'])
      expect(await page.locator(selector).first().isVisible()).toBe(true);
    await page.context().close();
  });
});

describe("the clerk's report for every reader", () => {
  it.skipIf(isBrief)(
    'can be read in the dark, in the wide search on paper, on a phone and in forced colours too',
    async () => {
      const others = modes.filter(({ name, media }) => (isWide ? media : name === 'tablet, dark'));
      expect(others.length).toBeGreaterThan(0);
      expect(await violationsIn(browser, textOf(texts, clerkPath), others)).toEqual([]);
    },
  );

  it('can be walked through with the keyboard: every link, every fold, in the order of the page', async () => {
    const { page } = await show(browser, textOf(texts, clerkPath));
    const expected = await page.evaluate<number>(
      `[...document.querySelectorAll('a[href], summary, [tabindex="0"]')].filter((one) => one.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) && (one.localName === 'summary' ? !one.parentElement.parentElement.closest('details:not([open])') : !one.closest('details:not([open])'))).length`,
    );
    await page.evaluate(
      `all = [...document.querySelectorAll('a[href], summary, [tabindex="0"]')]; walked = [];
       document.addEventListener('focusin', ({ target }) => walked.push(all.indexOf(target)));`,
    );
    for (let at = 0; at < expected; at += 1) await page.keyboard.press('Tab');
    const walked = await page.evaluate<number[]>('walked');
    expect(walked).toEqual(walked.toSorted((a, b) => a - b));
    expect(new Set(walked).size).toBe(expected);
    const fold = page.locator('details.rest > summary').first();
    await fold.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('details.rest[open] li').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('opens a fold to which a link leads', async () => {
    const { page } = await show(browser, textOf(texts, clerkPath));
    await page.locator('a[href^="#change-"]').first().click();
    expect(await page.locator('.changes li:target').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('the technical report, filtered', () => {
  it('shows one part without a script, finds by a word with it, and by the keyboard alone', async () => {
    const { page } = await show(browser, textOf(texts, technicalPath));
    const shown = () => page.locator('main > section:visible').count();
    expect(await shown()).toBe(6);
    await page.locator('#show-all').focus();
    await page.keyboard.press('ArrowDown');
    expect(await shown()).toBe(1);
    expect(await page.locator('#to-do').isVisible()).toBe(true);
    await page.locator('#show-all').check();
    const items = page.locator('article.item:visible');
    const all = await items.count();
    expect(all).toBeGreaterThan(2);
    await page.locator('#find').fill((await items.first().locator('code').first().innerText()).trim());
    expect(await items.count()).toBeLessThan(all);
    expect(await items.count()).toBeGreaterThan(0);
    expect(await page.locator('#found').innerText()).toMatch(/^\d+ found$/u);
    await page.context().close();
  });

  it('filters by part where no script runs, and offers no search then', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.setContent(textOf(texts, technicalPath));
    await page.locator('#show-unknown').check();
    expect(await page.locator('main > section:visible').count()).toBe(1);
    expect(await page.locator('#find').isVisible()).toBe(false);
    await context.close();
  });
});

/** Words of cells that stand in two lines though they have no hyphen or stroke in them. */
const brokenWords = `[...document.querySelectorAll('th, td')].flatMap((cell) => {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const broken = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    for (const { 0: word, index } of node.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
    }
  return broken;
})`;

describe('the policy changes, copied', () => {
  it('arrive whole in a page that somebody edits, as a table, without the link that skips', async () => {
    const { page } = await show(browser, textOf(texts, changesPath));
    const cells = (root: string) =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll('${root} :is(th, td)')].map((cell) => cell.innerText.trim())`,
      );
    const copied = await cells('main');
    expect(copied.length).toBeGreaterThan(20);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    // The page to paste into has a policy of its own: none, as that of an editor.
    await page.route('https://editor.example/', (route) =>
      route.fulfill({
        body: '<div id="editor" contenteditable></div>',
        contentType: 'text/html; charset=utf-8',
      }),
    );
    await page.goto('https://editor.example/');
    await page.locator('#editor').focus();
    await page.keyboard.press('ControlOrMeta+v');
    expect(await cells('#editor')).toEqual(copied);
    const text = await page.locator('#editor').innerText();
    expect(text).toContain('Appendix: changes to the IT policy');
    expect(text).not.toContain('Skip to the report');
    await page.setViewportSize({ width: 900, height: 900 });
    expect(await page.evaluate(brokenWords)).toEqual([]);
    await page.context().close();
  });
});

describe('the words of the schedule of changes', () => {
  let page: Shown['page'];
  beforeAll(async () => {
    ({ page } = await show(browser, textOf(texts, changesPath)));
  });
  afterAll(() => page.context().close());

  it.each([800, 900, 1100, 1280])('stand whole at %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.locator('td').count()).toBeGreaterThan(10);
    expect(await page.evaluate(brokenWords)).toEqual([]);
  });
});

describe('the page guards themselves', () => {
  it('would notice a script, an image and a style that the policy does not know', async () => {
    const planted = textOf(texts, paperPath).replace(
      '</main>',
      '<script>document.title="owned"</script><img src="https://evil.example/x" alt=""><p style="color:red">x</p></main>',
    );
    const { page, messages } = await show(browser, planted);
    expect(await page.title()).not.toBe('owned');
    expect(messages.join('\n')).toMatch(/Content Security Policy/u);
    expect(messages.length).toBeGreaterThanOrEqual(3);
    await page.context().close();
  });

  it('reads the Word file as well-formed XML, hostile text included', async () => {
    const word = [...hostile].filter(([path]) => /\.docx\/.*\.(?:xml|rels)$/u.test(path));
    expect(word.length).toBeGreaterThan(5);
    const { page } = await show(browser, textOf(texts, paperPath));
    for (const [path, xml] of word) {
      const broken = await page.evaluate<string>(
        `new DOMParser().parseFromString(${JSON.stringify(xml)}, 'application/xml').querySelector('parsererror')?.textContent ?? ''`,
      );
      expect(broken, `in ${path}`).toBe('');
    }
    await page.context().close();
  });
});
