import { expect, it } from 'vitest';
import { readPlainText } from './plain-text.ts';

it.each([
  ['Passwords ........ 4', true],
  ['Passwords … 12', true],
  ['1. Passwords\t7\n1. Passwords', true],
  ['Passwords    7\nPasswords', true],
  ['Wrong codes before it locks\t7', false],
  ['Passwords ....1234', false],
  ['Passwords are 12', false],
  ['Change it every year... or every 2', false],
])('knows a line of a table of contents: %s', (line, contents) => {
  expect(readPlainText(line)[0]?.contents).toBe(contents);
});

it('reads a line of a hundred thousand blanks, which a search from every place would not end', () => {
  const [line] = readPlainText(`Passwords are changed every year${' '.repeat(100_000)}and kept.`);
  expect(line).toMatchObject({ text: 'Passwords are changed every year and kept.', contents: false });
});

it('takes the signs from a heading of Markdown, however many blanks and signs it has', () => {
  const [heading] = readPlainText('## Phones and tablets ##\nA code opens them.');
  expect(heading).toMatchObject({ text: 'Phones and tablets', headingLevel: 2 });
  const [long] = readPlainText(`# a${' '.repeat(100_000)}${'#'.repeat(100_000)}b`);
  expect(long?.text.startsWith('a #')).toBe(true);
});
