import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type CouncilId, councilIds, councils, referenceTime } from '../../fixtures/councils/index.ts';
import { isWide } from '../../fixtures/search.ts';
import { judgeSnapshot } from '../../src/audit/judge-snapshot.ts';
import { loadStandards, shippedPolicies } from '../../src/audit/standards.ts';
import type { ReportFile } from '../../src/documents/report-file.ts';
import { renderAll } from '../../src/documents/render-all.ts';
import { CouncilInputs } from '../../src/model/council.ts';
import { terminalSummary } from '../../src/documents/terminal-summary.ts';
import { Run } from '../../src/model/run.ts';
import { isPromise } from '../../src/rulebook/clause-file.ts';
import { textIn, wholePath } from '../report/files.ts';
import { enlarged } from '../benchmark/render.ts';
import { countsOf } from '../golden/agreement.ts';
import { fictionalSnapshot } from '../golden/fictional-run.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const policies = await Promise.all((await shippedPolicies()).map((id) => loadStandards(id, here)));

/** Files that people read as they are; the others are packages of XML, or data. */
const readable = /\.(?:html|txt|csv)$/u;
/** What a value that nobody thought of leaves in a text. */
const spill = /\bundefined\b|\[object |\bNaN\b/u;

describe.each(councilIds)('%s', (id: CouncilId) => {
  it('can be judged by every policy that ships, down to documents without a hole and with one set of numbers', async () => {
    const council = councils[id](referenceTime);
    const snapshot = await fictionalSnapshot(id);
    // By turns each policy meets one council; the wide search tries them all.
    const turn = councilIds.indexOf(id);
    for (const standards of policies.filter((_, at) => isWide || at % councilIds.length === turn)) {
      const run = judgeSnapshot(snapshot, {
        council: {
          name: council.title,
          nation: 'england',
          inputs: CouncilInputs.parse(council.inputs),
          attestations: [],
          exceptions: [],
        },
        standards,
        now: referenceTime,
      });
      const promises = standards.policy.clauses.filter(isPromise).length;
      const counted = Object.values(run.counts).reduce((sum, count) => sum + (count ?? 0), 0);
      expect([standards.policy.id, counted]).toEqual([standards.policy.id, promises]);
      expect(Run.safeParse(run).error).toBeUndefined();
      const files = renderAll(run);
      const compared = countsOf(run, files, terminalSummary(run, false));
      expect(compared.length).toBeGreaterThan(20);
      const differ = compared.filter(({ said, is }) => !isDeepStrictEqual(said, is));
      expect([standards.policy.id, differ]).toEqual([standards.policy.id, []]);
      const bytesOf = (of: readonly ReportFile[]): number =>
        Buffer.byteLength(textIn(of.find(({ path }) => path === wholePath) ?? { data: '' }) ?? '');
      expect([standards.policy.id, bytesOf(files) < 400_000]).toEqual([standards.policy.id, true]);
      const town = renderAll(enlarged(run, 500));
      expect([standards.policy.id, bytesOf(town) < 3_000_000]).toEqual([standards.policy.id, true]);
      expect(bytesOf(town)).toBeGreaterThanOrEqual(bytesOf(files));
      const pages = files.filter(({ path }) => readable.test(path));
      expect(pages.length).toBeGreaterThan(3);
      for (const page of pages) {
        const { path } = page;
        const text = textIn(page) ?? '';
        expect([standards.policy.id, path, spill.exec(text)?.[0]]).toEqual([
          standards.policy.id,
          path,
          undefined,
        ]);
      }
    }
  }, 120_000);
});
