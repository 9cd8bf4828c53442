import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { quantitiesOf } from '../../src/rulebook/mapping/amounts/quantities.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/own-policy.md', import.meta.url)), 'utf8');
const examplesIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/gu)].map(([, one = '']) => one);

/** Rows of the table of forms; a number alone is read with its kind, and a name is no amount. */
const rows = (/\| Form .*?\n\n/su.exec(page)?.[0] ?? '').split('\n').slice(2);
const forms = rows
  .filter((row) => row !== '' && !/^\| (?:a number alone|names) /u.test(row))
  .flatMap(examplesIn);
const notRead = ['Nothing is taken from', 'Not read:'].flatMap((begin) =>
  examplesIn(new RegExp(`${begin}[^.]*\\.`, 'u').exec(page.replaceAll('\n', ' '))?.[0] ?? ''),
);

/** Some forms need the word for what they count. */
const isRead = (form: string): boolean =>
  [form, `${form} characters`].some((text) => quantitiesOf(text).length > 0);

describe('docs/own-policy.md, of numbers', () => {
  it('has examples in every row, and of what is not read', () => {
    expect(rows.length).toBeGreaterThan(10);
    expect(forms.length).toBeGreaterThan(45);
    expect(notRead).toHaveLength(7);
    expect(isRead('a handful')).toBe(false);
  });
  it.each(forms)('is read, as it says: %s', (form) => {
    expect(isRead(form)).toBe(true);
  });
  it.each(notRead)('is not read, as it says: %s', (form) => {
    expect(quantitiesOf(form)).toEqual([]);
  });
});
