import { expect, it } from 'vitest';
import { bareSnapshot } from '../../sources/testing.ts';
import { factsOfSnapshot } from '../testing.ts';

const domains = [
  { id: 'council.gov.uk', isVerified: true, isInitial: false },
  { id: 'wanted.gov.uk', isVerified: false, isInitial: false },
  { id: 'council.onmicrosoft.com', isVerified: true, isInitial: true },
];
const personWith = (mail: string | null | undefined, evidence: object = { domains }) =>
  factsOfSnapshot(
    bareSnapshot({ users: [{ id: 'u', displayName: 'U', mail, addressDigests: [] }], ...evidence }),
    { emergencyAccounts: [], ownDomains: [] },
    new Date('2026-11-22T11:33:00.000Z'),
  ).person.subjects[0];

it.each([
  ['clerk@Council.gov.uk', true, 'council.gov.uk'],
  ['clerk@council.onmicrosoft.com', false, 'council.onmicrosoft.com'],
  ['clerk@wanted.gov.uk', false, 'wanted.gov.uk'],
  ['clerk@gmail.com', false, 'gmail.com'],
  [null, false, ''],
])('%s', (mail, hasOwnDomain, addressDomain) => {
  expect(personWith(mail)).toMatchObject({ hasOwnDomain, addressDomain });
});

it('trap: is unknown in a domain of which Microsoft did not say whether it is verified', () => {
  const unsaid = { domains: [{ id: 'council.gov.uk', isVerified: null, isInitial: false }] };
  expect(personWith('clerk@council.gov.uk', unsaid)?.hasOwnDomain).toHaveProperty('missing');
  expect(personWith('clerk@gmail.com', unsaid)?.hasOwnDomain).toBe(false);
});

it('is unknown without an answer, and without the domains', () => {
  expect(personWith(undefined)?.hasOwnDomain).toHaveProperty('missing');
  expect(personWith('clerk@council.gov.uk', {})?.hasOwnDomain).toHaveProperty('missing');
  expect(personWith('clerk@x.onmicrosoft.com', {})?.hasOwnDomain).toBe(false);
});
