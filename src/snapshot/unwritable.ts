import { BeadleError } from '../model/error.ts';

/** The system's code of an error, such as `ENOENT`; empty where it has none. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The error for a file that cannot be written, whatever the reason. */
export function unwritable(path: string, cause: unknown): BeadleError {
  return new BeadleError(
    'OUTPUT_UNWRITABLE',
    `Cannot write ${path}: ${systemCode(cause) || String(cause)}.`,
    {
      hint: 'Check that the folder exists, that you may write to it, that the disk has room, and that no program has the file open.',
      cause,
    },
  );
}
