import { expect, it } from 'vitest';
import { once, oncePer } from './once.ts';

it('works a value out once for each key, also where it is undefined', () => {
  const asked: string[] = [];
  const find = oncePer((key: string): string | undefined => {
    asked.push(key);
    return key === 'nothing' ? undefined : key.toUpperCase();
  });
  expect(['a', 'nothing', 'a', 'nothing', 'b'].map(find)).toEqual(['A', undefined, 'A', undefined, 'B']);
  expect(asked).toEqual(['a', 'nothing', 'b']);
});

it('works a value out once, also where it is undefined', () => {
  let asked = 0;
  const find = once(() => {
    asked += 1;
    return undefined;
  });
  expect([find(), find(), asked]).toEqual([undefined, undefined, 1]);
});
