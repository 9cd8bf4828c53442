import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { everyNth, isBrief } from '../../fixtures/search.ts';
import { builtBeadle } from '../built-once.ts';
import { fictionalSnapshotFile } from '../golden/fictional-run.ts';

const loader = new URL('../../bin/load-built.js', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'beadle-kept-code-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program of two files, and what a new process gets from it. */
function program(name: string) {
  const at = join(folder, name);
  const kept = join(at, 'kept');
  mkdirSync(kept, { recursive: true });
  const entry = join(at, 'entry.cjs');
  const write = (answer: number): void => {
    writeFileSync(entry, "exports.answer = () => require('./other.cjs').answer;\n");
    writeFileSync(join(at, 'other.cjs'), `exports.answer = ${String(answer)};\n`);
  };
  write(41);
  const asked = `const { loadBuilt } = await import(${JSON.stringify(loader)});
    console.log(loadBuilt(${JSON.stringify(entry)}, ${JSON.stringify(kept)}).answer());`;
  const run = (): string => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', asked], {
      encoding: 'utf8',
      env: { ...process.env, NODE_COMPILE_CACHE: '' },
    });
    return stdout.trim() + stderr;
  };
  const files = (): string[] => readdirSync(kept).map((file) => join(kept, file));
  return { kept, write, run, files };
}

it('is taken by the next process as it stands, and only its user can read it', () => {
  const { run, files } = program('again');
  expect(run()).toBe('41');
  expect(files()).toHaveLength(2);
  const made = files().map((file) => statSync(file));
  expect(run()).toBe('41');
  expect(files().map((file) => statSync(file).mtimeMs)).toEqual(made.map(({ mtimeMs }) => mtimeMs));
  expect(made.filter(({ mode }) => process.platform !== 'win32' && (mode & 0o077) !== 0)).toEqual([]);
});
it('is not taken for a source that was changed, even to one as long', () => {
  const { run, write } = program('changed');
  expect(run()).toBe('41');
  write(42);
  expect(run()).toBe('42');
});
it.each(
  everyNth(3, [
    ['changed in one byte', (bytes: Buffer) => bytes.fill((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1)],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
  ] as const),
)('is made again where it is %s', (what, spoil) => {
  const { run, files } = program(what);
  expect(run()).toBe('41');
  const whole = files().map((file) => readFileSync(file).length);
  for (const file of files()) writeFileSync(file, spoil(readFileSync(file)));
  expect(run()).toBe('41');
  expect(files().map((file) => readFileSync(file).length)).toEqual(whole);
});
it('is let go after a month, once there is something new, but not what others keep there, nor what is in use', () => {
  const { kept, run, write, files } = program('old');
  const at = (name: string): string => join(kept, name);
  const old = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
  run();
  const inUse = files();
  const [ofOthers, recent] = [at('theirs.bin'), at('audit.cjs-2.code')];
  const gone = [at('audit.cjs-1.code'), at('audit.cjs-1.code.77.tmp')];
  for (const file of [ofOthers, recent, ...gone]) writeFileSync(file, 'x');
  mkdirSync(at('v22.1.0-x64-abc-0'));
  for (const file of [...inUse, ofOthers, ...gone, at('v22.1.0-x64-abc-0')]) utimesSync(file, old, old);
  expect(run()).toBe('41');
  expect(files()).toHaveLength(inUse.length + 5);
  // Of two files one changes: the other is in use, however old.
  write(42);
  expect(run()).toBe('42');
  expect(files().toSorted()).toEqual([...inUse, ofOthers, recent].toSorted());
});
it.skipIf(isBrief)('is done without where the folder is gone', () => {
  const { kept, run } = program('gone');
  rmSync(kept, { recursive: true });
  expect(run()).toBe('41');
});
it.skipIf(isBrief)('is done without where the folder is a file', () => {
  const { kept, run } = program('file');
  rmSync(kept, { recursive: true });
  writeFileSync(kept, 'no folder');
  expect(run()).toBe('41');
});
it('is done without where folders stand in its place', () => {
  const { run, files } = program('folders');
  expect(run()).toBe('41');
  const before = files();
  for (const file of before) {
    rmSync(file);
    mkdirSync(file);
  }
  expect(run()).toBe('41');
  expect(files()).toEqual(before);
});
it.each(
  everyNth(2, [
    ['an empty name', { NODE_COMPILE_CACHE: '' }, true],
    ['the wish that nothing is kept', { NODE_DISABLE_COMPILE_CACHE: '1' }, false],
    ['no home', { XDG_CACHE_HOME: '', HOME: '', LOCALAPPDATA: '' }, undefined],
  ] as const),
)('is not kept where a command was started, with %s in the environment', (what, wish, keeps) => {
  const here = join(folder, what);
  mkdirSync(here);
  const cache = join(here, 'cache');
  const { status } = spawnSync(process.execPath, [builtBeadle, '--version'], {
    cwd: here,
    env: { ...process.env, NODE_COMPILE_CACHE: undefined, XDG_CACHE_HOME: cache, ...wish },
  });
  expect(status).toBe(0);
  expect(readdirSync(here)).toEqual(keeps === undefined ? [] : ['cache']);
  if (keeps === undefined) return;
  const kept = readdirSync(join(cache, 'beadle/compile-cache')).filter((name) => name.endsWith('.code'));
  expect(kept.length > 0).toBe(keeps);
});
it.skipIf(isBrief)('is kept by a small audit for the next, though that is not optimised', async () => {
  const home = join(folder, 'home');
  const beadle = (...args: string[]): void => {
    const { status, stderr } = spawnSync(process.execPath, [builtBeadle, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_COMPILE_CACHE: undefined, XDG_CACHE_HOME: home },
    });
    if (status === null || status === 2) throw new Error(stderr);
  };
  const keptAt = (): number => {
    const cache = join(home, 'beadle/compile-cache');
    const file = readdirSync(cache).find((name) => name.startsWith('audit.cjs-')) ?? 'none';
    return statSync(join(cache, file)).mtimeMs;
  };
  const audit = ['audit', '--policy', 'wouldham', '--snapshot', await fictionalSnapshotFile('exampleton')];
  beadle(...audit);
  const first = keptAt();
  beadle(...audit);
  expect(keptAt()).toBe(first);
});

it('is of sources in ASCII: write characters beyond it in String.raw as \\u and four digits', () => {
  const chunks = join(builtBeadle, '../../dist/src/chunks');
  const beyond = readdirSync(chunks).flatMap((file) => [
    ...(/.{0,40}[^\0-\x7f].*/u.exec(readFileSync(join(chunks, file), 'utf8')) ?? []),
  ]);
  expect(beyond).toEqual([]);
});
