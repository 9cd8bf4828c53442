import type { Terminal } from '../terminal.ts';

/** What every command is; it returns the exit code. */
export type Command<Options> = (options: Options, terminal: Terminal) => Promise<number>;

export const defaultConfig = 'beadle.yaml';
export const defaultOutput = 'reports/out';
