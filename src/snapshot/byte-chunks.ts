/** What a file may be written from; pieces of text are encoded as UTF-8 while they come. */
export type FileData = string | Uint8Array | Iterable<string>;

/** Characters that are encoded together: a long text is never whole in memory a second time. */
const most = 256 * 1024;

/** Half a character at the end of a part would become "\ufffd" on both sides of the cut. */
const endOf = (text: string, from: number): number => {
  const end = Math.min(from + most, text.length);
  const last = text.charCodeAt(end - 1);
  return end < text.length && last >= 0xd800 && last < 0xdc00 ? end - 1 : end;
};

function* encoded(text: string): Generator<Uint8Array> {
  for (let from = 0; from < text.length;) {
    const end = endOf(text, from);
    yield Buffer.from(text.slice(from, end), 'utf8');
    from = end;
  }
}

/** Pieces joined until they are worth writing. */
function gathering() {
  let waiting: string[] = [];
  let length = 0;
  const take = (): string => {
    const text = waiting.join('');
    waiting = [];
    length = 0;
    return text;
  };
  return {
    take,
    /** Whether there is enough to write. */
    add: (piece: string): boolean => {
      waiting.push(piece);
      length += piece.length;
      return length >= most;
    },
  };
}

/** The bytes of a file in parts that are neither tiny nor huge. An empty file has none. */
export function* byteChunks(data: FileData): Generator<Uint8Array> {
  if (data instanceof Uint8Array) {
    yield data;
    return;
  }
  const pieces = gathering();
  if (typeof data === 'string') pieces.add(data);
  else for (const piece of data) if (pieces.add(piece)) yield* encoded(pieces.take());
  yield* encoded(pieces.take());
}
