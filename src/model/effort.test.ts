import { describe, expect, it } from 'vitest';
import { minutesFor } from './effort.ts';

describe('minutes of a change', () => {
  it('grow with how many it is for, by what each further one takes', () => {
    expect([0, 1, 4].map((count) => minutesFor({ minutes: 30, each: 10, cost: 'none' }, count))).toEqual([
      0, 30, 60,
    ]);
    expect(minutesFor({ minutes: 15, cost: 'none' }, 3)).toBe(45);
    expect(minutesFor({ minutes: 20, each: 0, cost: 'none' }, 500)).toBe(20);
  });
});
