import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { planCollector } from './plan.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'beadle-new-collector-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));
const read = (path: string): string | undefined => {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
};
const wanted = { area: 'tenant', id: 'groupSettings', path: '/groupSettings' } as const;

describe('a new collector', () => {
  it('compiles in every registry, and its test fails until somebody says what is kept', () => {
    for (const part of ['src', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const files = planCollector(wanted, read);
    for (const [path, text] of files) writeFileSync(join(copy, path), text);

    const run = (script: string, ...args: string[]) =>
      spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
        cwd: copy,
        encoding: 'utf8',
      });
    const types = run('typescript/bin/tsc', '--noEmit', '--pretty', 'false').stdout.split('\n');
    expect(types.filter((line) => [...files.keys()].some((path) => line.startsWith(path)))).toEqual([]);

    const test = run('vitest/vitest.mjs', 'run', 'src/collect/tenant/group-settings.test.ts');
    expect(test.status).toBe(1);
    expect(test.stdout + test.stderr).toContain('name the property that a fact will read');
  });

  it('is refused where there is one already', () => {
    expect(() => planCollector({ ...wanted, id: 'domains' }, read)).toThrow('domains already');
  });
});
