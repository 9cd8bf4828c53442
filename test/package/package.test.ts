import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const elsewhere = mkdtempSync(join(tmpdir(), 'beadle-package-'));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

/** npm is a script with another ending on Windows, which only a shell finds. */
const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', [...args], { cwd, encoding: 'utf8', shell: process.platform === 'win32' });

const installed = join(elsewhere, 'node_modules/beadle');
const beadle = (...args: string[]): string =>
  execFileSync(process.execPath, [join(installed, 'bin/beadle.js'), ...args], {
    cwd: elsewhere,
    encoding: 'utf8',
  });

describe('the package, installed elsewhere without devDependencies', () => {
  beforeAll(() => {
    npm(['pack', '--silent', '--pack-destination', elsewhere], root);
    const [tarball = ''] = readdirSync(elsewhere).filter((name) => name.endsWith('.tgz'));
    writeFileSync(join(elsewhere, 'package.json'), JSON.stringify({ name: 'elsewhere', private: true }));
    npm(['install', '--omit=dev', '--no-audit', '--no-fund', `./${tarball}`], elsewhere);
  });

  it('holds what it needs and nothing of the workshop', () => {
    const files = readdirSync(installed, { recursive: true }).map((name) =>
      String(name).replaceAll('\\', '/'),
    );
    for (const wanted of [
      'LICENSE',
      'README.md',
      'docs/facts.md',
      'rules/schema/run-4.json',
      'powershell/Export-ExchangeSettings.ps1',
      'dist/rules/policies/wouldham.yaml',
      'dist/LICENCES.txt',
      'dist/src/fleet/deliver-child.js',
    ])
      expect(files).toContain(wanted);
    const own = files.filter((name) => !name.startsWith('node_modules/'));
    expect(own.filter((name) => /\.test\.|testing|msw/.test(name))).toEqual([]);
    for (const absent of ['msw', 'vitest', 'playwright-core', 'typescript'])
      expect(existsSync(join(elsewhere, 'node_modules', absent))).toBe(false);
  });

  it('knows its version and its rules', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(beadle('--version').trim()).toBe(version);
    expect(beadle('rules', 'test')).toContain('all as they should be');
  });

  it('completes the demo', () => {
    const told = JSON.parse(beadle('demo', '--json')) as { open: string; folder: string };
    expect(readFileSync(told.open, 'utf8')).toContain('</html>');
    const run = JSON.parse(readFileSync(join(told.folder, 'PROVIDER ONLY/run.json'), 'utf8')) as object;
    expect(run).toMatchObject({ format: 'beadle-run', source: 'simulator' });
  });
});
