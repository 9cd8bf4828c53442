import { BeadleError } from '../model/error.ts';

/** @throws BeadleError CREDENTIAL_MISSING when a setting that this way of signing in needs is not there */
export function required<T>(value: T | undefined, what: string, hint: string): T {
  if (value === undefined) throw new BeadleError('CREDENTIAL_MISSING', `${what} is missing.`, { hint });
  return value;
}
