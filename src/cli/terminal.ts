import { createColors } from 'picocolors';
import { printableJson, withOwnColours } from '../model/printable.ts';
import { fold } from './fold.ts';

export type Colour = ReturnType<typeof createColors>;

/** How a command talks to the person or the log that started it. */
export interface Terminal {
  /** Results: go to standard output, also with `--quiet`. */
  readonly result: (text: string) => void;
  /** Progress and remarks: silent with `--quiet` and `--json`. */
  readonly note: (text: string) => void;
  /** Errors: go to standard error, always. */
  readonly error: (text: string) => void;
  readonly colour: Colour;
  /** A person watches: progress may redraw. Otherwise plain lines. */
  readonly live: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
}

export interface TerminalOptions {
  readonly quiet: boolean;
  readonly json: boolean;
}

/** Columns. A terminal that nobody looks at often says it has none; a redrawn line would then be a letter a row. */
const narrowest = 20;

/**
 * The process's own terminal. `NO_COLOR` (any value but the empty one) switches colour off, as https://no-color.org
 * asks; so does a pipe.
 */
export const processTerminal = ({ quiet, json }: TerminalOptions): Terminal => {
  const wide = process.stdout.columns >= narrowest;
  const live = process.stdout.isTTY === true && wide && !quiet && !json && process.env['CI'] === undefined;
  const colour = createColors(process.stdout.isTTY === true && !process.env['NO_COLOR'] && !json);
  const safe = json ? printableJson : withOwnColours;
  /** Where somebody looks; a file or a log keeps its lines. */
  const shown = (text: string, { isTTY, columns }: NodeJS.WriteStream): string =>
    isTTY && columns >= narrowest && !json ? fold(safe(text), columns) : safe(text);
  return {
    result: (text) => void process.stdout.write(`${shown(text, process.stdout)}\n`),
    note: (text) => {
      if (!quiet && !json) process.stdout.write(`${shown(text, process.stdout)}\n`);
    },
    error: (text) => void process.stderr.write(`${shown(text, process.stderr)}\n`),
    colour,
    live,
    quiet,
    json,
  };
};
