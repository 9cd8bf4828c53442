import { emitKeypressEvents, type Key } from 'node:readline';

/** Reads single keys, on a terminal or from a pipe; `undefined` when there is nothing more to read. */
export interface Keys {
  readonly next: () => Promise<string | undefined>;
  readonly close: () => void;
}

/** What a key means: Enter, an ordinary key in lower case, or `quit` for Ctrl-C and Ctrl-D. */
function meaning(text: string | undefined, key: Key): string {
  if (key.ctrl === true && (key.name === 'c' || key.name === 'd')) return 'quit';
  if (key.name === 'return' || key.name === 'enter') return 'enter';
  return (text ?? key.name ?? '').toLowerCase();
}

/** Keys of standard input. On a terminal no Enter is needed, and the terminal is put back as it was on `close`. */
export function keysOf(input: NodeJS.ReadStream): Keys {
  const waiting: ((key: string | undefined) => void)[] = [];
  const pressed: string[] = [];
  let ended = false;
  const give = (key: string): void => {
    const first = waiting.shift();
    if (first === undefined) pressed.push(key);
    else first(key);
  };
  const onKey = (text: string | undefined, key: Key): void => give(meaning(text, key));
  const onEnd = (): void => {
    ended = true;
    for (const resolve of waiting.splice(0)) resolve(undefined);
  };
  emitKeypressEvents(input);
  const raw = input.isTTY === true;
  if (raw) input.setRawMode(true);
  input.on('keypress', onKey);
  input.on('end', onEnd);
  input.resume();
  return {
    next: () => {
      const key = pressed.shift();
      if (key !== undefined || ended) return Promise.resolve(key);
      return new Promise((resolve) => waiting.push(resolve));
    },
    close: () => {
      input.off('keypress', onKey);
      input.off('end', onEnd);
      if (raw) input.setRawMode(false);
      input.pause();
    },
  };
}
