import yargs, { type Argv } from 'yargs';
import { expect, it } from 'vitest';
import { withoutKeptHelp } from './no-kept-help.ts';

/** How many pages of help a parser makes while it runs a command. */
async function pagesOf(parser: Argv, mended: boolean): Promise<number> {
  let pages = 0;
  const usage = (
    parser as unknown as { getInternalMethods(): { getUsageInstance(): { help: () => string } } }
  )
    .getInternalMethods()
    .getUsageInstance();
  const { help } = usage;
  usage.help = () => {
    pages += 1;
    return help();
  };
  await (mended ? withoutKeptHelp(parser) : parser).parseAsync();
  return pages;
}
const parser = (...argv: string[]): Argv =>
  yargs(argv).command('audit', 'Collect, judge, report', {}, () => Promise.resolve());

it('makes no page of help for a command that runs, which the parser by itself does', async () => {
  expect(await pagesOf(parser('audit'), false)).toBe(1);
  expect(await pagesOf(parser('audit'), true)).toBe(0);
});

it('still has the page for who asks', async () => {
  expect(await withoutKeptHelp(parser('audit')).getHelp()).toContain('Collect, judge, report');
});
