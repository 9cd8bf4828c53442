/** Codes are stable and can be searched for; the message says what happened; the hint says what to do. */
export type ErrorCode =
  | 'CONFIG_INVALID'
  | 'CREDENTIAL_MISSING'
  | 'CREDENTIAL_REFUSED'
  /** What holds the key (a vault, the Windows store) did not answer: another try may help. */
  | 'KEY_UNREACHABLE'
  | 'CONSENT_MISSING'
  | 'TENANT_WRONG'
  | 'NETWORK'
  | 'SNAPSHOT_UNREADABLE'
  | 'SNAPSHOT_NEWER'
  | 'RUN_UNREADABLE'
  | 'IMPORT_UNREADABLE'
  | 'RULE_INVALID'
  | 'POLICY_INVALID'
  | 'OUTPUT_UNWRITABLE'
  /** The system of this computer refused a file or a process, where nothing else could be said of it. */
  | 'SYSTEM_REFUSED'
  | 'HISTORY_UNWRITABLE'
  | 'HISTORY_NEWER'
  | 'AUDIT_RUNNING'
  | 'CANCELLED'
  | 'USAGE';

/**
 * An expected failure. The command line prints message and hint and exits with 2; any other error is a bug and keeps
 * its stack.
 */
export class BeadleError extends Error {
  readonly code: ErrorCode;
  /** An imperative that the reader can carry out. */
  readonly hint: string;

  constructor(code: ErrorCode, message: string, more: { hint: string; cause?: unknown }) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'BeadleError';
    this.code = code;
    this.hint = more.hint;
  }
}
