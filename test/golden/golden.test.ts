import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { councilIds, councils, referenceTime } from '../../fixtures/councils/index.ts';
import { judgeSnapshot } from '../../src/audit/judge-snapshot.ts';
import { loadStandards } from '../../src/audit/standards.ts';
import { Attestation } from '../../src/model/attestation.ts';
import { CouncilInputs } from '../../src/model/council.ts';
import { manifestOf } from '../../src/documents/manifest.ts';
import { renderAll } from '../../src/documents/render-all.ts';
import { terminalSummary } from '../../src/documents/terminal-summary.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { serialiseSnapshot } from '../../src/snapshot/write.ts';
import { audited } from '../end-to-end/built-checks-pipeline.ts';

const expected = (council: string, path: string): string => `expected/${council}/${path}`;

/** The text part of a Word file: the rest is packaging. */
const wordText = (bytes: Uint8Array): string => {
  const document = unzipSync(bytes)['word/document.xml'];
  if (document === undefined) throw new Error('a Word file without a document');
  return strFromU8(document).replaceAll('</w:p>', '</w:p>\n');
};

const bySubject = (value: unknown): unknown =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'subject' in one)
    ? value.toSorted((a: { subject: string }, b: { subject: string }) => (a.subject < b.subject ? -1 : 1))
    : value;

/** Answers about single subjects come in any order, and are stored as they come. */
const inOrder = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  evidence: Object.fromEntries(
    Object.entries(snapshot.evidence).map(([id, one]) => [
      id,
      one.status === 'collected' ? { ...one, value: bySubject(one.value) } : one,
    ]),
  ) as unknown as Snapshot['evidence'],
});

/** Links inside a page that lead nowhere. */
const deadLinks = (page: string): string[] =>
  [...page.matchAll(/href="#([^"]+)"/gu)]
    .map(([, target]) => target ?? '')
    .filter((target) => !page.includes(` id="${target}"`));

/**
 * Everything that one audit of each fictional council leaves, at a fixed moment: a reviewer reads the difference.
 * `npm run golden` writes the files anew.
 */
describe.each(councilIds)('the run of %s', (id) => {
  it('is what it was', async () => {
    const council = councils[id](referenceTime);
    const snapshot = inOrder((await audited(council, referenceTime)).snapshot);
    const standards = await loadStandards(council.settings.policy, '.');
    const run = judgeSnapshot(snapshot, {
      council: {
        name: council.title,
        nation: 'england',
        inputs: CouncilInputs.parse(council.inputs),
        attestations: council.answers.map((answer) => Attestation.parse(answer)),
        exceptions: [],
      },
      standards,
      now: referenceTime,
    });
    const files = [
      ...(await renderAll(run)),
      { path: 'PROVIDER ONLY/snapshot.json', data: await serialiseSnapshot(snapshot) },
    ];
    expect(files).toHaveLength(8);
    expect(files.flatMap(({ data }) => (typeof data === 'string' ? deadLinks(data) : []))).toEqual([]);
    for (const { path, data } of [...files, manifestOf(files)]) {
      const text = typeof data === 'string' ? data : wordText(data);
      const name = typeof data === 'string' ? path : `${path}.xml`;
      await expect(text).toMatchFileSnapshot(expected(id, name));
    }
    await expect(terminalSummary(run, false)).toMatchFileSnapshot(expected(id, 'terminal.txt'));
  });
});
