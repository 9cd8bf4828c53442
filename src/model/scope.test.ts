import { expect, it } from 'vitest';
import { ownerIn, rolesIn } from './scope.ts';

it('speaks of everybody where one of several words does', () => {
  expect(rolesIn({ appliesTo: ['staff', 'all'] })).toBeUndefined();
  expect(rolesIn({ appliesTo: ['staff', 'council'] })).toBeUndefined();
  expect(rolesIn({ appliesTo: ['staff', 'clerk', 'councillors'] })).toEqual([
    'staff',
    'clerk',
    'councillor',
    'chair',
  ]);
});

it('names whose devices it speaks of, and nobody where it speaks of any', () => {
  expect(
    ([undefined, 'any', 'personal'] as const).map((devices) => ownerIn({ appliesTo: ['all'], devices })),
  ).toEqual([undefined, undefined, 'personal']);
});
