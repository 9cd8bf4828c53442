import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reviewPage, type ReviewView } from '../../src/documents/review/review-page.ts';
import { axe, openBrowser, show } from './browser.ts';

const hostile = ` <img src="https://evil.example/x"><script>document.title='owned'</script> ${'averylongword'.repeat(20)}`;

function view(mark: string): ReviewView {
  const clause = {
    ref: '4.1',
    heading: `Devices${mark}`,
    words: `Staff lock their screens.${mark}`,
    background: false,
    kind: 'People lock the screen.',
    others: ['Devices lock by themselves.'],
    appliesTo: 'staff',
    devices: 'council',
    numbers: [{ value: `10${mark}`, unit: 'minutes' }],
    power: true,
  } as const;
  return {
    council: `Exampleton Parish Council${mark}`,
    document: `policy.docx${mark}`,
    clauses: [
      { ...clause, state: 'doubtful' },
      { ...clause, ref: '4.2', state: 'sure' },
      { ...clause, ref: '4.3', state: 'decided' },
      { ...clause, ref: '4.4', kind: undefined, others: [], state: 'changed' },
    ],
    gone: [{ ref: '9', words: `Old words${mark}` }],
    leftOut: [{ text: `Our council${mark}`, why: 'title' }],
  };
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('review.html in a browser', () => {
  it('has no accessibility violation, asks for nothing and says nothing', async () => {
    const { page, requests, messages } = await show(browser, reviewPage(view('')));
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(requests).toHaveLength(1);
    expect(messages).toEqual([]);
  });

  it('shows the doubtful first and folds the sure', async () => {
    const { page } = await show(browser, reviewPage(view('')));
    const open = await page.locator('#doubtful ~ table .ref').allTextContents();
    expect(open).toEqual(['4.1', '4.4']);
    expect(await page.getByText('4.2').first().isVisible()).toBe(false);
    await page.locator('section[aria-labelledby="sure"] summary').click();
    expect(await page.getByText('4.2').first().isVisible()).toBe(true);
  });

  it('shows hostile words as words, and fits a phone', async () => {
    const { page, requests } = await show(browser, reviewPage(view(hostile)), { width: 320, height: 700 });
    expect(await page.title()).toContain('<script>');
    expect(requests).toHaveLength(1);
    expect(await page.evaluate('document.documentElement.scrollWidth <= 320')).toBe(true);
  });
});
