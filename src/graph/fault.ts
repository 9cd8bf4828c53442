import { BeadleError } from '../model/error.ts';
import { ReadFailure } from './reader.ts';

/** Where in our own code an error came from: `src/graph/page.ts:55`. Nothing of its message, which may quote a tenant. */
function placeOf(error: Error): string {
  const place = /\b((?:src|fixtures)\/[\w./-]+:\d+)/.exec(
    error.stack?.split('\n    at ').slice(1).join('\n') ?? '',
  );
  return place?.[1] === undefined ? '' : ` at ${place[1]}`;
}

/**
 * A fault of our own (any error that nobody foresaw) as missing evidence: it costs what it happened to, and never the
 * run. The text can be reported and holds no data.
 * @returns the error itself where it is a `ReadFailure` already, or an expected one that ends the run (stopped, disk full)
 */
export function faultOf(what: string, error: unknown): ReadFailure | BeadleError {
  if (error instanceof ReadFailure || error instanceof BeadleError) return error;
  const kind = error instanceof Error ? `${error.name}${placeOf(error)}` : typeof error;
  return new ReadFailure(
    'error',
    `${what}: a fault in Beadle (${kind}). Everything else was read; please report this line.`,
    { code: 'Fault', cause: error },
  );
}
