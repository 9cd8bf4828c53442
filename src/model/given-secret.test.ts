import { describe, expect, it } from 'vitest';
import { givenSecret } from './given-secret.ts';

describe('a secret from the environment', () => {
  const of = (value: string | undefined) => () => givenSecret({ KEY: value }, 'KEY');

  it('is taken as it is, and blank is none', () => {
    expect(of('hunter 2')()).toBe('hunter 2');
    expect([of(' ')(), of('')(), of(undefined)()]).toEqual([undefined, undefined, undefined]);
  });

  it.each(['hun\nter2', 'hunter2\n', 'hunter2\r', '\u0000hunter2'])(
    'is refused with a line break and never quoted',
    (value) => {
      expect(of(value)).toThrow(/^KEY holds a line break/u);
      expect(of(value)).not.toThrow(/hunter|ter2/u);
    },
  );
});
