import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../src/rulebook/mapping/sense/read-numbers.ts';
import { shippedKinds } from '../benchmark/mapping/banks.ts';
import { saidNumbers } from './said-numbers.ts';

const kinds = shippedKinds(fileURLToPath(new URL('../../rules/clause-bank.yaml', import.meta.url)));

describe.each(Object.entries(saidNumbers))('the number of %s', (id, rows) => {
  const kind = kinds.filter((one) => one.id === id);

  it.each(rows)('is %s in "%s"', (value, text) => {
    expect(kind).toHaveLength(1);
    expect(readNumbers(kind, text).find(({ param }) => param !== undefined)?.value).toBe(value);
  });
});
