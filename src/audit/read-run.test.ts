import { expect, it } from 'vitest';
import { sampleRun } from '../../test/report/sample-run.ts';
import { parseRun } from './read-run.ts';

const withVersion = (version: number): string => JSON.stringify({ ...sampleRun(), version });

it('reads a run as it stands', () => {
  expect(parseRun('run.json', JSON.stringify(sampleRun()))).toEqual(
    JSON.parse(JSON.stringify(sampleRun())) as unknown,
  );
});

it.each([
  ['an older form', withVersion(1), /version 1, written by Beadle .*whose findings were sentences/],
  ['a newer form', withVersion(99), /version 99, written by Beadle .*reads up to 2/],
  ['another file', '{}', /not a run of Beadle/],
  ['a file that ends too early', withVersion(2).slice(0, 200), /cut off/],
  ['a property of another form', JSON.stringify({ ...sampleRun(), more: 1 }), /more/],
])('refuses %s, and names the file', (_what, text, message) => {
  expect(() => parseRun('old/run.json', text)).toThrow(message);
  expect(() => parseRun('old/run.json', text)).toThrow(/^old\/run\.json/);
});
