import { BeadleError } from '../model/error.ts';
import { printableLines } from '../model/printable.ts';
import { withoutSecrets } from '../model/secret-text.ts';
import { refusedBySystem } from '../snapshot/unwritable.ts';
import type { Terminal } from './terminal.ts';

const causes = (error: unknown): string[] => {
  const chain: string[] = [];
  for (let at = error instanceof Error ? error.cause : undefined; at !== undefined;) {
    chain.push(withoutSecrets(at instanceof Error ? `${at.name}: ${at.message}` : String(at)));
    at = at instanceof Error ? at.cause : undefined;
  }
  return chain;
};

const described = (error: unknown): { code: string; message: string; hint: string } => {
  if (error instanceof BeadleError) return { code: error.code, message: error.message, hint: error.hint };
  return {
    code: 'INTERNAL',
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    hint: 'This is a fault in Beadle, not in your settings. Please report it with these lines.',
  };
};

/** The last net: whoever made the message, and whatever library threw it, a secret is not printed. */
const detailsOf = (error: unknown): { code: string; message: string; hint: string } => {
  const { code, message, hint } = described(error);
  return { code, message: withoutSecrets(message), hint: withoutSecrets(hint) };
};

/**
 * Prints an error as its reader needs it. An expected one says what happened and what to do; `debug` adds what lay
 * behind it. Anything else is a bug of ours and keeps its stack, so that it can be reported.
 */
export const reportError = (thrown: unknown, terminal: Terminal, debug: boolean): void => {
  const error = refusedBySystem(thrown) ?? thrown;
  const { code, message, hint } = detailsOf(error);
  if (terminal.json) {
    terminal.error(JSON.stringify({ error: { code, message, hint } }));
    return;
  }
  const { red } = terminal.colour;
  if (!(error instanceof BeadleError)) {
    terminal.error(`${red('Error')} ${hint}\n${printableLines(message)}`);
    return;
  }
  terminal.error(
    `${red('Error')} ${printableLines(message)}\nWhat to do: ${printableLines(hint)}\n(${code})`,
  );
  if (debug) for (const line of causes(error)) terminal.error(`  because: ${printableLines(line)}`);
};
