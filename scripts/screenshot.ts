/** `node scripts/screenshot.ts REPORT.html`: the picture of the clerk's report for the README. */
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as browsers } from 'playwright-core';

const [report] = process.argv.slice(2);
if (report === undefined) throw new Error('Name the PRIVATE report.html of a run of the demo.');

const browser = await browsers.launch({
  args: chromium.args,
  executablePath: await chromium.executablePath(),
  headless: true,
});
try {
  const page = await browser.newPage({ viewport: { width: 960, height: 1100 } });
  await page.goto(pathToFileURL(resolve(report)).href);
  const path = fileURLToPath(new URL('../docs/clerk-report.png', import.meta.url));
  await page.screenshot({ path, scale: 'css' });
} finally {
  await browser.close();
}
