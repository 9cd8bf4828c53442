import type { Cause } from '../model/cause.ts';

/** Which published limit a request falls under; see docs/scheduler.md. */
export type Family =
  | 'identity'
  | 'conditional-access'
  | 'reports'
  | 'sign-in-activity'
  | 'outlook'
  | 'intune-devices'
  | 'intune-config'
  | 'policies'
  | 'exchange';

/** One read of Microsoft Graph. `path` has no host and no version: `/users`. */
export interface GraphRequest {
  readonly api: 'v1.0' | 'beta';
  readonly path: `/${string}`;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly family: Family;
  /** May travel inside a `$batch`. Never for Conditional Access (1 a second) and report downloads. */
  readonly batch: boolean;
  /** The mailbox that an Outlook request is about: at most four at once for each. */
  readonly mailbox?: string;
}

/** One `Get-` cmdlet of the Exchange admin API. */
export interface CmdletRequest {
  readonly cmdlet: `Get-${string}`;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly select?: readonly string[];
  /** Routing hint: the mailbox that the cmdlet is about. */
  readonly anchor?: string;
  /** Asked about many objects, one at a time: may travel inside a `$batch` of the admin API. */
  readonly batch?: boolean;
}

/**
 * Reads a tenant. Every method throws `ReadFailure` when Microsoft refuses or does not answer; lists are read to their
 * last page or fail as a whole, so a short list never reaches a caller.
 */
export interface GraphReader {
  /** One object. */
  readonly get: (request: GraphRequest) => Promise<unknown>;
  /** A list, page by page. A failure after the first page throws: drop what came before it. */
  readonly pages: (request: GraphRequest) => AsyncIterable<readonly unknown[]>;
  /** The answer of a cmdlet, page by page. Same rule. */
  readonly cmdlet: (request: CmdletRequest) => AsyncIterable<readonly unknown[]>;
}

/** Why a read failed, already translated into one of our causes. */
export class ReadFailure extends Error {
  override readonly name = 'ReadFailure';
  readonly why: Cause;
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** Microsoft's error code, where there was one (`Authorization_RequestDenied`). */
  readonly code: string | undefined;
  readonly requestId: string | undefined;

  constructor(
    why: Cause,
    detail: string,
    more: { status?: number; code?: string; requestId?: string; cause?: unknown } = {},
  ) {
    super(detail, more.cause === undefined ? undefined : { cause: more.cause });
    this.why = why;
    this.status = more.status;
    this.code = more.code;
    this.requestId = more.requestId;
  }
}
