import { detail, errorText, oneLine } from './failure.ts';
import type { Cause } from '../model/cause.ts';
import { isRecord, type Answer } from './message.ts';
import { partnerExchange } from './people/partner-limits.ts';
import { ReadFailure } from './reader.ts';

export interface ExchangeAccess {
  readonly kind: 'app-only' | 'delegated';
  readonly permissions: readonly string[];
  /** Signed in as the IT provider's person (GDAP). */
  readonly partner?: boolean;
}

const importInstead =
  'Where this stays so, run the script that Beadle ships for the ExchangeOnlineManagement module, and then `beadle import exchange FILE`.';
const grantApp =
  'Grant the application permission Exchange.ManageAsApp (Office 365 Exchange Online) with admin consent.';
const grantRole =
  "Give the app's service principal the Entra role Global Reader; the application permission alone is not enough.";
const grantPerson =
  'Give the person who signs in the Entra role Global Reader, or sign in as an application.';

/** The texts that Exchange nests: details, then inner errors with their exceptions (observed; endpoints.md). */
const allTexts = (value: unknown, depth = 0): string[] => {
  if (depth > 6) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((one) => allTexts(one, depth + 1));
  return isRecord(value) ? Object.values(value).flatMap((one) => allTexts(one, depth + 1)) : [];
};

const missingRole = /isn't supported in this scenario|is not allowed to call/i;
const notFound = /ManagementObjectNotFoundException/;
const unknownCmdlet = /CommandNotFoundException|is not recognized as/i;

interface Meaning {
  readonly cause: Cause;
  readonly remedy: string;
  readonly code?: string;
}

const meaning = (answer: Answer, { kind, permissions, partner }: ExchangeAccess): Meaning => {
  const { status } = answer;
  const texts = allTexts(answer.body).join(' ');
  if (status === 401 || status === 403) {
    if (partner === true) return { cause: 'not-supported', remedy: partnerExchange };
    if (kind === 'app-only' && !permissions.includes('Exchange.ManageAsApp'))
      return { cause: 'permission', remedy: grantApp };
    if (unknownCmdlet.test(texts)) return { cause: 'not-supported', remedy: importInstead };
    if (missingRole.test(texts) || status === 401)
      return { cause: 'permission', remedy: kind === 'app-only' ? grantRole : grantPerson };
    return {
      cause: 'not-supported',
      remedy: `Exchange refused without a reason that we know: it may not be licensed, or no longer accept this way of asking. ${importInstead}`,
    };
  }
  if (status === 429 || status === 509) return { cause: 'throttled', remedy: 'Collect again later.' };
  if (notFound.test(texts))
    return {
      cause: 'error',
      remedy: 'Exchange does not know this object; it may have been deleted meanwhile.',
      code: 'ManagementObjectNotFoundException',
    };
  if (unknownCmdlet.test(texts) || (status >= 400 && status < 500))
    return { cause: 'not-supported', remedy: `The Exchange admin API has changed. ${importInstead}` };
  return { cause: 'error', remedy: 'Collect again.' };
};

/**
 * Translates a refusal of the Exchange admin API, which Microsoft does not document for direct use: what we do not
 * recognise is `not-supported` and names the documented module as the way round.
 */
export const exchangeFailure = (cmdlet: string, answer: Answer, access: ExchangeAccess): ReadFailure => {
  const text = errorText(answer);
  const found = meaning(answer, access);
  const code = found.code ?? text.code;
  return new ReadFailure(found.cause, detail(cmdlet, answer.status, { ...text, code }, found.remedy), {
    status: answer.status,
    code,
    ...(text.requestId === undefined ? {} : { requestId: text.requestId }),
  });
};

/** Said when a cmdlet stopped at its default of 1,000 results: the list is then not whole (observed; endpoints.md). */
const truncated =
  /more results|results? (are|were) (available|not (returned|displayed|shown))|ResultSize|truncat/i;

/** @returns warnings, shortened; `truncated` when one of them says that results are missing, or is no text at all */
export const readWarnings = (
  body: Readonly<Record<string, unknown>>,
): { texts: string[]; truncated: boolean } => {
  const warnings = body['@adminapi.warnings'];
  if (warnings === undefined || warnings === null) return { texts: [], truncated: false };
  if (!Array.isArray(warnings) || !warnings.every((one) => typeof one === 'string'))
    return { texts: ['a warning in a form that Beadle does not know'], truncated: true };
  return {
    texts: warnings.map((one) => oneLine(one)),
    truncated: warnings.some((one) => truncated.test(one)),
  };
};
