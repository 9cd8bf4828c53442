import { expect, it } from 'vitest';
import { namedProviders } from './named-providers.ts';

it.each([
  ['The copies are made by Tamsin Data Ltd.', 'Tamsin', 'the IT provider'],
  ['All means councillors and anyone working for Kestrel IT.', 'Clerk, Kestrel IT', 'Clerk, the IT provider'],
  ['Oakfield Services Ltd, our IT provider, keeps the keys.', 'Oakfield', 'the IT provider'],
  ['Our support company is Oakfield & Sons.', 'Oakfield & Sons', 'the IT provider'],
  [
    '“the Supplier” means the company for the time being engaged to maintain the System.',
    'the Supplier shall copy it',
    'the IT provider shall copy it',
  ],
] as const)('knows from "%s" who the IT provider is', (text, words, meant) => {
  expect(namedProviders([text])(words)).toBe(meant);
});

it.each([
  ['The IT provider makes copies. Our IT systems are locked.', 'Councillors and the Clerk'],
  ['Gladwin & Sons Ltd mow the green.', 'Gladwin & Sons Ltd'],
  ['All Council IT is for council work. Use of Council Data is logged.', 'Council members'],
  ['“Member” means a person elected to run the council.', 'Member'],
  ['“User” means any person permitted to operate the equipment of the Council.', 'A User shall lock it'],
  // The firm bears the name of the place.
  ['Wouldham IT Ltd copies it. Wouldham Parish Council owns it.', 'Wouldham Parish Council locks it'],
] as const)('takes nobody in "%s" for the provider', (text, words) => {
  expect(namedProviders([text])(words)).toBe(words);
});

it('takes the name of the place in the title for no firm', () => {
  const meant = namedProviders(['Wouldham IT Ltd copies it.'], ['Wouldham Parish Council']);
  expect(meant('Wouldham locks it; Wouldham IT copies it.')).toBe(
    'Wouldham locks it; the IT provider copies it.',
  );
});
