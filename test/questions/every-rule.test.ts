import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { shippedRules } from '../../src/audit/standards.ts';

/** Rules that no question about a tenant names. None is left, and none may be added: write its questions instead. */
const unasked: readonly string[] = [];

/** Ids as they stand in the questions: whole, or behind `ruled(` without the folder of sign-in rules. */
export function namedIn(text: string): Set<string> {
  const whole = [...text.matchAll(/'([a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*)'/gu)].map(
    ([, id = '']) => id,
  );
  const short = [...text.matchAll(/\bruled\(\s*'([a-z0-9-]+)'/gu)].map(([, id = '']) => `sign-in/${id}`);
  return new Set([...whole, ...short]);
}

let ids: readonly string[];
let rules: Awaited<ReturnType<typeof shippedRules>>['rules']['rules'];
let named: ReadonlySet<string>;
beforeAll(async () => {
  rules = (await shippedRules()).rules.rules;
  ids = rules.map(({ id }) => id);
  const files = await readdir(import.meta.dirname, { recursive: true });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const texts = await Promise.all(sources.map((file) => readFile(`${import.meta.dirname}/${file}`, 'utf8')));
  named = namedIn(texts.join('\n'));
});

describe('examples', () => {
  it('say of each rule when nobody knows', () => {
    const without = rules.filter(({ examples }) => !examples.some(({ outcome }) => outcome === 'unknown'));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('say of each rule that is not for everybody whom it leaves out, or what is said where it is for nobody', () => {
    const without = rules.filter(
      ({ where, none, examples }) =>
        where !== undefined &&
        none === 'not-applicable' &&
        !examples.some(({ outcome }) => outcome === 'not-applicable'),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});

describe('questions', () => {
  it('are there about each rule', () => {
    expect(ids.filter((id) => !named.has(id) && !unasked.includes(id))).toEqual([]);
    expect(
      unasked.filter((id) => named.has(id)),
      'asked by now: take them from the list',
    ).toEqual([]);
  });

  it('are found by both ways of writing an id, and by no part of one', () => {
    const text =
      "about('mail/older-ways-off', []), ruled(\n  'policy-for-everyone', 'pass'), 'mail/older', \"devices/x\"";
    expect([...namedIn(text)]).toEqual(['mail/older-ways-off', 'mail/older', 'sign-in/policy-for-everyone']);
  });
});
