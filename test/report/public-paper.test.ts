import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/model/run.ts';
import { publicTexts, textOf } from './files.ts';
import { mayBePublic, plant } from './plant.ts';
import { sampleRun } from './sample-run.ts';

const run = sampleRun();
const letters = fc.stringMatching(/^[a-z]{6,10}$/u);
const identifier = fc.oneof(
  letters.map((name) => `Zq${name} Xj${name}`),
  letters.map((name) => `zq${name}@xj${name}.example`),
  letters.map((name) => `xj${name}.onmicrosoft.example`),
  fc.uuid(),
);
/** The rules that fall short, in their own words. */
const shortfalls = run.rules.map(({ failTitle }) => failTitle);

const withPlanted = (text: string): Run =>
  plant(run, (original, path) => (mayBePublic(path) ? original : `${original} ${text}`));

describe('the public meeting paper', () => {
  it('lets no planted identifier arrive, from any text of a run, in any format', async () => {
    await fc.assert(
      fc.asyncProperty(identifier, async (planted) => {
        const texts = await publicTexts(withPlanted(planted));
        expect(texts.size).toBeGreaterThan(5);
        for (const [path, text] of texts)
          expect(text.toLowerCase(), `in ${path}`).not.toContain(planted.toLowerCase());
      }),
      { numRuns: 25 },
    );
  });

  it('is the same to the byte whatever the private texts are', async () => {
    const expected = await publicTexts(run);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('valueOf')), async (text) => {
        const other = plant(run, (original, path) => (mayBePublic(path) ? original : text));
        expect(await publicTexts(other)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('does not depend on which line or which rule falls short, only on how many', async () => {
    const [first, ...others] = run.clauses;
    const turned = { ...run, clauses: first === undefined ? [] : [...others, first] };
    const bare = { ...turned, results: [], notInPolicy: [], evidence: [], rules: [], remarks: [] };
    expect(await publicTexts(bare)).toEqual(await publicTexts(run));
  });

  it('would be caught: the same identifier in a suggestion does arrive', async () => {
    const leaky = plant(run, (text, path) => (path === 'policyGaps.0.suggestion' ? 'Zqann Xjann' : text));
    for (const path of ['PUBLIC/PUBLIC meeting paper.txt', 'PUBLIC/PUBLIC meeting paper.html'])
      expect(textOf(await publicTexts(leaky), path)).toContain('Zqann Xjann');
    const word = textOf(await publicTexts(leaky), 'PUBLIC/PUBLIC meeting paper.docx/word/document.xml');
    expect(word).toContain('Zqann Xjann');
  });

  it('says no shortfall, no day of the check, no provider and nothing that is for the clerk', async () => {
    for (const [path, text] of await publicTexts(run)) {
      for (const title of shortfalls) expect(text, `in ${path}`).not.toContain(title);
      expect(text, `in ${path}`).not.toContain('22 November');
      expect(text, `in ${path}`).not.toContain('2026-11-22');
      expect(text, `in ${path}`).not.toContain('Fen IT');
      expect(text, `in ${path}`).not.toContain('Check before publishing');
    }
  });

  it('says the same in all three formats', async () => {
    const texts = await publicTexts(run);
    const plain = textOf(texts, 'PUBLIC/PUBLIC meeting paper.txt').replaceAll(/\s+/gu, ' ');
    const html = textOf(texts, 'PUBLIC/PUBLIC meeting paper.html');
    const word = textOf(texts, 'PUBLIC/PUBLIC meeting paper.docx/word/document.xml');
    const said = [
      'Recommendation',
      'NOTES this report;',
      'In place, confirmed or agreed by the Council',
      'Access was read-only. No messages were read.',
      'Change passwords after suspected misuse, not by the calendar.',
      'Do nothing. Policy and practice stay as they are.',
      'The Clerk reports on ______.',
    ];
    for (const sentence of said) {
      expect(plain).toContain(sentence);
      expect(html).toContain(sentence);
      expect(word).toContain(sentence);
    }
  });

  it('shows ten changes in full and names the lines of the others, so that it stays short', async () => {
    const [, gap] = run.policyGaps;
    if (gap === undefined) throw new Error('the sample has no such gap');
    const lines = Array.from({ length: 12 }, (_, at) => ({
      ...gap,
      refs: [`9 bullet ${String(at + 1)}`],
      suggestion: `Change number ${String(at + 1)}.`,
    }));
    const policyGaps = [...lines, { ...gap, refs: [], suggestion: 'Something new.' }];
    const texts = await publicTexts(sampleRun({ policyGaps }));
    const plain = textOf(texts, 'PUBLIC/PUBLIC meeting paper.txt').replaceAll(/\s+/gu, ' ');
    expect(plain).toContain('10. Line 9 bullet 10: Change number 10.');
    expect(plain).not.toContain('Change number 11.');
    const later = 'For the next review of the policy: lines 9 bullet 11, 9 bullet 12 and one new line.';
    for (const path of ['.txt', '.html', '.docx/word/document.xml'])
      expect(textOf(texts, `PUBLIC/PUBLIC meeting paper${path}`).replaceAll(/\s+/gu, ' ')).toContain(later);
  });

  it('calls lines of sections with the same number by words, not by a sign of ours', async () => {
    const text = textOf(await publicTexts(run), 'PUBLIC/PUBLIC meeting paper.txt');
    expect(text).toContain('Lines 12.3 (first), 12.3 (second): Number the sections again');
    expect(text).not.toContain('#');
  });

  it('counts every commitment once', async () => {
    const text = textOf(await publicTexts(run), 'PUBLIC/PUBLIC meeting paper.txt');
    const numbers = [...text.matchAll(/^ {2}[A-Z].*? +(\d+)$/gmu)].map(([, count]) => Number(count));
    expect(numbers).toEqual([3, 4, 16, 1]);
    expect(text).toContain('24 commitments in the policy');
  });

  it('names Assertion 10 in England only', async () => {
    const named = async (nation: Run['nation']) =>
      [...(await publicTexts(sampleRun({ nation })))].some(([, text]) => text.includes('Assertion 10'));
    expect(await named('england')).toBe(true);
    expect(await named('wales')).toBe(false);
  });

  it('is a Word file with real headings, a header row, real lists and British English', async () => {
    const texts = await publicTexts(run);
    const word = textOf(texts, 'PUBLIC/PUBLIC meeting paper.docx/word/document.xml');
    expect(word.match(/<w:pStyle w:val="Heading1"\/>/gu)).toHaveLength(1);
    expect(word.match(/<w:pStyle w:val="Heading2"\/>/gu)?.length).toBe(7);
    expect(word).toContain('<w:tblHeader/>');
    expect(word).toContain('<w:numPr>');
    expect(textOf(texts, 'PUBLIC/PUBLIC meeting paper.docx/word/styles.xml')).toContain('en-GB');
    const properties = textOf(texts, 'PUBLIC/PUBLIC meeting paper.docx/docProps/core.xml');
    expect(properties).toContain('<dc:title>Yearly check of the IT policy: Exampleton Parish Council');
    expect(properties).not.toContain('dcterms');
  });
});
