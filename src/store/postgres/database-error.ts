import { BeadleError } from '../../model/error.ts';

/** Codes of Node, and of https://www.postgresql.org/docs/18/errcodes-appendix.html (read 2026-11). */
const remedies: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Check that PostgreSQL runs there, and host and port in DATABASE_URL.',
  ENOTFOUND: 'Check the host in DATABASE_URL.',
  ETIMEDOUT: 'Check host and port in DATABASE_URL, and that no firewall stands between.',
  '28P01':
    'Check user and password in DATABASE_URL; signs such as @ and / in a password are written %40 and %2F.',
  '28000': 'Check the user in DATABASE_URL, and that the server accepts it from this computer.',
  '3D000': 'Make the database first (createdb), or correct its name in DATABASE_URL.',
  '42501': 'Give the user CREATE on the database, or let somebody who has it start Beadle once.',
  '53100': 'The disk of the database is full. Make room, then run the same command again.',
  '53300': 'The database has no connection left. Allow more, or start fewer workers.',
  '55P03': 'Another process has held the history for too long. Try again when it has ended.',
};

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : '';

const messageOf = (cause: unknown): string => {
  // A host with two addresses is refused twice, in an error without a text.
  if (cause instanceof AggregateError && cause.message === '') return messageOf(cause.errors[0]);
  return cause instanceof Error ? cause.message : String(cause);
};

/** Where a database is, without user and password. @throws BeadleError CONFIG_INVALID, which quotes nothing of it */
export function databaseName(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null || !/^postgres(ql)?:$/.test(parsed.protocol))
    throw new BeadleError('CONFIG_INVALID', 'DATABASE_URL is no address of a PostgreSQL database.', {
      hint: 'Write postgres://USER:PASSWORD@HOST:5432/DATABASE; signs such as @ and / in a password are written %40 and %2F.',
    });
  return `${parsed.host}${parsed.pathname}`;
}

/** The error for whatever PostgreSQL, or the way to it, refuses. */
export function databaseError(url: string, cause: unknown): BeadleError {
  if (cause instanceof BeadleError) return cause;
  const text = `The database ${databaseName(url)} cannot be used: ${messageOf(cause)}.`;
  return new BeadleError('HISTORY_UNWRITABLE', text, {
    hint: remedies[codeOf(cause)] ?? 'Check that PostgreSQL runs and has room, then try again.',
    cause,
  });
}
