import { expect, it } from 'vitest';
import { bareSnapshot } from '../../sources/testing.ts';
import { firstRegister } from './first-register.ts';

const account = (id: string, displayName: string, more: object = {}) => ({
  id,
  displayName,
  userPrincipalName: `${id}@a.example`,
  accountEnabled: true,
  userType: 'Member',
  addressDigests: [],
  ...more,
});
const snapshot = bareSnapshot({
  users: [
    account('townclerk', 'Ann Archer', { assignedLicenses: [{ skuId: 'sku' }] }),
    account('dclerk', 'Deputy Clerk'),
    account('ben', 'Ben Former', { accountEnabled: false }),
    account('cllr.cole', 'Carol Cole'),
    account('info', 'Info'),
    account('guest', 'A Guest', { userType: 'Guest' }),
    account('emergency', 'Break glass'),
    account('gareth', 'Gareth', { userPrincipalName: 'gareth@fen-it.example' }),
    account('room', 'Meeting room', { accountEnabled: false }),
  ],
  subscribedSkus: [{ skuId: 'sku', skuPartNumber: 'O365_BUSINESS_ESSENTIALS' }],
  roleAssignments: [
    {
      id: 'r',
      principalId: 'gareth',
      roleTemplateId: 't',
      roleName: 'Global Administrator',
      isBuiltIn: true,
    },
  ],
});
const inputs = {
  people: [
    { name: 'Ben Former', role: 'councillor' as const, account: 'ben@a.example', left: '2026-05-08' },
    { name: 'Dora Gone', role: 'councillor' as const, left: '2025-05-08' },
  ],
  provider: { name: 'Fen IT', domains: ['fen-it.example'] },
  emergencyAccounts: ['emergency@a.example'],
  ownDomains: [],
};

it('lists whose account it may be, keeps what the register says already, and leaves out what is nobody’s', () => {
  const rows = firstRegister(snapshot, inputs, new Map([['info', 'Groundsman']]));
  expect(rows.map(({ name, role, account: own, left }) => [name, role, own, left])).toEqual([
    ['Ann Archer', 'clerk', 'townclerk@a.example', undefined],
    ['Ben Former', 'councillor', 'ben@a.example', '2026-05-08'],
    ['Carol Cole', 'councillor', 'cllr.cole@a.example', undefined],
    ['Deputy Clerk', 'staff', 'dclerk@a.example', undefined],
    ['Dora Gone', 'councillor', '', '2025-05-08'],
    ['Gareth', 'provider', 'gareth@fen-it.example', undefined],
    ['Info', 'staff', 'info@a.example', undefined],
  ]);
  expect(rows[0]).toMatchObject({ plans: ['O365_BUSINESS_ESSENTIALS'], lastUse: undefined, canSignIn: true });
  expect(rows[5]).toMatchObject({ adminRoles: ['Global Administrator'] });
  expect(rows[1]).toMatchObject({ canSignIn: false });
});

it('writes no register of nobody where the accounts were not read', () => {
  const unread = bareSnapshot({});
  expect(() => firstRegister(unread, inputs, new Map())).toThrow('The accounts could not be read');
});
