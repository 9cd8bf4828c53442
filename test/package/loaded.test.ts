import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { councilSettings } from '../benchmark/audit.ts';
import { writeScaleSnapshot } from '../benchmark/scale-snapshot.ts';
import { writePackage } from './write-package.ts';

const folder = mkdtempSync(join(tmpdir(), 'beadle-loaded-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Tells which files of JavaScript a process loads. */
const listening = join(folder, 'listening.mjs');
const listed = join(folder, 'loaded.txt');
let built = '';
beforeAll(async () => {
  built = await writePackage(join(folder, 'package'));
  const tenant = await writeScaleSnapshot(15, join(folder, 'snapshot.json'));
  writeFileSync(join(folder, 'beadle.yaml'), councilSettings(tenant));
  writeFileSync(
    listening,
    `import { appendFileSync } from 'node:fs';
import { registerHooks, syncBuiltinESMExports } from 'node:module';
import vm from 'node:vm';
import { pathToFileURL } from 'node:url';
vm.Script = class extends vm.Script {
  constructor(code, options) {
    super(code, options);
    appendFileSync(${JSON.stringify(listed)}, pathToFileURL(options.filename).href + '\\n');
  }
};
syncBuiltinESMExports();
registerHooks({ load: (url, context, next) => {
  if (url.startsWith('file:')) appendFileSync(${JSON.stringify(listed)}, url + '\\n');
  return next(url, context);
} });\n`,
  );
});

/** Names of the files that a command loads, without the parts that a build makes of their content. */
function loadedBy(...args: string[]): string[] {
  writeFileSync(listed, '');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', pathToFileURL(listening).href, built, ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
    },
  );
  if (status !== 0 && status !== 1 && status !== 3) throw new Error(stderr);
  return readFileSync(listed, 'utf8')
    .trim()
    .split('\n')
    .map((url) => /([^/]+\/[^/]+?)(?:-[\w-]{8})?\.c?js$/u.exec(url)?.[1] ?? url)
    .toSorted();
}

/** An audit starts again with less room for new objects, where the system can do that. */
const before = process.platform === 'win32' ? [] : ['bin/beadle', 'bin/less-room'];
const start = [
  'bin/beadle',
  'bin/less-room',
  'bin/load-built',
  'bin/start',
  'chunks/rolldown-runtime',
  'cli/main',
];

it('loads no more files for a small audit than its own, and no package beside the bundle', () => {
  expect(loadedBy('audit', '--snapshot', 'snapshot.json')).toEqual(
    [...before, ...start, 'chunks/audit', 'chunks/commands', 'chunks/rules'].toSorted(),
  );
});
it('loads nothing of the audit for the list of rules, and nothing but the start for the first page of help', () => {
  expect(loadedBy('rules', 'list')).not.toContain('chunks/audit');
  expect(loadedBy('--help')).toEqual(start);
});
it('notices what is loaded in vain', () => {
  const main = join(folder, 'package/dist/src/cli/main.cjs');
  const text = readFileSync(main, 'utf8');
  appendFileSync(main, "\nrequire('nodemailer');\n");
  try {
    expect(loadedBy('--help').some((name) => name.includes('nodemailer'))).toBe(true);
  } finally {
    writeFileSync(main, text);
  }
});
