import { expect, it } from 'vitest';
import { numbered, oncePer } from './once.ts';

it('works a value out once for each key, also where it is undefined', () => {
  const asked: string[] = [];
  const find = oncePer((key: string): string | undefined => {
    asked.push(key);
    return key === 'nothing' ? undefined : key.toUpperCase();
  });
  expect(['a', 'nothing', 'a', 'nothing', 'b'].map(find)).toEqual(['A', undefined, 'A', undefined, 'B']);
  expect(asked).toEqual(['a', 'nothing', 'b']);
});

it('numbers objects by identity', () => {
  const numberOf = numbered();
  const [one, other] = [{}, {}];
  expect([one, other, one].map(numberOf)).toEqual([1, 2, 1]);
});
