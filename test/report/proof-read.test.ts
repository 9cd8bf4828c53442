import { describe, expect, it, test } from 'vitest';
import { type CouncilId, councilIds } from '../../fixtures/councils/index.ts';
import { everyNth, isWide } from '../../fixtures/search.ts';
import { shippedPolicies } from '../../src/audit/standards.ts';
import { annexDocument } from '../../src/documents/annex/annex-document.ts';
import { annexWords } from '../../src/documents/annex/annex-words.ts';
import { evidenceSheet } from '../../src/documents/evidence-sheet/assertion-10.ts';
import { publicFiles } from '../../src/documents/public-files.ts';
import { numberedQuestions } from '../../src/documents/questions/due-questions.ts';
import type { Run } from '../../src/model/run.ts';
import { readFictional } from '../golden/fictional-run.ts';
import { reportTexts, wholePath } from './files.ts';
import { pageBlocks } from './page-blocks.ts';
import { slips } from './proof-read.ts';

/** Every policy once, every council with two of them; the wide search takes every one with every one. */
const pairs: readonly (readonly [CouncilId, string])[] = (await shippedPolicies()).flatMap((policy, at) =>
  councilIds
    .filter((_, place) => isWide || place === at % councilIds.length)
    .map((id): readonly [CouncilId, string] => [id, policy]),
);

/** A name of a fictional council that looks like a slip on purpose. */
const odd = 'lookup . ';

/** What people write to councils and about them: the clerk's pages and every Word file. */
function readByPeople(texts: ReadonlyMap<string, string>): string[] {
  return [...texts].flatMap(([path, text]) => {
    if (path === wholePath || path.endsWith('paper.html')) return pageBlocks(text);
    return path.endsWith('word/document.xml') ? pageBlocks(text.replaceAll('</w:p>', '</p>')) : [];
  });
}

const clerkAlone = /\byour?s?\b/iu;

/** Codes of the annex's plan of which no table above says what was found. */
function codesWithoutFinding(run: Run): string[] {
  const tables = annexDocument(run).blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const plan = tables.filter(({ caption }) => caption === annexWords.plan.caption);
  const above = tables.filter((table) => !plan.includes(table)).map(({ rows }) => JSON.stringify(rows));
  return plan
    .flatMap(({ rows }) => rows.map(([code = '']) => code))
    .filter((code) => !above.some((rows) => new RegExp(String.raw`\b${code}\b`, 'u').test(rows)));
}

/** Blocks that councillors or the public read and that speak to the Clerk; the requests of the plan are the Clerk's own words. */
function toTheClerk(run: Run): string[] {
  const blocks = [
    ...annexDocument(run).blocks.map((block) =>
      block.kind === 'table' && block.columns.length === annexWords.plan.columns.length
        ? {
            ...block,
            rows: block.rows.map((row) => row.filter((_text, at) => block.columns[at] !== 'Action')),
          }
        : block,
    ),
    ...(evidenceSheet(run)?.blocks ?? []),
  ];
  const papers = publicFiles(run).flatMap(({ data }) => (typeof data === 'string' ? pageBlocks(data) : []));
  return [...blocks.map((block) => JSON.stringify(block)), ...papers].filter((text) => clerkAlone.test(text));
}

describe('a proof-reader', () => {
  test.each(slips)('sees $slip', ({ seen, planted }) => {
    expect(planted).toMatch(seen);
  });

  it('sees that a councillor is called the Clerk', () => {
    expect('Guests are not on your list.').toMatch(clerkAlone);
  });

  it.each(everyNth(3, pairs))('finds no slip in what %s reads of %s', async (id, policy) => {
    const { judge, snapshot } = await readFictional(id, policy);
    const run = judge(snapshot);
    // Who leaves a desk for a while has not left the council.
    const joined = numberedQuestions(run).filter(({ theme }) => theme === 'People who joined or left');
    expect(
      joined.filter(({ clause }) => /\b(?:desk|office|computer)\b/u.test(clause.question?.ask ?? '')),
    ).toEqual([]);
    const blocks = readByPeople(await reportTexts(run));
    expect(blocks.length).toBeGreaterThan(200);
    const found = slips.flatMap(({ slip, seen }) =>
      blocks
        .map((text) => text.replaceAll(odd, ''))
        .filter((text) => seen.test(text))
        .map((text) => `${slip}: ${text.slice(0, 300)}`),
    );
    expect([...new Set(found)]).toEqual([]);
    expect(toTheClerk(run)).toEqual([]);
    expect(codesWithoutFinding(run)).toEqual([]);
  });
});
