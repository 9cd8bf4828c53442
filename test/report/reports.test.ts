import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Cause } from '../../src/model/cause.ts';
import { Verdict } from '../../src/model/outcome.ts';
import { Run } from '../../src/model/run.ts';
import { manifestOf } from '../../src/documents/manifest.ts';
import { publicFiles } from '../../src/documents/public-files.ts';
import { renderAll } from '../../src/documents/render-all.ts';
import { terminalSummary } from '../../src/documents/terminal-summary.ts';
import { hashed } from '../../src/snapshot/hashed-data.ts';
import { reportTexts, textIn } from './files.ts';
import { sampleRun } from './sample-run.ts';

const run = sampleRun();
const names = ['Petra Holm', 'Sunil Rao', 'Jo Fenn', 'Planning', 'Allotments', 'Ada Quill'];

describe('the sample run', () => {
  it('is a run, with every verdict and every cause', () => {
    expect(Run.parse(run)).toEqual(run);
    const verdicts = new Set([...run.clauses, ...run.notInPolicy].map(({ verdict }) => verdict));
    expect([...verdicts].toSorted()).toEqual(Verdict.options.toSorted());
    const causes = new Set(run.clauses.flatMap(({ missing }) => missing.map(({ cause }) => cause)));
    expect([...causes].toSorted()).toEqual(Cause.options.toSorted());
  });
});

describe('all reports', () => {
  it('have the names of the design', async () => {
    expect(renderAll(run).map(({ path }) => path)).toEqual([
      'PRIVATE for the clerk/PRIVATE report.html',
      'PRIVATE for the clerk/PRIVATE report, everything open.html',
      'PRIVATE for the clerk/PRIVATE confidential annex.docx',
      'PRIVATE for the clerk/PRIVATE Assertion 10 evidence.docx',
      'PRIVATE for the clerk/Questions.docx',
      'PRIVATE for the clerk/Councillor declaration.docx',
      'PRIVATE for the clerk/Sheets to print.docx',
      'PUBLIC/PUBLIC meeting paper.docx',
      'PUBLIC/PUBLIC meeting paper.html',
      'PUBLIC/PUBLIC meeting paper.txt',
      'PUBLIC/PUBLIC policy changes.docx',
      'PUBLIC/PUBLIC policy changes.html',
      'PROVIDER ONLY/digest.txt',
      'PROVIDER ONLY/digest.html',
      'PROVIDER ONLY/technical.html',
      'PROVIDER ONLY/findings.csv',
      'PROVIDER ONLY/todo.csv',
      'PROVIDER ONLY/findings.sarif',
      'PROVIDER ONLY/findings.junit.xml',
      'PROVIDER ONLY/run.json',
    ]);
  });

  it('have in the public folder what is made for it alone', async () => {
    const all = renderAll(run);
    expect(all.filter(({ path }) => path.startsWith('PUBLIC/'))).toEqual(publicFiles(run));
  });

  it('are the same bytes each time', async () => {
    expect(await reportTexts(sampleRun())).toEqual(await reportTexts(run));
  });

  it('are listed in the manifest with size and SHA-256 of what is written', () => {
    const files = renderAll(run);
    const entries = files.map(({ path, data }) => ({ path, ...hashed(data) }));
    const { path, data } = manifestOf(entries);
    expect(path).toBe('PROVIDER ONLY/manifest.json');
    const listed = JSON.parse(data) as { files: { path: string; bytes: number; sha256: string }[] };
    expect(listed.files).toHaveLength(files.length);
    for (const file of files) {
      const name = file.path;
      const bytes = Buffer.from(file.data instanceof Uint8Array ? file.data : (textIn(file) ?? ''));
      expect(listed.files).toContainEqual({
        path: name,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
    }
  });
});

describe('the terminal summary', () => {
  it('gives counts and first things, and no names', () => {
    const summary = terminalSummary(run, false);
    expect(summary).toContain('1 in place of 5 we could check; 12 could not be checked.');
    expect(summary).toContain('A2 Some people can sign in with only a password: 3 people or accounts');
    for (const name of names) expect(summary).not.toContain(name);
  });

  it('has colour only when asked', () => {
    expect(terminalSummary(run, true)).toContain('\u001b[');
    expect(terminalSummary(run, false)).not.toContain('\u001b');
  });
});
