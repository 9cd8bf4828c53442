import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isBrief } from '../../fixtures/search.ts';
import { withKeptCouncil } from '../../src/audit/keeping/open-council.ts';
import { temporaryFolders } from '../cli/folders.ts';
import { inProcessAt } from '../cli/in-process.ts';

const folders = temporaryFolders();
const sentence =
  /The names of the check of .+ were deleted on .+, so nobody can tell what is new or gone since\./u;

it.skipIf(isBrief)(
  'an audit after the names of the one before were deleted is no first one, and says so everywhere',
  async () => {
    const cwd = folders.empty();
    const run = (...args: string[]) => inProcessAt({ cwd, scene: 'practice' }, ...args);
    const config = join(cwd, 'beadle.yaml');
    await run('init', '--practice', 'thriftley');
    const first = await run('audit');
    expect(first.stdout).not.toMatch(sentence);
    const latest = join(cwd, 'reports/out/thriftley-parish-council/latest');
    const text = (path: string): string => readFileSync(join(realpathSync(latest), path), 'utf8');
    expect(text('PROVIDER ONLY/digest.txt')).toContain('This is the first check that we know of.');
    await withKeptCouncil({ config, environment: {} }, async ({ history }) => {
      for (const { id } of await history.runs()) await history.purged(id, 'names', new Date());
    });
    const again = await run('audit');
    expect(again.stdout).toMatch(sentence);
    expect(text('PROVIDER ONLY/digest.txt')).toContain('The names of the check before were deleted');
    expect(text('PRIVATE for the clerk/PRIVATE report.html')).toMatch(sentence);
    await withKeptCouncil({ config, environment: {} }, async ({ history }) => {
      for (const { id } of await history.runs()) await history.purged(id, 'names', new Date());
    });
    expect(JSON.parse((await run('audit', '--json')).stdout)).toMatchObject({
      changes: { new: null, gone: null, namesPurgedAt: expect.any(String) as string },
    });
  },
  120_000,
);
