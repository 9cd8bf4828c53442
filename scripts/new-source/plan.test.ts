import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isBrief, isWide } from '../../fixtures/search.ts';
import { sourceFolders } from '../generate/source-folders.ts';
import { registryFiles } from '../generate/source-registries.ts';
import { plainCmdletsFile, withPlainAnswer } from './plain-answer.ts';
import { planSource, type Present } from './plan.ts';
import type { NewSource } from './templates.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'beadle-new-source-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const nothing: Present = { ids: [], readerOf: () => undefined };
const wanted: readonly NewSource[] = [
  { shape: 'list', area: 'tenant', id: 'shoeSettings', where: '/shoeSettings' },
  { shape: 'object', area: 'shoes', id: 'shoePolicy', where: '/policies/shoePolicy' },
  { shape: 'each', area: 'people', id: 'shoeSizes', where: '/users/{user-id}/shoeSize' },
  { shape: 'cmdlet', area: 'mail', id: 'shoeConfig', where: 'Get-ShoeConfig' },
];
const files = wanted.flatMap((source) => [...planSource(source, nothing)]);

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), text);
};

// A whole compilation: as slow as the machine is busy.
describe('a new source', { timeout: 180_000 }, () => {
  beforeAll(async () => {
    const setUp = [
      'package.json',
      'tsconfig.json',
      'vitest.config.ts',
      'test/compiled-once.ts',
      'test/longest-first.ts',
      'test/longest-suites.ts',
      'test/fixed-seed.ts',
      'test/parsed-once.ts',
      'test/parse-once.ts',
    ];
    for (const part of ['src', 'scripts', ...setUp])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    for (const [path, text] of files) put(path, text);
    const registries = await registryFiles(sourceFolders(copy));
    for (const [path, text] of registries) put(path, text);
    // What was written, and what that imports: the rest of the project is for the step "types".
    const written = [...files, ...registries].map(([path]) => path);
    put('tsconfig.new.json', JSON.stringify({ extends: './tsconfig.json', include: [], files: written }));
  });

  // The compiler looks at everything that a registry imports, which the wide search has time for.
  it.runIf(isWide)('compiles, of every shape, with the registries made of the folders', () => {
    const args = ['--project', 'tsconfig.new.json', '--noEmit', '--pretty', 'false'];
    const problems = run('typescript/bin/tsc', ...args).stdout.split('\n');
    const ours = [...files.map(([path]) => path), 'src/sources/generated'];
    expect(problems.filter((line) => ours.some((path) => line.startsWith(path)))).toEqual([]);
  });

  it.skipIf(isBrief)('has a test that fails until somebody says what is kept', () => {
    const tests = files.map(([path]) => path).filter((path) => path.endsWith('.test.ts'));
    const { status, stdout, stderr } = run('vitest/vitest.mjs', 'run', '--maxWorkers=1', ...tests);
    expect(status).toBe(1);
    expect(stdout + stderr).toMatch(/Tests\D*4 failed/);
    expect((stdout + stderr).match(/- +"why": "name the property/g)).toHaveLength(4);
  });

  it('of a cmdlet is answered in every fictional tenant, once', () => {
    const text = readFileSync(join(root, plainCmdletsFile), 'utf8');
    const [, , , cmdlet] = wanted as readonly [NewSource, NewSource, NewSource, NewSource];
    const written = withPlainAnswer(text, cmdlet);
    expect(written).toContain("\n  'Get-ShoeConfig': [],\n} satisfies ");
    expect(withPlainAnswer(written, cmdlet)).toBe(written);
    expect(withPlainAnswer(text, { where: 'Get-OrganizationConfig' })).toBe(text);
    expect(() => withPlainAnswer('export {};', cmdlet)).toThrow('no list of answers');
  });

  it.each([
    [{ id: 'users' }, 'there is a source called users already'],
    [{ where: '/domains' }, '/domains is read already, by the source domains'],
    [{ shape: 'cmdlet', where: 'Set-Mailbox' }, 'Beadle only reads'],
    [{ shape: 'each' }, 'needs one {user-id} segment'],
    [{ where: '/users/{user-id}/shoes' }, 'use the shape "each"'],
    [{ area: '../shoes' }, 'is no area'],
    [{ id: 'Shoe-Settings' }, 'is no id'],
  ] as const)('is refused as %j', (change, message) => {
    const present: Present = {
      ids: ['users'],
      readerOf: (where) => (where === '/domains' ? 'domains' : undefined),
    };
    const [first] = wanted;
    expect(() => planSource({ ...(first as NewSource), ...change }, present)).toThrow(message);
  });
});
