import { expect, it } from 'vitest';
import { aTenant, anEngine } from '../testing.ts';

it('trap: a strength without what it allows may allow anything more', () => {
  const missing = (allowedCombinations: readonly string[] | undefined) =>
    anEngine(aTenant([], { authenticationStrengths: [{ id: 's', allowedCombinations }] })).strengthsMissing;
  expect(missing(['fido2'])).toEqual([]);
  expect(missing(undefined)).toMatchObject([{ evidence: 'authenticationStrengths', cause: 'error' }]);
});
