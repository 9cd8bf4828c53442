import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { madeLater } from './later-patterns.ts';

const code = readFileSync(new URL('../../node_modules/string-width/index.js', import.meta.url), 'utf8');

it('makes the segmenter and the pattern of emoji of string-width when they are first used', () => {
  const changed = madeLater(code);
  expect(changed).toContain(
    'const segmenter = { segment: (text) => (segmenterMade ??= new Intl.Segmenter())',
  );
  expect(changed).toMatch(/const rgiEmojiRegex = \{ test: .*RGI_Emoji/u);
});

it('leaves alone what is used in another way', () => {
  const other = 'const one = new Intl.Segmenter();\none.segment("a");\nexport { one };\n';
  expect(madeLater(other)).toBe(other);
});

it('means the same', () => {
  const make = new Function(
    `${madeLater('const one = new Intl.Segmenter();\n')}return [...one.segment("e\u0301a")].length;`,
  ) as () => number;
  expect(make()).toBe(2);
});
