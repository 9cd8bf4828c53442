import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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

it('lets go of what a value was worked out of, once it is there', async () => {
  const [find, evidence] = ((): [() => number, WeakRef<object>] => {
    const read = { items: ['a', 'b'] };
    return [once(() => read.items.length), new WeakRef(read)];
  })();
  expect(find()).toBe(2);
  // What a WeakRef was made of is held until the turn of the event loop ends.
  await setImmediate();
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  expect(evidence.deref()).toBe(undefined);
  expect(find()).toBe(2);
});
