import { expect, it } from 'vitest';
import { councilInTitle } from './council-in-title.ts';

it.each([
  [['IT Policy', 'Little Harbottle Parish Council'], 'Little Harbottle Parish Council'],
  [['STOKE-ON-THE-WOLD TOWN COUNCIL', 'IT POLICY'], 'Stoke-On-The-Wold Town Council'],
  [['WELLS NEXT THE SEA TOWN COUNCIL'], 'Wells next the Sea Town Council'],
  [['Exampleton Parish Council IT Policy 2026'], 'Exampleton Parish Council'],
  [['IT Policy'], undefined],
  [['Parish Council'], undefined],
])('%s is %s', (titles, name) => {
  expect(councilInTitle(titles)).toBe(name);
});
