import { join } from 'node:path';
import { clerkFolder } from '../../audit/run-files.ts';
import { printable } from '../../model/printable.ts';
import type { Terminal } from '../terminal.ts';

/** Opens a file with the program that the computer has for it. */
type Opener = (file: string) => Promise<unknown>;

const openWithComputer: Opener = async (file) => {
  // Loaded only for who asks: it looks for browsers and for Windows beneath Linux.
  const { default: open } = await import('open');
  return open(file);
};

/** The clerk's report of a run. */
export function clerksReport(place: string): string {
  return join(place, clerkFolder, 'PRIVATE report.html');
}

/**
 * `--open`: shows the clerk's report of a run that was just kept. A computer without a browser is no failed audit: the
 * report is there, and the path is told.
 */
export async function openReport(
  place: string,
  terminal: Terminal,
  opener: Opener = openWithComputer,
): Promise<void> {
  const file = clerksReport(place);
  try {
    await opener(file);
  } catch {
    terminal.error(`The report could not be opened here. Open it yourself: ${printable(file)}`);
  }
}
