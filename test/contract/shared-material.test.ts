import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sharedFile } from './shared-material.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const absent = 'a-folder/that-is-nowhere.json';
const guards = 'that a thing holds';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Test files that find the material by themselves: their skips would say nothing of what is not guarded. */
const ownWays = (files: readonly (readonly [string, string])[]): string[] =>
  files.filter(([, text]) => /\.\.\/shared\/|['"`]shared\//u.test(text)).map(([path]) => path);

describe('material that lies beside the checkout', () => {
  it('is said to be absent with what nobody guards then', () => {
    vi.stubEnv('CI', undefined);
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(sharedFile(absent, guards).present).toBe(false);
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      `shared/${absent} is not beside this checkout. Not guarded here: ${guards}.`,
    );
  });

  it('may not be absent where everything is guarded', () => {
    vi.stubEnv('CI', 'true');
    expect(() => sharedFile(absent, guards)).toThrow(`Not guarded here: ${guards}.`);
  });

  it('is found in this one way by every test', () => {
    const files = ['src', 'test', 'fixtures', 'scripts'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.test.ts') && !path.endsWith('shared-material.test.ts'))
        .map((path) => [`${folder}/${path}`, readFileSync(join(root, folder, path), 'utf8')] as const),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(ownWays(files)).toEqual([]);
    const planted = "new URL('../../../shared/graph/x.json', import.meta.url)";
    expect(ownWays([['planted.test.ts', planted]])).toEqual(['planted.test.ts']);
  });
});
