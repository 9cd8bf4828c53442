import { appendFileSync, closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { systemCode, unwritable } from './unwritable.ts';

/**
 * Lines of one evidence kind on their way to disk. They are handed to the system one by one, so that a kill loses none, and
 * are not synced to the disk: what a power cut takes is missing or cannot be read, and is asked again.
 */
export interface LineWriter {
  /** @throws BeadleError OUTPUT_UNWRITABLE */
  readonly write: (line: unknown) => void;
  /** @throws BeadleError OUTPUT_UNWRITABLE */
  readonly close: () => void;
}

/** Bytes that are read together, for one file after the other: what is read becomes text before anybody else reads. */
const chunk = Buffer.allocUnsafeSlow(64 * 1024);

/**
 * Whole lines of a file; none when there is no file. What stands behind the last line end was torn off by a kill. A line
 * ends at `\n` alone: names may hold U+2028, which JSON leaves as it is and at which `node:readline` would cut.
 */
export function* readLines(path: string): Generator<string> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  try {
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      const lines = `${rest}${decoder.write(chunk.subarray(0, read))}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } finally {
    closeSync(file);
  }
}

/** Lines that can be read; after a power cut the end of a file may hold anything. */
export function* readableLines(path: string): Generator<unknown> {
  for (const line of readLines(path)) {
    try {
      yield JSON.parse(line) as unknown;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
}

/** @throws BeadleError OUTPUT_UNWRITABLE */
export function lineWriter(path: string, append: boolean): LineWriter {
  function tried<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw unwritable(path, error);
    }
  }
  const file = tried(() => openSync(path, append ? 'a' : 'w', 0o600));
  return {
    // `writeSync` may take only a part, on a disk that is nearly full; this writes all of it or throws.
    write: (line) => tried(() => appendFileSync(file, `${JSON.stringify(line)}\n`)),
    close: () => tried(() => closeSync(file)),
  };
}
