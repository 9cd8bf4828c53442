import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evidenceKind } from './evidence-kind.ts';
import { longSnapshot } from './long-snapshot.ts';
import { parseSnapshot } from './read.ts';
import type { SnapshotOf } from './snapshot.ts';
import { serialiseSnapshot } from './write.ts';

const item = z.object({ id: z.string(), says: z.string().optional() });
const kinds = {
  people: evidenceKind({
    id: 'people',
    endpoint: 'GET /a',
    shape: 'list',
    item,
    key: 'id',
    about: 'account',
  }),
  each: evidenceKind({
    id: 'each',
    endpoint: 'GET /b',
    shape: 'each',
    item,
    key: 'subject',
    about: 'account',
  }),
  one: evidenceKind({ id: 'one', endpoint: 'GET /c', shape: 'one', item }),
};
type Small = SnapshotOf<typeof kinds>;

const at = '2026-11-22T11:33:00.000Z';
/** Texts that look like lines of the file, or that a cut between bytes would tear. */
const word = fc.constantFrom(
  '',
  'a',
  'Ærlig \u{1f600}',
  '"seal":"sha256:',
  '\n]},',
  '"value":[',
  '\u2028',
  ',',
);
const object = fc.record({ id: word, says: word }, { requiredKeys: ['id'] });
const missing = fc.record({
  status: fc.constant('unavailable' as const),
  at: fc.constant(at),
  cause: fc.constantFrom('licence' as const, 'error' as const),
  detail: word,
});
const collected = <T>(value: fc.Arbitrary<T>) =>
  fc.record({ status: fc.constant('collected' as const), at: fc.constant(at), value });
const own = fc.oneof(missing, collected(object));
const snapshots: fc.Arbitrary<Small> = fc.record({
  format: fc.constant('beadle-snapshot' as const),
  version: fc.constant(1 as const),
  beadle: word,
  source: fc.constant('simulator' as const),
  tenant: fc.record({ id: word, displayName: word, initialDomain: word }),
  access: fc.constant({ kind: 'app-only' as const, permissions: [] }),
  startedAt: fc.constant(at),
  finishedAt: fc.constant(at),
  evidence: fc.record({
    people: fc.oneof(missing, collected(fc.array(object, { maxLength: 4 }))),
    each: fc.oneof(
      missing,
      collected(
        fc.array(
          fc.tuple(word, own).map(([subject, rest]) => ({ subject, ...rest })),
          { maxLength: 4 },
        ),
      ),
    ),
    one: own,
  }),
});

/** As it is read from bytes that come some at a time, in a room that is used again. */
function readInParts(text: string, size: number): Small | undefined {
  const reader = longSnapshot(kinds);
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += size) {
    const part = Buffer.from(bytes.subarray(from, from + size));
    reader.add(part);
    part.fill('x');
  }
  return reader.end();
}

function readWhole(text: string): Small | undefined {
  try {
    return parseSnapshot(kinds, text, 'file');
  } catch {
    return undefined;
  }
}

/** The lines with a seal that fits them. */
function sealed(lines: readonly string[]): string {
  const text = `${lines.join('\n')}\n`;
  return `${text}"seal":"sha256:${createHash('sha256').update(text).digest('hex')}"}\n`;
}
const linesOf = (snapshot: Small): string[] => serialiseSnapshot(kinds, snapshot).split('\n').slice(0, -2);

/** What somebody may do to a line, or another program may write. */
const changes: readonly ((line: string) => readonly string[])[] = [
  () => [],
  (line) => [line, line],
  (line) => [`${line},`],
  (line) => [line.replace(/,$/u, '')],
  (line) => [` ${line}`],
  (line) => ['', line],
  (line) => [line.replace('"id"', '"other"')],
  (line) => [line.replace('"collected"', '"unavailable"')],
  (line) => [line, '{"id":"more"}'],
  (line) => [line, ']},'],
  (line) => [line, '},'],
  (line) => [line.replace('"people"', '"each"')],
  (line) => [line.replace('"people"', '"__proto__"')],
  (line) => [line.replace('"one"', '"two"')],
  (line) => [line.replace('"version":1', '"version":2')],
];

describe('a snapshot that is read line by line', () => {
  it('is what its whole text says, wherever its bytes are cut', () => {
    fc.assert(
      fc.property(snapshots, fc.integer({ min: 1, max: 400 }), (snapshot, size) => {
        const text = serialiseSnapshot(kinds, snapshot);
        expect(readInParts(text, size)).toEqual(snapshot);
        expect(readWhole(text)).toEqual(snapshot);
      }),
    );
  });

  it('is never anything else than what its whole text says, whatever was done to a line', () => {
    const change = fc.constantFrom(...changes);
    fc.assert(
      fc.property(snapshots, fc.nat(), change, (snapshot, place, changed) => {
        const lines = linesOf(snapshot);
        const chosen = place % lines.length;
        const text = sealed(lines.flatMap((line, index) => (index === chosen ? changed(line) : [line])));
        const read = readInParts(text, 100);
        // Where it gives nothing, the text is read whole.
        expect(read ?? readWhole(text)).toEqual(readWhole(text));
      }),
    );
  });

  it('is refused when it was cut off, or changed after it was sealed', () => {
    const [snapshot] = fc.sample(snapshots, { numRuns: 1, seed: 7 });
    const text = serialiseSnapshot(kinds, snapshot as Small);
    for (let length = 0; length < text.length - 1; length += 1)
      expect(readInParts(text.slice(0, length), 64)).toBeUndefined();
    expect(readInParts(text.replace('"simulator"', '"tenant"'), 64)).toBeUndefined();
  });
});
