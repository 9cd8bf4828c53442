import { BeadleError } from '../model/error.ts';
import type { Terminal } from './terminal.ts';

const causes = (error: unknown): string[] => {
  const chain: string[] = [];
  for (let at = error instanceof Error ? error.cause : undefined; at !== undefined;) {
    chain.push(at instanceof Error ? `${at.name}: ${at.message}` : String(at));
    at = at instanceof Error ? at.cause : undefined;
  }
  return chain;
};

/**
 * Prints an error as its reader needs it. An expected one says what happened and what to do; `debug` adds what lay
 * behind it. Anything else is a bug of ours and keeps its stack, so that it can be reported.
 */
export const reportError = (error: unknown, terminal: Terminal, debug: boolean): void => {
  if (!(error instanceof BeadleError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.error(
      `This is a fault in Beadle, not in your settings. Please report it with these lines:\n${stack}`,
    );
    return;
  }
  if (terminal.json) {
    terminal.error(JSON.stringify({ error: { code: error.code, message: error.message, hint: error.hint } }));
    return;
  }
  terminal.error(
    `${terminal.colour.red('Error')} ${error.message}\nWhat to do: ${error.hint}\n(${error.code})`,
  );
  if (debug) for (const line of causes(error)) terminal.error(`  because: ${line}`);
};
