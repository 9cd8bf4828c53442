import { expect, it } from 'vitest';
import { isDeeperThan, isTextDeeperThan } from './nesting.ts';

const nested = (depth: number): string => `${'{"a":['.repeat(depth / 2)}1${']}'.repeat(depth / 2)}`;

it.each([
  [nested(200), false],
  [nested(202), true],
  [`{"text":"${'['.repeat(500)}","quoted":"\\"${'['.repeat(500)}"}`, false],
  [JSON.stringify(Array.from({ length: 500 }, () => ({ a: [] }))), false],
])('tells how deep JSON is, text and value alike (%#)', (text, deep) => {
  expect(isTextDeeperThan(text, 200)).toBe(deep);
  expect(isDeeperThan(JSON.parse(text), 200)).toBe(deep);
});

it('looks at what is nested a million times without falling over', () => {
  expect(isTextDeeperThan('['.repeat(1_000_000), 20_000)).toBe(true);
  const value: unknown = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
  expect(isDeeperThan(value, 200)).toBe(true);
});
