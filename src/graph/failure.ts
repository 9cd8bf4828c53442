import type { Cause } from '../model/cause.ts';
import { failureTable } from './failure-table.ts';
import { isRecord, type Answer } from './message.ts';
import { partnerLimit } from './people/partner-limits.ts';
import { ReadFailure, type Family } from './reader.ts';

/** What is known about the question that failed. */
export interface Asked {
  /** `GET /users`. */
  readonly endpoint: string;
  readonly family: Family;
  /** How we are signed in: a person's sign-in cannot read other people's mailboxes. */
  readonly access: 'app-only' | 'delegated';
  /** What the token of the IT provider's person (GDAP) may do; absent for everybody else. */
  readonly partnerScopes?: readonly string[] | undefined;
}

/** What Microsoft wrote about an error. Text from outside: shortened, on one line. */
export interface ErrorText {
  /** The outermost code; may be empty. */
  readonly code: string;
  /** Outermost code first, then those of the inner errors, which are more specific. */
  readonly codes: readonly string[];
  readonly message: string;
  readonly requestId: string | undefined;
}

export const oneLine = (text: string, most = 200): string => {
  const flat = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return flat.length > most ? `${flat.slice(0, most)}…` : flat;
};

const inner = (error: Readonly<Record<string, unknown>>): unknown =>
  error['innerError'] ?? error['innererror'];

/** Some services put a JSON text into `message`, with the code that matters inside (PIM, Intune; observed). */
const codesInMessage = (message: string): string[] => {
  if (!message.startsWith('{')) return [];
  const found = /"(?:errorCode|ErrorCode)"\s*:\s*"([^"]{1,100})"/.exec(message)?.[1];
  return found === undefined ? [] : [found];
};

export const errorText = ({ body, headers }: Answer): ErrorText => {
  const codes: string[] = [];
  const error = isRecord(body) ? body['error'] : undefined;
  let message = '';
  let requestId = headers['request-id'];
  let level = error;
  for (let depth = 0; depth < 5 && isRecord(level); depth += 1) {
    const { code, message: text } = level;
    if (typeof code === 'string') codes.push(code.slice(0, 100));
    if (typeof text === 'string' && message === '') message = text;
    const id = level['request-id'];
    if (typeof id === 'string') requestId ??= id;
    level = inner(level);
  }
  return {
    code: oneLine(codes[0] ?? '', 100),
    codes: [...codes, ...codesInMessage(message)],
    message: oneLine(message),
    requestId: requestId === undefined ? undefined : oneLine(requestId, 60),
  };
};

interface Meaning {
  readonly cause: Cause;
  readonly remedy: string;
}

const delegated: Meaning = {
  cause: 'not-supported',
  remedy: "A person's sign-in cannot read other people's mailboxes. Sign in as an application (app-only).",
};

const unknownRefusal: Meaning = {
  cause: 'error',
  remedy: 'Collect again; if it stays so, report it with the request id.',
};

const meaning = (status: number, { codes, message }: ErrorText, asked: Asked): Meaning => {
  const { family, access, partnerScopes } = asked;
  if (access === 'delegated' && family === 'outlook' && [401, 403, 404].includes(status)) {
    if (!codes.includes('MailboxNotEnabledForRESTAPI')) return delegated;
  }
  const known = codes.length === 0 ? [''] : codes.map((code) => code.toLowerCase());
  const row = failureTable.find(
    (candidate) =>
      candidate.status.includes(status) &&
      (candidate.families?.includes(family) ?? true) &&
      (candidate.codes?.some((code) => known.includes(code.toLowerCase())) ?? true) &&
      (candidate.text?.test(`${codes.join(' ')} ${message}`) ?? true),
  );
  const limit =
    row?.cause === 'permission' && partnerScopes !== undefined
      ? partnerLimit(status, asked.endpoint, partnerScopes)
      : undefined;
  return limit === undefined ? (row ?? unknownRefusal) : { cause: 'not-supported', remedy: limit };
};

/** One line for the technician: what was asked, what came back, and what to do. */
export const detail = (endpoint: string, status: number, text: ErrorText, remedy: string): string =>
  [
    `${endpoint} answered ${String(status)}${text.code === '' ? '' : ` ${text.code}`}.`,
    remedy,
    ...(text.requestId === undefined ? [] : [`(request id ${text.requestId})`]),
  ].join(' ');

/**
 * Translates a refusal of Graph into one of our causes, by status and code, independent of what the tenant has licensed:
 * a caller that has read the plans may know better.
 */
export const failureOf = (answer: Answer, asked: Asked): ReadFailure => {
  const text = errorText(answer);
  const { cause, remedy } = meaning(answer.status, text, asked);
  return new ReadFailure(cause, detail(asked.endpoint, answer.status, text, remedy), {
    status: answer.status,
    code: text.code,
    ...(text.requestId === undefined ? {} : { requestId: text.requestId }),
  });
};

/** An answer that came with a good status but is not what the endpoint documents. */
export const unreadable = (endpoint: string, what: string, code = 'Unreadable'): ReadFailure =>
  new ReadFailure('error', `${endpoint}: ${what} Collect again; if it stays so, report it.`, { code });
