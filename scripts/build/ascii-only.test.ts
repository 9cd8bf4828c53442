import { expect, it } from 'vitest';
import { inAscii } from './ascii-only.ts';

it.each([
  ['a text', "'“£5” 😀'", '“£5” 😀'],
  ['a template', '`${1}–’`', '1–’'],
  ['a pattern', '/^[“”😀]+$/u.test("”😀")', true],
  ['a name', '(() => { const ä = 1; return ä; })()', 1],
])('writes %s so that it means the same', (_what, code, value) => {
  const ascii = inAscii(code);
  expect(ascii).toMatch(/^[\x20-\x7e]+$/u);
  // oxlint-disable-next-line no-eval -- what the code means is what it gives
  expect((0, eval)(ascii)).toBe(value);
});
it.each([String.raw`'\’'`, 'String.raw`a ×`'])('leaves %s, which would mean something else', (code) => {
  expect(inAscii(code)).toBe(code);
});
