import { AxeBuilder } from '@axe-core/playwright';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright, type Page } from 'playwright-core';

/** It is unpacked into the machine's own temporary folder once, and found there the next time: the tests' own one goes. */
async function unpackedBrowser(): Promise<string> {
  const { TMPDIR } = process.env;
  delete process.env['TMPDIR'];
  try {
    return await chromium.executablePath();
  } finally {
    if (TMPDIR !== undefined) process.env['TMPDIR'] = TMPDIR;
  }
}

/**
 * Arguments of the package that are not for us. In a single process the whole browser ends with its first closed page. A
 * graphics card that is played by the processor takes a third of the time, and no page of ours draws in three dimensions.
 * Without the zygote each page starts a whole program of its own, with a quarter more processor time than a copy.
 */
const without = new Set([
  '--single-process',
  '--no-zygote',
  '--in-process-gpu',
  '--ignore-gpu-blocklist',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]);

/** A browser that needs nothing installed on Linux; elsewhere Edge or Chrome of the machine. */
export const openBrowser = async (): Promise<Browser> => {
  if (process.platform === 'linux') {
    const args = chromium.args.filter((arg) => !without.has(arg));
    return playwright.launch({ executablePath: await unpackedBrowser(), args: [...args, '--disable-gpu'] });
  }
  return playwright.launch({ channel: process.platform === 'win32' ? 'msedge' : 'chrome' });
};

/**
 * axe on a page. In one piece: the other way, for pages with frames of other hosts, carries all results through a second
 * page, and a report has no frames.
 */
export function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true);
}

export interface Shown {
  readonly page: Page;
  /** Everything that the page asked for, itself included. */
  readonly requests: readonly string[];
  /** What the browser said: violations of the content security policy among it. */
  readonly messages: readonly string[];
}

const address = 'https://report.example/';

/** Opens a report as a browser would, with nothing else to be had. */
export const show = async (
  browser: Browser,
  html: string,
  viewport = { width: 1280, height: 900 },
): Promise<Shown> => {
  // Its own context: axe opens a page beside it.
  const page = await (await browser.newContext({ viewport })).newPage();
  const requests: string[] = [];
  const messages: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await page.route('**/*', (route) =>
    route.request().url() === address
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  await page.goto(address);
  return { page, requests, messages };
};
