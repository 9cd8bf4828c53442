import { describe, expect, it } from 'vitest';
import { nameInAddress } from './names-in-address.ts';

const owner = nameInAddress(['Cllr Ann Clark', 'J Smith', 'Zoë Hart', 'Parish Clerk']);

describe('names in an address', () => {
  it.each([
    ['ann.admin@x.example', 'Cllr Ann Clark'],
    ['ADM-AClark@x.example', 'Cllr Ann Clark'],
    ['clarka2@x.example', 'Cllr Ann Clark'],
    ['annclarkadmin@x.example', 'Cllr Ann Clark'],
    ['adminaclark@x.example', 'Cllr Ann Clark'],
    ['admin.jsmith@x.example', 'J Smith'],
    ['zoe-admin@x.example', 'Zoë Hart'],
  ])('finds the owner of %s', (address, name) => {
    expect(owner(address)).toBe(name);
  });

  it.each([
    'annual@x.example',
    'annadmin@x.example',
    'ac.admin@x.example',
    'cllr1@x.example',
    'clerk@ann.example',
    '',
  ])('finds nobody in %j', (address) => {
    expect(owner(address)).toBeUndefined();
  });
});
