import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type CouncilId, councilIds } from '../../fixtures/councils/index.ts';
import { renderAll } from '../../src/documents/render-all.ts';
import type { ReportFile } from '../../src/documents/report-file.ts';
import { terminalSummary } from '../../src/documents/terminal-summary.ts';
import type { Run } from '../../src/model/run.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';
import { serialiseSnapshot } from '../../src/sources/snapshot-file.ts';
import configuration from '../../vitest.config.ts';
import { textIn } from '../report/files.ts';
import { countsOf } from './agreement.ts';
import { readFictional } from './fictional-run.ts';
import { runLines, verdictTable } from './run-lines.ts';

/** The council with every problem is kept whole; of the others a reviewer wants to see what was decided. */
const inFull: CouncilId = 'muddlecombe';
/** A reviewer reads these files: beyond this nobody does. */
const mostLines = 10_000;

/** Links inside a page, or to the other page of the technical report, that lead nowhere. */
const deadLinks = (files: readonly ReportFile[], file: ReportFile): string[] =>
  [...(textIn(file) ?? '').matchAll(/href="(technical[^"#]*)?#([^"]*)"/gu)]
    .filter(([, name, target]) => {
      const path = `PROVIDER ONLY/${decodeURIComponent(name ?? '')}`;
      const page = name === undefined ? file : files.find((one) => one.path === path);
      return page === undefined || !(textIn(page) ?? '').includes(` id="${target ?? ''}"`);
    })
    .map(([link]) => `${file.path}: ${link}`);

interface Kept {
  readonly run: Run;
  readonly snapshot: Snapshot;
  readonly files: readonly ReportFile[];
}

const audit = async (id: CouncilId): Promise<Kept> => {
  const { snapshot, judge } = await readFictional(id);
  const run = judge(snapshot);
  return { run, snapshot, files: renderAll(run, { keepNamedMonths: 13, since: 'first' }) };
};

const folded = (text: string): string => text.replaceAll(/\n\s*/gu, ' ');

/**
 * A page shows no blank line of its source, and nobody wants to review one. How a rule is mended stands in its own file:
 * here it is one line, so that a rule more does not bury what it found. A row of a table is one line too.
 */
const asReviewed = (path: string, text: string): string =>
  path.endsWith('.html')
    ? text.replaceAll(/<details>[\s\S]*?<\/details>/gu, folded).replaceAll(/\n(?:[ \t]*\n)+/gu, '\n')
    : path.endsWith('.csv')
      ? text.replaceAll(/(?<!\r)\n/gu, ' ⏎ ')
      : text;

/** What of a run is kept, by the name of its file. */
const goldenOf = async (id: CouncilId, { run, snapshot, files }: Kept): Promise<Map<string, string>> => {
  const golden = new Map([['terminal.txt', terminalSummary(run, false)]]);
  if (id !== inFull) return golden.set('verdicts.txt', verdictTable(run));
  for (const { path, data } of files) {
    // A Word file has the words of the page or the text beside it, and SARIF and JUnit those of findings.csv. The page with everything
    // open is the same with its folds open: a test beside the documents holds the two together.
    if (data instanceof Uint8Array || /(?:everything open\.html|\.sarif|\.xml)$/u.test(path)) continue;
    golden.set(path, asReviewed(path, textIn({ data }) ?? ''));
  }
  return golden
    .set('PROVIDER ONLY/run.json', runLines(run))
    .set('PROVIDER ONLY/snapshot.json', serialiseSnapshot(snapshot));
};

const expected = join(import.meta.dirname, 'expected');
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();

/**
 * What an audit of each fictional council leaves, at a fixed moment: a reviewer reads the difference.
 * `npm run golden` writes the files anew, and nothing else does.
 */
describe.each(councilIds)('the run of %s', (id) => {
  const auditing = audit(id);

  it('has the same numbers in every document', async () => {
    const { run, files } = await auditing;
    const compared = countsOf(run, files, terminalSummary(run, false));
    expect(compared.length).toBeGreaterThan(20);
    expect(compared.filter(({ said, is }) => !isDeepStrictEqual(said, is))).toEqual([]);
  });

  it('is what it was', async () => {
    const kept = await auditing;
    const { files } = kept;
    expect(files.flatMap((file) => deadLinks(files, file))).toEqual([]);
    const golden = await goldenOf(id, kept);
    for (const [name, text] of golden) await expect(text).toMatchFileSnapshot(join(expected, id, name));
    const stale = filesIn(join(expected, id)).filter((name) => !golden.has(name));
    expect(stale, 'nothing compares these golden files any more: delete them').toEqual([]);
  });
});

describe('the comparison of numbers', () => {
  it('would notice a document that counts otherwise', async () => {
    const { run, files } = await audit('exampleton');
    const terminal = terminalSummary(run, false);
    const planted = files.map((file) =>
      file.path.endsWith('digest.txt')
        ? { ...file, data: (textIn(file) ?? '').replace(/Action needed: \d+/u, 'Action needed: 99') }
        : file.path.endsWith('technical.html')
          ? { ...file, data: (textIn(file) ?? '').replace(/<p>\d+ findings/u, '<p>99 findings') }
          : file,
    );
    const wrong = countsOf(run, planted, terminal).filter(({ said, is }) => !isDeepStrictEqual(said, is));
    expect(wrong.map(({ where }) => where)).toEqual([
      'the digest',
      'what falls short in the technical report',
    ]);
  });
});

describe('golden files', () => {
  it('are few enough to be read', () => {
    const lines = filesIn(expected).map(
      (path) => readFileSync(join(expected, path), 'utf8').split('\n').length,
    );
    expect(lines.reduce((sum, each) => sum + each, 0)).toBeLessThan(mostLines);
  });

  it('are never written by a test, outside CI neither: a missing one is an error', () => {
    expect(configuration.test?.update).toBe('none');
  });

  it('are of a council that there is', () => {
    expect(readdirSync(expected).toSorted()).toEqual(councilIds.toSorted());
  });
});
