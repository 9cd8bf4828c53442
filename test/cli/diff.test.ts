import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '../../src/model/run.ts';
import { writeRunFolder } from '../../src/audit/run-folder.ts';
import { runJson } from '../report/files.ts';
import { sampleRun } from '../report/sample-run.ts';
import { temporaryFolders } from './folders.ts';
import { inProcess } from './in-process.ts';

const folders = temporaryFolders();
const rule = 'people/second-step-enforced';

async function keep(parent: string, run: Run): Promise<string> {
  return writeRunFolder([{ path: 'PROVIDER ONLY/run.json', data: runJson(run) }], {
    parent,
    at: new Date(run.judgedAt),
    signal: new AbortController().signal,
  });
}

/** The sample run a month earlier, when somebody else fell short and a hostile name was among them. */
function monthBefore(run: Run, name: string): Run {
  const swap = (result: Run['results'][number]): Run['results'][number] => ({
    ...result,
    findings: result.findings.map((finding, index) =>
      index === 0 ? { ...finding, subject: { ...finding.subject, id: 'somebody-else', name } } : finding,
    ),
  });
  return {
    ...run,
    readAt: '2026-10-22T10:00:00.000Z',
    judgedAt: '2026-10-22T10:00:00.000Z',
    results: run.results.map((result) => (result.rule === rule ? swap(result) : result)),
  };
}

describe('beadle diff', () => {
  const parent = folders.empty();
  const run = sampleRun();
  const places = { before: '', after: '' };
  beforeAll(async () => {
    places.before = await keep(parent, monthBefore(run, 'Eve\u001b[2J\u202eWas Here'));
    places.after = await keep(parent, run);
  });

  it('names who is new and who is gone, and shows no character that a terminal would act on', async () => {
    const { code, stdout, stderr } = await inProcess('diff', places.before, places.after);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('since 22 October');
    expect(stdout).toContain('New (1)');
    expect(stdout).toContain('\\u{202e}Was Here');
    expect(stdout).not.toMatch(/[\u001b\u202e]/u);
  });

  it('gives machines ids and reasons', async () => {
    const { stdout } = await inProcess(
      'diff',
      places.before,
      join(places.after, 'PROVIDER ONLY/run.json'),
      '--json',
    );
    const told = JSON.parse(stdout) as { fresh: { finding: { rule: string }; because: string }[] };
    expect(told.fresh.map(({ finding, because }) => [finding.rule, because])).toEqual([[rule, 'council']]);
  });

  it('refuses runs of two tenants, and what is no run', async () => {
    const other = await keep(folders.empty(), { ...run, tenant: { ...run.tenant, id: 'another' } });
    const refused = await inProcess('diff', places.before, other);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('(TENANT_WRONG)') as string });
    const absent = await inProcess('diff', places.before, 'nothing-here');
    expect(absent.stderr).toContain('There is no run nothing-here');
    const file = join(places.before, 'PROVIDER ONLY/run.json');
    const cut = join(folders.empty(), 'run.json');
    writeFileSync(cut, readFileSync(file, 'utf8').slice(0, 100));
    expect((await inProcess('diff', cut, places.after)).stderr).toContain('(RUN_UNREADABLE)');
    expect((await inProcess('diff')).stderr).toContain('There is no run here to compare');
  });
});
