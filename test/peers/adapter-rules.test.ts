import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readImports } from '../architecture/read-imports.ts';
import { adapterViolations } from './adapter-rules.ts';

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');
const folder = 'test/peers/adapter';

describe('the adapter of peer cases', () => {
  it('builds evidence, chooses rule and parameters, and does nothing else', () => {
    const imports = readImports(root, [folder]);
    const sources = Object.fromEntries(
      readdirSync(`${root}/${folder}`).map((name) => [
        `${folder}/${name}`,
        readFileSync(`${root}/${folder}/${name}`, 'utf8'),
      ]),
    );
    expect(Object.keys(sources).length).toBeGreaterThan(3);
    expect(imports.filter(({ from }) => from.startsWith(folder)).length).toBeGreaterThan(3);
    expect(adapterViolations(imports, sources)).toEqual([]);
  });

  it('is found out when it looks at facts, outcomes, or the verdict that a peer expects', () => {
    const planted = [
      { from: `${folder}/evidence.ts`, to: 'src/facts/derive.ts' },
      { from: `${folder}/questions.ts`, to: 'src/judge/evaluate.ts' },
      { from: `${folder}/questions.ts`, to: 'node:fs' },
      { from: `${folder}/evidence.ts`, to: 'src/sources/kinds.ts' },
    ];
    const sources = { [`${folder}/questions.ts`]: 'const bend = (one: PeerCase) => one.expected;' };
    expect(adapterViolations(planted, sources)).toHaveLength(4);
  });
});
