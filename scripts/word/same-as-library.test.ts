import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { questionsDocx } from '../../src/documents/questions/questions-docx.ts';
import type { FormQuestion } from '../../src/documents/questions/question-form.ts';
import { cleanAll } from '../../src/documents/text/clean.ts';
import { writtenWord } from '../../src/documents/word/written-word.ts';
import type { Block, WrittenDocument } from '../../src/documents/word/written.ts';
import { AttestationAnswer } from '../../src/model/attestation.ts';
import { libraryParts } from './library-parts.ts';
import { libraryQuestions } from './library-questions.ts';
import { libraryWritten } from './library-written.ts';

/** Our own parts: all but the properties, which the library dates. */
function partsOf(bytes: Uint8Array): [string, string][] {
  return undated(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}
function undated(parts: readonly [string, string][]): [string, string][] {
  return parts.map(([path, text]) => [path, path === 'docProps/core.xml' ? '' : text]);
}

/** The first place where two files differ, with what stands around it: whole parts would fill a screen each. */
function firstDifference(ours: readonly [string, string][], theirs: readonly [string, string][]): unknown {
  const names = [ours, theirs].map((parts) => parts.map(([path]) => path).join('\n'));
  if (names[0] !== names[1]) return names;
  for (const [index, [path, text]] of ours.entries()) {
    const other = theirs[index]?.[1] ?? '';
    if (text === other) continue;
    let at = 0;
    while (text[at] === other[at]) at += 1;
    return { path, ours: text.slice(at - 40, at + 60), theirs: other.slice(at - 40, at + 60) };
  }
  return undefined;
}

/** Braces are left out: in the library's hands `{letters-0}` in a text becomes the number of a list. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('', `<b> & "c" 'd'`, ']]>', 'a\nb\tc', ' spaces  ', '\u0000\u202e', '&amp;'),
  )
  .map((one) => one.replaceAll(/[{}]/gu, ''));
const cells = fc.array(text, { minLength: 2, maxLength: 3 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading'), text, onNewPage: fc.boolean() }),
  fc.record({ kind: fc.constant('paragraph'), text }),
  fc.record({
    kind: fc.constant('list'),
    marks: fc.constantFrom('letters', 'numbers', 'dots'),
    items: fc.array(text, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('table'),
    caption: text,
    columns: cells,
    rows: fc.array(cells, { maxLength: 3 }),
    widths: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 3 }),
    counts: fc.boolean(),
  }),
) as fc.Arbitrary<Block>;
const written: fc.Arbitrary<WrittenDocument> = fc.record({
  council: text,
  title: text,
  mark: text,
  lines: fc.array(text, { maxLength: 2 }),
  blocks: fc.array(block, { maxLength: 6 }),
  landscape: fc.boolean(),
});

it('writes every document as the Word library does, part for part', async () => {
  await fc.assert(
    fc.asyncProperty(written, async (document) => {
      const theirs = undated(await libraryParts(libraryWritten(document)));
      expect(firstDifference(partsOf(writtenWord(document)), theirs)).toBeUndefined();
    }),
    { numRuns: 40 },
  );
});

const question: fc.Arbitrary<FormQuestion> = fc.record({
  number: fc.nat(),
  ref: text,
  line: text,
  ask: text,
  covers: text,
  remarks: fc.array(text, { maxLength: 2 }),
  answers: fc.subarray([...AttestationAnswer.options]),
});
const form = fc.record({
  council: text,
  checkedOn: text,
  code: text,
  groups: fc.array(fc.record({ theme: text, questions: fc.array(question, { maxLength: 3 }) }), {
    maxLength: 2,
  }),
  later: text,
});

it('writes every form of questions as the Word library does, part for part', async () => {
  await fc.assert(
    fc.asyncProperty(form, async (asked) => {
      const clean = cleanAll(asked);
      const theirs = undated(await libraryParts(libraryQuestions(clean)));
      expect(firstDifference(partsOf(questionsDocx(clean)), theirs)).toBeUndefined();
    }),
    { numRuns: 25 },
  );
});

it('leaves a text alone that looks like a place in the frame, or like a list of the library', () => {
  const hostile = '{{body}} {{lists}} {{mark}} {letters-0}';
  const document = { council: hostile, title: hostile, mark: hostile, lines: [], blocks: [] };
  const parts = new Map(partsOf(writtenWord(document)));
  expect(parts.get('word/document.xml')?.split(hostile)).toHaveLength(3);
  expect(parts.get('word/header1.xml')?.split(hostile)).toHaveLength(2);
});

it('writes the same bytes again, with no time in them', () => {
  const document = { council: "St Ann's", title: 'T', mark: '', lines: [], blocks: [] };
  const bytes = writtenWord(document);
  expect(writtenWord(document)).toEqual(bytes);
  expect(strFromU8(unzipSync(bytes)['docProps/core.xml'] ?? new Uint8Array())).not.toMatch(/\d{4}-\d\d/u);
});
