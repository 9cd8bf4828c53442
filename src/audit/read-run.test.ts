import { expect, it } from 'vitest';
import { runJson } from '../../test/report/files.ts';
import { sampleRun } from '../../test/report/sample-run.ts';
import { parseRun } from './read-run.ts';

const withVersion = (version: number): string =>
  runJson(sampleRun()).replace('"version":4', `"version":${String(version)}`);

it('reads a run as it stands', () => {
  expect(parseRun('run.json', runJson(sampleRun()))).toEqual(
    JSON.parse(JSON.stringify(sampleRun())) as unknown,
  );
});

it('says of an older run how a person is erased all the same', () => {
  const hint = expect.stringContaining('`beadle person erase`') as string;
  expect(() => parseRun('run.json', withVersion(3))).toThrow(expect.objectContaining({ hint }) as Error);
});

it.each([
  ['an older form', withVersion(3), /version 3, written by Beadle .*this one reads version 4/],
  ['a newer form', withVersion(99), /version 99, written by Beadle .*reads up to 4/],
  ['another file', '{}', /not a run of Beadle/],
  ['a file that ends too early', withVersion(4).slice(0, 200), /cut off/],
  ['a property of another form', withVersion(4).replace('{', '{"more":1,'), /more/],
  [
    'a reference to nothing',
    withVersion(4).replace(/"objects":\[[^\]]*\]/u, '"objects":[]'),
    /tables\.objects/,
  ],
])('refuses %s, and names the file', (_what, text, message) => {
  expect(() => parseRun('old/run.json', text)).toThrow(message);
  expect(() => parseRun('old/run.json', text)).toThrow(/^old\/run\.json/);
});
