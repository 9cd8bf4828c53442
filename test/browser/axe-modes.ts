import type { Browser } from 'playwright-core';
import { axe, show } from './browser.ts';

type Media = Parameters<Awaited<ReturnType<typeof show>>['page']['emulateMedia']>[0];

interface Mode {
  readonly name: string;
  readonly width: number;
  readonly media?: Media;
}

/** Rules of which the answer depends on how a page is shown; the others see the same document each time. */
const ofLooks = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/** How people meet a page: on a desk, a tablet and a phone, in the dark, in colours of their own, on paper. */
export const modes: readonly Mode[] = [
  { name: 'desk', width: 1280 },
  { name: 'tablet, dark', width: 768, media: { colorScheme: 'dark' } },
  { name: 'phone', width: 375, media: { colorScheme: 'light' } },
  { name: 'forced colours', width: 1280, media: { forcedColors: 'active' } },
  { name: 'print', width: 800, media: { forcedColors: 'none', media: 'print' } },
];

/**
 * Every violation that axe finds in any of them, with the mode in which it was found.
 * @param everyRule also the rules that see the same document in each mode
 */
export async function violationsIn(
  browser: Browser,
  html: string,
  shown: readonly Mode[],
  everyRule = false,
): Promise<string[]> {
  const { page } = await show(browser, html);
  const found: string[] = [];
  for (const { name, width, media } of shown) {
    await page.setViewportSize({ width, height: 900 });
    if (media !== undefined) await page.emulateMedia(media);
    const { violations } = await axe(page)
      .options({ resultTypes: ['violations'], ...(everyRule ? {} : { runOnly: ofLooks }) })
      .analyze();
    found.push(...violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html ?? ''}`));
  }
  await page.context().close();
  return found;
}
