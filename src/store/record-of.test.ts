import { expect, it } from 'vitest';
import { sampleRun } from '../../test/report/sample-run.ts';
import { recordOf } from './record-of.ts';

it('works a run out once, under whatever digest, and another run anew', () => {
  const run = sampleRun();
  const [one, two] = [recordOf(run, 'one'), recordOf(run, 'two')];
  expect([one.digest, two.digest]).toEqual(['one', 'two']);
  expect(two.results).toBe(one.results);
  const other = recordOf({ ...run, results: [] }, 'one');
  expect([one.results.length > 0, other.results]).toEqual([true, []]);
});
