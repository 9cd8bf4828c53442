import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writePackage } from './write-package.ts';

const folder = mkdtempSync(join(tmpdir(), 'beadle-less-room-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const starts = join(folder, 'starts.jsonl');
const listening = join(folder, 'listening.mjs');
let built = '';
beforeAll(async () => {
  built = await writePackage(join(folder, 'package'));
  writeFileSync(
    listening,
    `import { appendFileSync } from 'node:fs';
const { pid, execArgv, argv } = process;
if (process.env.NODE_IS_AT) process.execPath = process.env.NODE_IS_AT;
appendFileSync(${JSON.stringify(starts)}, JSON.stringify({ pid, execArgv, args: argv.slice(2) }) + '\\n');\n`,
  );
});

interface Start {
  readonly pid: number;
  readonly execArgv: readonly string[];
  readonly args: readonly string[];
}

/** How often a command starts, with what, and how it ends. */
function startsOf(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  writeFileSync(starts, '');
  const options = ['--import', pathToFileURL(listening).href];
  const { status, stderr } = spawnSync(process.execPath, [...options, built, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), ...env },
  });
  const lines = readFileSync(starts, 'utf8').trim().split('\n');
  return { starts: lines.map((line) => JSON.parse(line) as Start), options, status, stderr };
}

const audit = ['audit', '--snapshot', 'an absent file.json'];

it.skipIf(process.platform === 'win32')(
  'starts an audit again as the same process, with what it was given',
  () => {
    const { starts: found, options, status, stderr } = startsOf(audit);
    const [first, again] = found;
    expect(found).toHaveLength(2);
    expect(again).toEqual({
      pid: first?.pid,
      args: audit,
      execArgv: [...options, '--max-semi-space-size=8'],
    });
    // The second process tells of what is wrong and nobody of an experiment of Node's.
    expect(status).toBe(2);
    expect(stderr).not.toContain('Warning');
  },
);
it('goes on as it is where Node is not where it was', () => {
  const { starts: found, status, stderr } = startsOf(audit, { NODE_IS_AT: join(folder, 'absent') });
  expect(found).toHaveLength(1);
  expect([status, stderr]).toEqual([2, expect.stringContaining('What to do')]);
});

it('leaves the room alone that somebody chose, and other commands', () => {
  expect(startsOf(audit, { NODE_OPTIONS: '--max_semi_space_size=32' }).starts).toHaveLength(1);
  expect(startsOf(['--version']).starts).toHaveLength(1);
});
