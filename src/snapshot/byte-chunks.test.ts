import { expect, it } from 'vitest';
import { byteChunks } from './byte-chunks.ts';
import { hashed } from './hashed-data.ts';

/** Each part copied as it comes: the next one is written over it. */
function together(pieces: Iterable<string>): string {
  const parts: Buffer[] = [];
  for (const chunk of byteChunks(pieces)) parts.push(Buffer.from(chunk));
  return Buffer.concat(parts).toString('utf8');
}

/** Of one, two, three and four bytes a character, so that parts end within characters where nobody looks. */
const alphabet = ['a', 'é', '–', '😀'];
const pieces = Array.from({ length: 60 }, (_, at) => (alphabet[at % 4] ?? '').repeat(at * 1500 + 1));

it('encodes pieces of any length as the whole text would be', () => {
  expect(together(pieces)).toBe(pieces.join(''));
  expect(together([])).toBe('');
  expect(together(['\ud83d', '', '\ude00', 'é\ud83d', '\ud83d', '\ude00x'])).toBe('😀é�😀x');
  expect(together(['a\ud83d'])).toBe('a�');
});

it('keeps a file apart from one that is written while its pieces are made', () => {
  function* within(): Generator<string> {
    for (const piece of pieces) {
      hashed('another file '.repeat(50_000));
      yield piece;
    }
  }
  expect(together(within())).toBe(pieces.join(''));
});
