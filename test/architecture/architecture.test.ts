import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { circles } from './circles.ts';
import { folderOf, mayImport } from './import-rules.ts';
import { readImports } from './read-imports.ts';
import { violations } from './violations.ts';

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');
const planted = mkdtempSync(`${tmpdir()}/beadle-architecture-`);
afterAll(() => rmSync(planted, { recursive: true, force: true }));

const plant = (path: string, text: string): void => {
  mkdirSync(`${planted}/${path.slice(0, path.lastIndexOf('/'))}`, { recursive: true });
  writeFileSync(`${planted}/${path}`, text);
};

describe('imports go downward only', () => {
  let project: ReturnType<typeof readImports>;
  beforeAll(() => {
    project = readImports(root, ['src', 'fixtures', 'scripts', 'test']);
  });

  it('holds for every file of the project', () => {
    const imports = project.filter(({ from }) => /^(?:src|fixtures)\//u.test(from));
    expect(violations(imports)).toEqual([]);
    for (const folder of Object.keys(mayImport)) {
      expect(
        imports.filter(({ from }) => folderOf(from) === folder).length,
        `imports seen in ${folder}`,
      ).toBeGreaterThan(0);
    }
  });

  it('goes round in no circle, type imports included', () => {
    expect(circles(project)).toEqual([]);
  });

  it('goes round where a circle is planted', () => {
    plant('round/one.ts', `import type { B } from './two.ts';\nexport type A = B | 1;\n`);
    plant('round/two.ts', `import type { C } from './three.ts';\nexport type B = C | 2;\n`);
    plant('round/three.ts', `import type { A } from './one.ts';\nexport type C = A[];\n`);
    plant('round/four.ts', `import type { A } from './one.ts';\nexport type D = A;\n`);
    expect(circles(readImports(planted, ['round']))).toEqual([
      ['round/one.ts', 'round/three.ts', 'round/two.ts'],
    ]);
  });

  it('goes upward between rooms where that is planted', () => {
    const room = 'src/facts/conditional-access';
    plant(`${room}/cover/up.ts`, `import type { W } from '../explain/w.ts';\nexport type U = W;\n`);
    plant(`${room}/explain/w.ts`, `import type { T } from '../top.ts';\nexport type W = T;\n`);
    plant(`${room}/top.ts`, `import type { P } from './policy/p.ts';\nexport type T = P;\n`);
    plant(`${room}/policy/p.ts`, `export type P = 1;\n`);
    const found = violations(readImports(planted, [room]));
    expect(found).toHaveLength(2);
    for (const one of found) expect(one).toContain('rooms are entered downward');
  });

  it('is broken by planted violations, type imports and built-in modules included', () => {
    plant(
      'src/documents/view.ts',
      `import type { Snapshot } from '../snapshot/snapshot.ts';\nexport type V = Snapshot;\n`,
    );
    plant('src/snapshot/snapshot.ts', `export interface Snapshot { readonly id: string }\n`);
    plant(
      'src/facts/read.ts',
      `import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n`,
    );
    plant('src/sources/ask.ts', `import { request } from 'node:https';\nexport const ask = request;\n`);
    plant(
      'src/rulebook/index.ts',
      `import { helper } from '../../test/helper.ts';\nexport const a = helper;\n`,
    );
    plant('test/helper.ts', `export const helper = 1;\n`);
    plant('src/facts/mail/rule.ts', `export const rule = 1;\n`);
    plant(
      'src/judge/judge.ts',
      `import { rule } from '../facts/mail/rule.ts';\nexport const judged = rule;\n`,
    );
    const found = violations(
      readImports(planted, [
        'src/documents',
        'src/snapshot',
        'src/facts/read.ts',
        'src/sources',
        'src/rulebook',
        'src/judge',
        'test',
      ]),
    );
    expect(found).toHaveLength(5);
    expect(found.join('\n')).toContain('src/documents may import only src/history, src/store, src/model');
    expect(found.join('\n')).toContain('facts and vocabulary are pure');
    expect(found.join('\n')).toContain('src/judge knows no domain by name');
    expect(found.join('\n')).toContain('only graph knows HTTP');
    expect(found.join('\n')).toContain('shipped code must not import test');
  });
});
