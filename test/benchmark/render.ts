import { renderAll } from '../../src/documents/render-all.ts';
import { nameOf } from '../../src/documents/told/name-of.ts';
import type { Finding, Run, Subject } from '../../src/model/run.ts';
import type { ReportFile } from '../../src/documents/report-file.ts';
import { readFictional } from '../golden/fictional-run.ts';
import type { BenchResult } from './result.ts';

/** The council of the demo has about so many people; larger ones are the same council many times over. */
const people = 15;
const sizes = [15, 500, 10_000] as const;
/** Bytes that a page may have, by people; beyond 500 they count names instead of listing them. */
const mostBytes: Readonly<Record<number, number>> = { 15: 400_000, 500: 3_000_000 };

/** A run in which everybody who falls short, or could not be judged, does so as often as there are more people. */
export function enlarged(run: Run, size: number): Run {
  const times = Math.max(1, Math.round(size / people));
  const many = (one: Subject): Subject[] =>
    one.kind === 'tenant' || one.kind === 'conditionalAccess'
      ? [one]
      : Array.from({ length: times }, (_, at) =>
          at === 0 ? one : { ...one, id: `${one.id}-${String(at)}`, name: `${nameOf(one)} ${String(at)}` },
        );
  const copies = (findings: readonly Finding[]): Finding[] =>
    findings.flatMap((one) => many(one.subject).map((subject) => ({ ...one, subject })));
  return {
    ...run,
    results: run.results.map((result) => ({
      ...result,
      findings: copies(result.findings),
      doubts: result.doubts.map((one) => ({ ...one, subjects: one.subjects.flatMap(many) })),
      counts: {
        ...result.counts,
        fail:
          copies(result.findings).filter(({ accepted }) => accepted === undefined).length ||
          result.counts.fail,
      },
    })),
  };
}

/** The pages that grow with a council. */
const pages = {
  "the clerk's page": /PRIVATE report\.html$/u,
  'the technical report, all its pages': /\/technical.*\.html$/u,
};

const bytesOf = ({ data }: ReportFile): number =>
  data instanceof Uint8Array
    ? data.length
    : typeof data === 'string'
      ? Buffer.byteLength(data)
      : [...data].reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);

async function measured(run: Run, size: number): Promise<BenchResult[]> {
  const name = `${size.toLocaleString('en-GB')} people`;
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  const files = renderAll(run);
  const bytes = new Map(files.map((file) => [file.path, bytesOf(file)]));
  const took = performance.now() - started;
  const heap = process.memoryUsage().heapUsed - before;
  const most = mostBytes[size];
  return [
    {
      name: `${name}: all documents`,
      value: Math.round(took),
      unit: 'ms',
      goal: 'for orientation',
      holds: null,
    },
    {
      name: `${name}: memory`,
      value: Math.round(heap / 1024 / 1024),
      unit: 'MB',
      goal: 'for orientation',
      holds: null,
    },
    ...Object.entries(pages).map(([page, named]): BenchResult => {
      const length = [...bytes].reduce((sum, [path, one]) => sum + (named.test(path) ? one : 0), 0);
      return {
        name: `${name}: ${page}`,
        value: Math.round(length / 1000),
        unit: 'kB',
        goal: most === undefined ? 'for orientation' : `at most ${String(most / 1000)} kB`,
        holds: most === undefined ? null : length <= most,
      };
    }),
  ];
}

/** Time, memory and size of all documents of a run, for councils of three sizes. */
export async function renderBench(): Promise<BenchResult[]> {
  const { snapshot, judge } = await readFictional('exampleton');
  const run = judge(snapshot);
  const results: BenchResult[] = [];
  for (const size of sizes) results.push(...(await measured(enlarged(run, size), size)));
  return results;
}
