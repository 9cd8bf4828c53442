import { describe, expect, it } from 'vitest';
import { openSign, signOfBox, tickedSign } from './box-signs.ts';

describe('what a box holds', () => {
  it.each(['x', 'X', ' × ', 'xx', '☐x', '*', '✓', '✔ done'])('is ticked by %j', (content) => {
    expect(signOfBox(content)).toBe(tickedSign);
  });

  it.each(['next week', 'expected in May', 'example', '* see below', 'yes'])(
    'is not ticked by %j, whatever letters are in it',
    (content) => {
      expect(signOfBox(content)).toBe(`${openSign}${content} `);
    },
  );

  it.each(['', ' ', '☐'])('is open with %j', (content) => {
    expect(signOfBox(content)).toBe(openSign);
  });
});
