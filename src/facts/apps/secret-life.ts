import { unknown, type Known } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';

interface Credential {
  readonly usage?: string | null | undefined;
  readonly startDateTime?: string | null | undefined;
  readonly endDateTime?: string | null | undefined;
}

/** Mean length of a month, in milliseconds: a secret of two years may have a leap day in it. */
const month = (365.25 / 12) * 86_400_000;

/** Those that still sign somebody in: not yet over, or without a last day, and no certificate that only signs tokens. */
export function liveCredentials<One extends Credential>(credentials: readonly One[], asOf: Date): One[] {
  return credentials.filter(
    ({ usage, endDateTime }) =>
      usage?.toLowerCase() !== 'sign' && !(Date.parse(endDateTime ?? '') < asOf.getTime()),
  );
}

/**
 * Months for which the longest of these secrets and certificates lasts from its first to its last day; 0 where none
 * works any more. One that has ended does no harm, and a certificate that only signs tokens signs nobody in.
 */
export function longestLife(credentials: readonly Credential[], asOf: Date): Known<number> {
  const live = liveCredentials(credentials, asOf);
  const lives = live.map(
    ({ startDateTime, endDateTime }) =>
      Math.floor((Date.parse(endDateTime ?? '') - Date.parse(startDateTime ?? '') - 3 * 86_400_000) / month) +
      1,
  );
  return lives.some(Number.isNaN)
    ? unknown(strange('applications.passwordCredentials', 'a secret without a first or last day'))
    : Math.max(0, ...lives);
}
