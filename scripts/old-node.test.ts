import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const old = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.20.2"})';
const asOldNode = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', old, ...args], { cwd: root, encoding: 'utf8' });

describe('a tool of this project under an old Node', () => {
  it.each([
    ['npm run generate', 'scripts/start.js', ['scripts/generate.ts', '--check']],
    ['npx vitest', 'node_modules/vitest/vitest.mjs', ['run', 'no-such-test']],
  ])('says in one sentence to use npm: %s', (_name, tool, args) => {
    const { status, stderr } = asOldNode(tool, ...args);
    expect(status).toBe(2);
    expect(stderr).toContain('need Node.js 24 or newer; this is 20.20.2. Use npm');
    expect(stderr).not.toContain('    at ');
  });

  it('starts no TypeScript before it looked', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const unguarded = Object.entries(scripts).filter(([, line]) =>
      /node (?:--\S+ )*[\w/.-]+\.ts/u.test(line),
    );
    expect(unguarded).toEqual([]);
  });
});
