import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everyNth, isBrief } from '../../fixtures/search.ts';
import { builtBeadle } from '../built-once.ts';
import { startBeadle } from './beadle.ts';
import { temporaryFolders, runsIn } from './folders.ts';
import { scene } from './scene.ts';

const folders = temporaryFolders();
const { CI: _, NODE_COMPILE_CACHE: __, ...inherited } = process.env;

describe('a pipe that its reader closes', () => {
  it('ends a listing quietly, with code 0', async () => {
    const { child, ended } = startBeadle(['--help'], { cwd: folders.empty() });
    child.stdout?.destroy();
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });

  it('stops no audit: the run folder is written, and the code is that of the work', async () => {
    const microsoft = scene();
    const cwd = folders.withSettings(microsoft);
    const { child, ended, says } = startBeadle(['audit'], { cwd, scene: microsoft });
    await says('Sign in');
    child.stdout?.destroy();
    const { code, stderr } = await ended;
    expect([1, 3]).toContain(code);
    expect(stderr).toBe('');
    const [run = ''] = runsIn(cwd);
    expect(existsSync(join(run, 'PROVIDER ONLY/run.json'))).toBe(true);
  });
});

describe.skipIf(process.platform !== 'linux')('an output that is full', () => {
  it.each(everyNth(2, ['rules list', 'policies list', '--help']))(
    'is an error with code 2: beadle %s',
    async (command) => {
      const full = openSync('/dev/full', 'w');
      const child = spawn(process.execPath, [builtBeadle, ...command.split(' ')], {
        stdio: ['ignore', full, 'pipe'],
        env: inherited,
      });
      let stderr = '';
      child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      const code = await new Promise((resolve) => child.on('close', resolve));
      expect(code).toBe(2);
      expect(stderr).toContain('OUTPUT_UNWRITABLE');
      expect(stderr).toContain('ENOSPC');
    },
  );
});

/** Runs the program with a module of ours before it. */
const withPlanted = (planted: string, ...args: readonly string[]) =>
  spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(planted)}`, builtBeadle, ...args],
    {
      encoding: 'utf8',
      env: inherited,
    },
  );

describe('a fault that nobody caught', () => {
  it.each(
    everyNth(2, [
      ['thrown', "queueMicrotask(() => { throw new TypeError('planted'); })"],
      ['a rejection', "void Promise.reject(new TypeError('planted'))"],
      ['no error at all', "queueMicrotask(() => { throw 'planted'; })"],
    ]),
  )('ends with code 2 and a sentence: %s', (_how, fault) => {
    const planted = `process.stdout.write = () => { ${fault}; return true; }`;
    const plain = withPlanted(planted, '--help');
    expect(plain.status).toBe(2);
    expect(plain.stderr).toContain('This is a fault in Beadle, not in your settings.');
  });

  it('is told to a machine as JSON', () => {
    const planted =
      "process.stdout.write = () => { queueMicrotask(() => { throw 'planted'; }); return true; }";
    const { status, stderr } = withPlanted(planted, '--help', '--json');
    expect(status).toBe(2);
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'INTERNAL' } });
  });
});

describe.skipIf(process.platform !== 'linux')('compiled code', () => {
  const start = (home: string) =>
    spawnSync(process.execPath, [builtBeadle, '--help'], {
      encoding: 'utf8',
      env: { ...inherited, XDG_CACHE_HOME: home },
    });

  it('is kept in a folder that only this user can open', () => {
    const home = folders.empty();
    mkdirSync(join(home, 'beadle'));
    chmodSync(join(home, 'beadle'), 0o777);
    expect(start(home).status).toBe(0);
    const cache = join(home, 'beadle/compile-cache');
    expect(readdirSync(cache).length).toBeGreaterThan(0);
    for (const folder of [cache, join(home, 'beadle')]) expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it.skipIf(isBrief)(
    "stands beside a council's parsed rules, from which the next process lists the same",
    () => {
      const [home, rules] = [folders.empty(), folders.empty()];
      const shipped = new URL('../../rules/checks/people/second-step-enforced.yaml', import.meta.url);
      copyFileSync(shipped, join(rules, 'mine.yaml'));
      const list = () =>
        spawnSync(process.execPath, [builtBeadle, 'rules', 'list', '--folder', rules], {
          encoding: 'utf8',
          env: { ...inherited, XDG_CACHE_HOME: home },
        }).stdout;
      const first = list();
      expect(first).toContain('mine');
      const kept = join(home, 'beadle/parsed-rules-1.json');
      expect(statSync(kept).mode & 0o077).toBe(0);
      const text = readFileSync(kept, 'utf8');
      expect(list()).toBe(first);
      expect(readFileSync(kept, 'utf8')).toBe(text);
      writeFileSync(kept, text.slice(0, 1000));
      expect(list()).toBe(first);
    },
  );

  it.each(['beadle', 'beadle/compile-cache'])(
    'is kept nowhere where %s is a link to another place',
    (link) => {
      const home = folders.empty();
      const elsewhere = folders.empty();
      mkdirSync(join(elsewhere, 'compile-cache'));
      if (link !== 'beadle') mkdirSync(join(home, 'beadle'));
      symlinkSync(elsewhere, join(home, link));
      expect(start(home).status).toBe(0);
      expect(readdirSync(elsewhere, { recursive: true })).toEqual(['compile-cache']);
    },
  );
});

describe.skipIf(process.platform !== 'linux')('an output folder that cannot be', () => {
  it('ends with an error, and does not hang', () => {
    const ended = spawnSync(process.execPath, [builtBeadle, 'demo', '--output', '/proc/x/y', '--json'], {
      encoding: 'utf8',
      env: inherited,
    });
    expect(ended.status).toBe(2);
    expect(JSON.parse(ended.stderr)).toMatchObject({ error: { code: 'OUTPUT_UNWRITABLE' } });
  });
});

describe('a proxy that cannot be one', () => {
  it.each(everyNth(2, ['ftp://user:hunter2@proxy.example', 'hunter2 is no address', 'proxy.example:8080']))(
    'is an error with code 2 that quotes nothing: %s',
    (HTTPS_PROXY) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [builtBeadle, 'policies', 'list'], {
        encoding: 'utf8',
        env: { ...inherited, HTTPS_PROXY },
      });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^Error HTTPS_PROXY is no address of a proxy\.\nWhat to do: /u);
      expect(stderr).not.toContain('hunter2');
    },
  );
});
