import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleRun } from '../../../test/report/sample-run.ts';
import type { Doubt, Run } from '../../model/run.ts';
import { RunDocument } from './run-document.ts';
import { runOf } from './run-of.ts';
import { runText } from './run-text.ts';

const textOf = (run: Run): string => [...runText(run)].join('');
/** As it stands and not as parsed, which would put properties in another order. */
function readBack(text: string): Run {
  const content: unknown = JSON.parse(text);
  RunDocument.parse(content);
  return runOf(content as RunDocument);
}
const plain = (run: Run): unknown => JSON.parse(JSON.stringify(run)) as unknown;

/** Few different texts, so that many are shared; line breaks and commas, which keys are made with. */
const word = fc.constantFrom('', 'a', 'b', 'a\nb', 'a,b', '1', '"', '\u{1f600}', '__proto__');
// A name may read like the data of what has none.
const name = fc.oneof(
  word,
  fc.constant('{"is":"member"}'),
  fc.constant({ is: 'member' as const }),
  fc.record({ is: fc.constant('group' as const), name: word }),
);
const subject = fc.record({ kind: word, id: word, name });
const missing = fc.record({ evidence: word, cause: fc.constantFrom('error', 'licence'), detail: word });
const property = {
  evidence: word,
  endpoint: word,
  property: word,
  at: fc.constant('2026-11-22T11:33:00.000Z'),
};
const results = fc.array(
  fc.record({
    findings: fc.array(
      fc.record({
        fingerprint: word,
        subject,
        facts: fc.array(fc.record({ fact: word, value: word }), { maxLength: 3 }),
        evidence: fc.array(fc.record({ ...property, object: word, value: word }), { maxLength: 4 }),
      }),
      { maxLength: 4 },
    ),
    doubts: fc.array(
      fc.record({
        missing: fc.array(missing, { maxLength: 2 }),
        subjects: fc.array(subject, { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 5 },
    ),
    missing: fc.array(missing, { maxLength: 2 }),
    evidence: fc.array(fc.record(property), { maxLength: 2 }),
  }),
  { maxLength: 3 },
);

function withResults(some: readonly object[]): Run {
  const [first] = sampleRun().results;
  return { ...sampleRun(), results: some.map((one) => ({ ...first, ...one })) as Run['results'] };
}

/** Doubts that follow each other for the same reasons stand together in the file, however a run had them. */
function withSingleDoubts(run: Run): Run {
  const single = ({ subjects, missing: reasons }: Doubt): Doubt[] =>
    subjects.map((one) => ({ missing: reasons, subjects: [one] }));
  return {
    ...run,
    results: run.results.map((result) => ({ ...result, doubts: result.doubts.flatMap(single) })),
  };
}

describe('run.json', () => {
  it('is read back as the run that it was, and written again as the same text', () => {
    const run = sampleRun();
    const text = textOf(run);
    expect(readBack(text)).toEqual(plain(run));
    expect(textOf(readBack(text))).toBe(text);
  });

  it('is read back whatever findings and doubts share', () => {
    fc.assert(
      fc.property(results, (some) => {
        const run = withResults(some);
        expect(withSingleDoubts(readBack(textOf(run)))).toEqual(plain(withSingleDoubts(run)));
      }),
    );
  });

  it('has one finding to a line, and holds what many findings say once', () => {
    const [one] = sampleRun().results.flatMap(({ findings }) => findings);
    const value = '"said of everybody"';
    const findings = Array.from({ length: 100 }, (_, place) => ({
      ...one,
      fingerprint: `print-${String(place)}`,
      subject: { kind: 'person', id: `id-${String(place)}`, name: 'Ann' },
      evidence: [
        { ...one?.evidence[0], object: `id-${String(place)}`, value },
        { ...one?.evidence[0], property: 'other', object: `id-${String(place)}`, value },
      ],
    }));
    const text = textOf(withResults([{ findings, doubts: [], missing: [], evidence: [] }]));
    const lines = text.split('\n').filter((line) => line.includes('"fingerprint"'));
    expect(lines).toHaveLength(100);
    expect(text.split(JSON.stringify(value))).toHaveLength(2);
    for (const place of [0, 99]) expect(text.split(`"id-${String(place)}"`)).toHaveLength(2);
  });

  it('is made of pieces, none of which grows with the run', () => {
    const [result] = sampleRun().results;
    const findings = Array.from({ length: 5000 }, () => result?.findings[0]);
    const pieces = [...runText(withResults([{ findings }]))];
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(20_000);
  });
});
