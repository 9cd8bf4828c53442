import { createColors } from 'picocolors';
import { printableJson, withOwnColours } from '../model/printable.ts';

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
  return {
    result: (text) => void process.stdout.write(`${safe(text)}\n`),
    note: (text) => {
      if (!quiet && !json) process.stdout.write(`${safe(text)}\n`);
    },
    error: (text) => void process.stderr.write(`${safe(text)}\n`),
    colour,
    live,
    quiet,
    json,
  };
};
