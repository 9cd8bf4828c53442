import { expect, it } from 'vitest';
import { consentRows } from './consent-errors.ts';
import { credentialRows } from './credential-errors.ts';
import { signInError } from './sign-in-errors.ts';

it('knows each number in one list only: the order of the lists decides nothing', () => {
  const ofCredentials = new Set(credentialRows.flatMap(({ numbers }) => numbers));
  expect(consentRows.flatMap(({ numbers }) => numbers).filter((one) => ofCredentials.has(one))).toEqual([]);
});

it('tells a certificate that ended from one that is not known, which have one number', () => {
  expect(signInError('AADSTS700027: the certificate has expired', undefined)?.what).toContain('has ended');
  expect(signInError('AADSTS700027: the key was not found', undefined)?.what).toContain('does not know');
});
