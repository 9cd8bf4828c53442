import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inProcess } from './in-process.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const [, table = ''] = /## Commands\n(.*?)\n## /su.exec(readme) ?? [];

/** First words of the lines of a help text that begin a command. */
const commandsIn = (help: string): string[] => [
  ...new Set([...help.matchAll(/^ {2}beadle ([a-z]+)\b/gmu)].map(([, name = '']) => name)),
];

/** In a row of the table the first command has the program's name before it, others may stand without. */
const unnamedIn = (text: string, commands: readonly string[]): string[] =>
  commands.filter((name) => !new RegExp(`\`(beadle )?${name}\\b`, 'u').test(text));

it('README names every command that the help lists', async () => {
  const commands = commandsIn((await inProcess('--help')).stdout);
  expect(commands).toContain('audit');
  expect(commands.length).toBeGreaterThan(15);
  expect(unnamedIn(table, commands)).toEqual([]);
});

it('would see that one is missing', () => {
  expect(unnamedIn('| `beadle audit` | audits |', ['audit', 'planted'])).toEqual(['planted']);
});
