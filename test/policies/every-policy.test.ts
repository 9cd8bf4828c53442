import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type CouncilId, councilIds, councils, referenceTime } from '../../fixtures/councils/index.ts';
import { isBrief, isWide } from '../../fixtures/search.ts';
import { judgeSnapshot } from '../../src/audit/judge-snapshot.ts';
import { loadStandards, shippedPolicies } from '../../src/audit/standards.ts';
import type { ReportFile } from '../../src/documents/report-file.ts';
import { renderAll } from '../../src/documents/render-all.ts';
import { CouncilInputs } from '../../src/model/council.ts';
import { terminalSummary } from '../../src/documents/terminal-summary.ts';
import { Run } from '../../src/model/run.ts';
import { isPromise } from '../../src/rulebook/clause-file.ts';
import { planOf } from '../../src/documents/plan/codes.ts';
import { indexRun } from '../../src/documents/run-index.ts';
import { textIn } from '../report/files.ts';
import { enlarged } from '../benchmark/render.ts';
import { countsOf } from '../golden/agreement.ts';
import { fictionalSnapshot } from '../golden/fictional-run.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const policies = await Promise.all((await shippedPolicies()).map((id) => loadStandards(id, here)));

/** Files that people read as they are; the others are packages of XML, or data. */
const readable = /\.(?:html|txt|csv)$/u;
/** What a value that nobody thought of leaves in a text. */
const spill = /\bundefined\b|\[object |\bNaN\b/u;

/** By what people read on a telephone line in the country; for the council with every fault at once too. */
const mostBytes = 400_000;
const townBytes = 3_000_000;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * What the technical pages, be they one or two, leave out of what a technician needs: codes, ids of what falls short, and
 * values that an undo goes back to. Each stands there once at least, in its own place or where the page says.
 */
function untold(run: Run, files: readonly ReportFile[]): string[] {
  const pages = files.filter(({ path }) => path.includes('/technical')).map((file) => textIn(file) ?? '');
  const all = pages.join('');
  const { items } = planOf(indexRun(run));
  const codes = items.map(({ code }) => code).filter((code) => all.split(` id="${code}"`).length !== 2);
  const rules = new Set(items.flatMap((item) => item.rules.map((rule) => rule.id)));
  const ids = items
    .flatMap(({ open }) => open.map(({ finding }) => finding.subject.id))
    .filter((one) => !all.includes(`<code>${escaped(one)}</code>`));
  const former = run.results
    .filter(
      ({ rule, findings }) => rules.has(rule) && findings.some(({ accepted }) => accepted === undefined),
    )
    .flatMap((one) => (one.former ?? []).map(({ endpoint, property }) => `${endpoint} ${property}`))
    .filter((one) => !all.includes(`<strong>Was:</strong> <code>${escaped(one)}</code>`));
  return [...new Set([...codes, ...ids, ...former])];
}

/** The policy with the longest reports meets the council of the demo in every run of the suite. */
const longest = { council: 'exampleton', policy: 'walmer' };

/** Pages with more bytes than they may have. */
const tooLong = (files: readonly ReportFile[], most: number): string[] =>
  files
    .filter(({ path }) => path.endsWith('.html'))
    .map((file) => ({ path: file.path, bytes: Buffer.byteLength(textIn(file) ?? '') }))
    .filter(({ bytes }) => bytes >= most)
    .map(({ path, bytes }) => `${path}: ${String(bytes)}`);

describe.each(councilIds)('%s', (id: CouncilId) => {
  it('can be judged by every policy that ships, down to documents without a hole and with one set of numbers', async () => {
    const council = councils[id](referenceTime);
    const snapshot = await fictionalSnapshot(id);
    // By turns each policy meets one council, in `npm test` every other one; the wide search tries them all.
    const turn = councilIds.indexOf(id);
    for (const standards of policies.filter(
      ({ policy }, at) =>
        isWide ||
        at % (councilIds.length * (isBrief ? 2 : 1)) === turn ||
        (id === longest.council && policy.id === longest.policy),
    )) {
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
      expect([standards.policy.id, tooLong(files, mostBytes)]).toEqual([standards.policy.id, []]);
      expect([standards.policy.id, untold(run, files)]).toEqual([standards.policy.id, []]);
      const town = renderAll(enlarged(run, 500));
      expect([standards.policy.id, tooLong(town, townBytes)]).toEqual([standards.policy.id, []]);
      expect(tooLong(town, 1).length).toBeGreaterThanOrEqual(tooLong(files, 1).length);
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
