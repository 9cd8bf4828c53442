import { describe, expect, it } from 'vitest';
import { renderAll } from '../../src/documents/render-all.ts';
import { terminalSummary } from '../../src/documents/terminal-summary.ts';
import { textIn } from './files.ts';
import { sampleRun } from './sample-run.ts';

const nobody = /(?:Nobody has yet read|by nobody)/u;
const { policy } = sampleRun();
const reviewed = { ...policy, reviewed: { by: 'Ann Clerk', on: '2026-11-01' } };

/** Everything that people read: the pages, the paper as text, and the terminal. */
const texts = async (changes: Parameters<typeof sampleRun>[0]) => {
  const run = sampleRun(changes);
  const files = renderAll(run).filter(({ path }) => /\.(?:html|txt)$/u.test(path));
  return [
    ...files.map((file) => [file.path, textIn(file) ?? ''] as const),
    ['terminal', terminalSummary(run, false)] as const,
  ].map(([path, text]) => [path, text.replaceAll(/\s+/gu, ' ')] as const);
};

describe('a policy whose wording nobody read for gaps', () => {
  it('says so in every document', async () => {
    const found = await texts({ policy });
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter(([, text]) => !nobody.test(text)).map(([path]) => path)).toEqual([]);
  });

  it('never says that no change is suggested, and one that was read does', async () => {
    const paper = async (changes: Parameters<typeof sampleRun>[0]) =>
      (await texts(changes)).find(([path]) => path.endsWith('paper.txt'))?.[1];
    const clauses = sampleRun().clauses.map(({ decision: _decision, ...clause }) => clause);
    const settled = { policyGaps: [], clauses };
    expect(await paper({ ...settled, policy })).not.toContain('No change is suggested');
    expect(await paper({ ...settled, policy: reviewed })).toContain('No change is suggested');
  });

  it('says so nowhere once somebody read it; the public paper does not say who', async () => {
    const found = await texts({ policy: reviewed });
    expect(found.filter(([, text]) => nobody.test(text)).map(([path]) => path)).toEqual([]);
    expect(found.filter(([path, text]) => path.startsWith('PUBLIC') && text.includes('Ann Clerk'))).toEqual(
      [],
    );
  });
});
