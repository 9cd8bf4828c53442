import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { neededOf } from '../../src/documents/clerk/needed-inputs.ts';
import { CouncilInputs } from '../../src/model/council.ts';

const keys = new Set(
  globSync('src/{facts,judge}/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'input:(\w+)'/gu)].map(([, key = '']) => key),
  ),
);

it('has words for everything that a fact may miss from the council', () => {
  expect(keys.size).toBeGreaterThan(4);
  for (const key of keys) {
    expect(Object.keys(CouncilInputs.shape)).toContain(key);
    const said = neededOf([{ evidence: `input:${key}`, cause: 'no-input', detail: '' }]);
    expect(said).toMatch(/^We need (?:the|a|further) /u);
    expect(said).not.toMatch(/[a-z][A-Z]/u);
  }
});

it('names each thing once, and nothing that is missing for another reason', () => {
  const people = { evidence: 'input:people', cause: 'no-input', detail: '' } as const;
  const software = { ...people, evidence: 'input:software' };
  const both = neededOf([people, software, { ...people, detail: 'again' }]);
  expect(both.match(/list of/gu)).toHaveLength(2);
  expect(neededOf([{ ...people, cause: 'error' }])).toBe('');
});
