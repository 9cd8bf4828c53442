import { expect, it } from 'vitest';
import { problemsError } from '../rulebook/problem.ts';
import { briefly } from '../model/briefly.ts';

const problem = (line: number) => ({
  file: '/c/beadle.yaml',
  line,
  column: 1,
  message: 'The key "policy" is missing',
  remedy: 'Add it.',
  excerpt: 'council: Ann',
});

it('names the first place of several, and how many more there are', () => {
  const message = (count: number) =>
    problemsError(
      'CONFIG_INVALID',
      Array.from({ length: count }, (_, at) => problem(at + 1)),
    ).message;
  expect(briefly(message(1))).toBe('/c/beadle.yaml:1:1: The key "policy" is missing');
  expect(briefly(message(3))).toBe('/c/beadle.yaml:1:1: The key "policy" is missing (and 2 more)');
});

it('takes the first line of any other message', () => {
  expect(briefly('There is no tenant.')).toBe('There is no tenant.');
  expect(briefly('TypeError: x\n    at y')).toBe('TypeError: x');
});
