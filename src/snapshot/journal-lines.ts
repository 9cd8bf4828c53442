import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { unwritable } from './unwritable.ts';

/** Lines of one evidence kind on their way to disk. */
export interface LineWriter {
  /** The line is handed to the system as soon as the one before it is: a kill loses next to nothing. */
  readonly write: (line: unknown) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** More than these are not held back while the disk is slow. */
const linesAtOnce = 32;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * Whole lines of a file; none when there is no file. What stands behind the last line end was torn off by a kill. A line
 * ends at `\n` alone: names may hold U+2028, which JSON leaves as it is and at which `node:readline` would cut.
 */
export const readLines = async function* (path: string): AsyncGenerator<string> {
  const stream = createReadStream(path, 'utf8');
  let rest = '';
  try {
    for await (const chunk of stream) {
      const lines = `${rest}${String(chunk)}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  } finally {
    stream.destroy();
  }
};

/** Lines that can be read; after a power cut the end of a file may hold anything. */
export const readableLines = async function* (path: string): AsyncGenerator<unknown> {
  for await (const line of readLines(path)) {
    try {
      yield JSON.parse(line) as unknown;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
};

/** @throws BeadleError OUTPUT_UNWRITABLE */
export const lineWriter = async (path: string, append: boolean): Promise<LineWriter> => {
  const tried = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw unwritable(path, error);
    }
  };
  const file = await tried(open(path, append ? 'a' : 'w', 0o600));
  let waiting: string[] = [];
  let isWriting = false;
  let failure: { readonly error: unknown } | undefined;
  let written = Promise.resolve();

  const pour = async (): Promise<void> => {
    isWriting = true;
    try {
      while (waiting.length > 0) {
        const text = waiting.join('');
        waiting = [];
        await file.appendFile(text);
      }
    } catch (error) {
      failure ??= { error };
    } finally {
      isWriting = false;
    }
  };
  const assertWritten = (): void => {
    if (failure !== undefined) throw unwritable(path, failure.error);
  };

  return {
    write: async (line) => {
      waiting.push(`${JSON.stringify(line)}\n`);
      if (!isWriting) written = pour();
      if (waiting.length >= linesAtOnce) await written;
      assertWritten();
    },
    close: async () => {
      try {
        await written;
        assertWritten();
        await tried(file.sync());
      } finally {
        await file.close();
      }
    },
  };
};
