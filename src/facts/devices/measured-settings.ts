import type { Measured } from './compliance-rows.ts';
import type { Reach } from './device-reach.ts';

/**
 * That there is a code, and how strong it is. Names that begin alike but ask how long the device may lie idle, or how
 * old the code may grow, say nothing of that; nor do those of a work profile (compliance policy resources, read 2026-08).
 */
export const code =
  /^(passcode|password|requiredpassword)(?!.*(inactivity|expiration|previous|signinfailure|unlockfromidle))/;
/** On iOS any passcode encrypts, also one that is too short. */
export const anyPasscode = /^passcoderequired$/;
/** Encrypted storage, on every other system. */
export const encryption = /encrypt|bitlocker/;

type Together = 'short' | 'open' | 'kept' | 'none';

/** What the rows for some settings say together: one that falls short decides, one in error leaves it open. */
function together(rows: readonly Measured[]): Together {
  if (rows.some(({ state }) => state === 'noncompliant')) return 'short';
  if (rows.length === 0) return 'none';
  return rows.every(({ state }) => state === 'compliant' || state === 'remediated') ? 'kept' : 'open';
}

/** A setting that does not apply to the device (`notApplicable`: a newer setting on an older system) says nothing. */
export function rowsAbout(reach: Reach, pattern: RegExp): Together {
  return together(
    reach.measured.filter(({ setting, state }) => state !== 'notapplicable' && pattern.test(setting)),
  );
}

/**
 * Whether rows, of different policies too, say both of one setting. Storage is encrypted or is not: what one policy found
 * and another did not is not known. (A code may be long enough for one policy and too short for another.)
 */
export function disagree({ measured }: Reach, pattern: RegExp): boolean {
  const said = (state: string): string[] =>
    measured.filter((one) => one.state === state && pattern.test(one.setting)).map(({ setting }) => setting);
  const kept = new Set(said('compliant'));
  return said('noncompliant').some((setting) => kept.has(setting));
}
