import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clerkPath, reportTexts, technicalPath, textOf } from '../report/files.ts';
import { plant } from '../report/plant.ts';
import { sampleRun } from '../report/sample-run.ts';
import { openBrowser, show } from './browser.ts';

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
  it('has no accessibility violation', async () => {
    const { page } = await show(browser, textOf(texts, path));
    const { violations, passes } = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect(passes.length).toBeGreaterThan(15);
    await page.context().close();
  });

  it('asks for nothing, runs nothing and keeps its own policy, hostile names included', async () => {
    const { page, requests, messages } = await show(browser, textOf(hostile, path));
    expect(await page.title()).not.toBe('owned');
    expect(await page.locator('script, img, iframe, form, link').count()).toBe(0);
    expect(requests).toEqual(['https://report.example/']);
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it('is styled, so its style sheet matches the digest in its policy', async () => {
    const { page } = await show(browser, textOf(texts, path));
    const mark = 'getComputedStyle(document.documentElement).getPropertyValue("--deep")';
    expect((await page.evaluate<string>(mark)).trim()).toBe('#17454f');
    await page.context().close();
  });

  it('needs no scrolling sideways at 320 pixels, whatever the names', async () => {
    const { page } = await show(browser, textOf(hostile, path), { width: 320, height: 640 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  it('has one h1, a language, and a skip link that comes first and can be seen', async () => {
    const { page } = await show(browser, textOf(texts, path));
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.textContent()).toBe('Skip to the report');
    expect((await focused.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.context().close();
  });
});

describe("the clerk's report on paper", () => {
  it('prints A4 pages with the banner, repeated table heads and everything unfolded', async () => {
    const { page } = await show(browser, textOf(texts, clerkPath));
    const folded = page.locator('details li').first();
    expect(await folded.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect((await folded.boundingBox())?.height).toBeGreaterThan(0);
    expect(await page.locator('.stamp').isVisible()).toBe(true);
    expect(await page.evaluate<string>('getComputedStyle(document.querySelector("thead")).display')).toBe(
      'table-header-group',
    );
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/gu)?.length).toBeGreaterThan(3);
    // A4 in points, within half a point.
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/u);
    await page.context().close();
  });
});

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
    await page.context().close();
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
