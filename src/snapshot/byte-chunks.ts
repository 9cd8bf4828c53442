/** What a file may be written from; pieces of text are encoded as UTF-8 while they come. */
export type FileData = string | Uint8Array | Iterable<string>;

/** Characters that are encoded together at most: a long text is never whole in memory a second time. */
const most = 256 * 1024;

/** Where text is encoded, for one file after the other; a character takes three bytes at the most. Undefined while it is in use. */
let free: Buffer | undefined;

const isHalf = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

/** Half a character at the end of a part would become "\ufffd" on both sides of the cut. */
const endOf = (text: string, from: number): number => {
  const end = Math.min(from + most, text.length);
  return end < text.length && isHalf(text.charCodeAt(end - 1)) ? end - 1 : end;
};

/** The same pieces, cut where characters end: half of one at the end of a piece goes with the next. */
function* wholeCharacters(pieces: Iterable<string>): Generator<string> {
  let half = '';
  for (const piece of pieces) {
    const text = half + piece;
    half = isHalf(text.charCodeAt(text.length - 1)) ? text.slice(-1) : '';
    yield half === '' ? text : text.slice(0, -1);
  }
  yield half;
}

/** Pieces of text as UTF-8, one part after the other in the same room. */
function* encoded(pieces: Iterable<string>, room: Buffer): Generator<Uint8Array> {
  let filled = 0;
  for (const piece of wholeCharacters(pieces))
    for (let from = 0; from < piece.length;) {
      const end = endOf(piece, from);
      if (filled + (end - from) * 3 > room.length) {
        yield room.subarray(0, filled);
        filled = 0;
      }
      filled += room.write(piece.slice(from, end), filled, 'utf8');
      from = end;
    }
  if (filled > 0) yield room.subarray(0, filled);
}

/**
 * The bytes of a file in parts that are neither tiny nor huge. An empty file has none. A part is written over when the next
 * one is asked for: it must be used at once.
 */
export function* byteChunks(data: FileData): Generator<Uint8Array> {
  if (data instanceof Uint8Array) {
    yield data;
    return;
  }
  const room = free ?? Buffer.allocUnsafeSlow(most * 3);
  free = undefined;
  try {
    yield* encoded(typeof data === 'string' ? [data] : data, room);
  } finally {
    free = room;
  }
}
