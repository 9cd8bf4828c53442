import { describe, expect, it } from 'vitest';
import { CouncilInputs } from '../model/council.ts';
import type { Snapshot } from '../sources/kinds.ts';
import { bareSnapshot } from '../sources/testing.ts';
import { isUnknown } from './base/known.ts';
import { deriveFacts } from './derive.ts';
import { registerView } from './register-view.ts';
import { asOf, aUser, told } from './testing.ts';

const users = [
  aUser('ann', { displayName: 'Ann Acre' }),
  aUser('ben', { displayName: 'Ben Barn' }),
  aUser('kim', { displayName: 'Kim Kerr', mail: 'kim@fixit.example' }),
];
const term = (name: string, role: string, more: object = {}) => ({
  name,
  role,
  account: `${name}@exampleton.example`,
  ...more,
});
const complete = { by: 'The Clerk', on: '2026-10-01' };
const everybody = [term('ann', 'chair'), term('ben', 'staff'), term('kim', 'contractor')];

const view = (inputs: object, evidence: object = {}) => {
  const snapshot = bareSnapshot({ users, ...evidence });
  const council = CouncilInputs.parse(inputs);
  return registerView(snapshot, council, { base: deriveFacts({ snapshot, council, asOf }), asOf });
};
const rolesOf = (kind: string, id: string, inputs: object, evidence?: object) =>
  told(view(inputs, evidence).scopes[kind]?.get(id)?.roles);
const caveat = (inputs: object, kind = 'person', fact = 'hasLeft') =>
  view(inputs).caveats[kind]?.[fact]?.missing.map(({ detail }) => detail);

describe('the roles behind an account', () => {
  it('are those of the register', () => {
    expect(rolesOf('person', 'ann', { people: everybody })).toEqual(['chair']);
    expect(rolesOf('person', 'ben', { people: [term('ben', 'staff'), term('ben', 'councillor')] })).toEqual([
      'staff',
      'councillor',
    ]);
  });

  it('are unknown without a register, and of an account on nobody’s list until the list is called complete', () => {
    expect(rolesOf('person', 'ben', {})).toBe('input:people: no-input');
    expect(rolesOf('person', 'ben', { people: [] })).toBe('input:people: no-input');
    expect(rolesOf('person', 'ben', { people: [], peopleComplete: complete })).toEqual([]);
  });

  it('are unknown of the namesake of an entry without account', () => {
    const people = [{ name: 'Ben  BARN', role: 'staff' }];
    expect(rolesOf('person', 'ben', { people, peopleComplete: complete })).toBe('input:people: no-input');
  });

  it('are the provider’s by its domain, and nobody’s for an emergency account', () => {
    const provider = { name: 'Fixit', domains: ['fixit.example'] };
    expect(rolesOf('person', 'kim', { people: [], provider })).toEqual(['provider']);
    const emergencyAccounts = ['ben@exampleton.example'];
    expect(rolesOf('person', 'ben', { people: [], emergencyAccounts })).toEqual([]);
  });
});

describe('whom a device or a mailbox concerns', () => {
  const device = (changes: object) => ({
    managedDevices: [
      { id: 'd1', deviceName: 'L1', operatingSystem: 'Windows', managementState: 'managed', ...changes },
    ],
  });
  const scope = (changes: object) =>
    view({ people: everybody, peopleComplete: complete }, device(changes)).scopes['device']?.get('d1');

  it('is the person of its main user, and its owner is Intune’s label', () => {
    expect(scope({ userId: 'ann', managedDeviceOwnerType: 'personal' })).toEqual({
      roles: ['chair'],
      owner: 'personal',
    });
    expect(scope({ userId: 'ben', managedDeviceOwnerType: 'company' })).toEqual({
      roles: ['staff'],
      owner: 'council',
    });
  });

  it('is unknown of a shared device, and of one that has no owner recorded', () => {
    expect(isUnknown(scope({ managedDeviceOwnerType: 'company' })?.roles)).toBe(true);
    expect(isUnknown(scope({ userId: 'ann', managedDeviceOwnerType: 'unknown' })?.owner)).toBe(true);
  });

  it('is unknown of a phone’s owner that only Exchange knows, while its person is known', () => {
    const mobileDevices = [
      { id: 'p1', userId: 'ann', deviceOS: 'iOS 18', deviceAccessState: 'Allowed', isOutlookApp: true },
    ];
    const phone = view({ people: everybody }, { mobileDevices }).scopes['phone']?.get('exchange:p1');
    expect(phone?.roles).toEqual(['chair']);
    expect(isUnknown(phone?.owner)).toBe(true);
  });

  it('is of a phone that Intune manages what Intune says', () => {
    const managed = { userId: 'ben', operatingSystem: 'iOS', managedDeviceOwnerType: 'company' };
    const phones = view({ people: everybody }, device(managed)).scopes['phone'];
    expect(phones?.get('intune:d1')).toEqual({ roles: ['staff'], owner: 'council' });
  });

  it('is not known of a registered device of which nothing says who registered it', () => {
    const registeredDevices = [
      { id: 'r1', deviceId: 'x1', ownerIds: ['ann'] },
      { id: 'r2', deviceId: 'x2', ownerIds: null },
    ];
    const of = (id: string) => rolesOf('registeredDevice', id, { people: everybody }, { registeredDevices });
    expect(of('r1')).toEqual(['chair']);
    expect(of('r2')).toBe('registeredDevices: not-supported');
  });

  it('is nobody for a shared mailbox', () => {
    const mailboxes = [
      { userId: 'ann', displayName: 'Ann', recipientTypeDetails: 'UserMailbox' },
      { userId: 'ben', displayName: 'Office', recipientTypeDetails: 'SharedMailbox' },
    ];
    expect(rolesOf('mailbox', 'ann', { people: everybody }, { mailboxes })).toEqual(['chair']);
    expect(rolesOf('mailbox', 'ben', { people: everybody }, { mailboxes })).toEqual([]);
  });
});

describe('the word that the register is complete', () => {
  it('is missed where nobody gave it, and holds for three months in London days', () => {
    expect(caveat({ people: everybody })).toEqual([expect.stringContaining('peopleComplete')]);
    expect(caveat({ people: everybody, peopleComplete: complete })).toEqual([]);
    const on = (day: string) => caveat({ people: everybody, peopleComplete: { by: 'The Clerk', on: day } });
    expect(on('2026-08-22')).toEqual([]);
    expect(on('2026-08-21')).toEqual([expect.stringContaining('holds for 3 months')]);
    expect(on('2026-11-23')).toEqual([expect.stringContaining('is dated 2026-11-23')]);
  });

  it('does not stand against accounts on nobody’s list: any of them may be a leaver’s', () => {
    const people = [term('ann', 'chair')];
    expect(caveat({ people, peopleComplete: complete })).toEqual([
      "2 accounts that can sign in are on nobody's list.",
    ]);
    expect(caveat({ people, peopleComplete: complete }, 'person', 'isInRegister')).toEqual([]);
    expect(caveat({ people, peopleComplete: complete }, 'device', 'mainUserHasLeft')).toHaveLength(1);
    expect(caveat({ people }, 'tenant', 'peopleWithoutAccount')).toHaveLength(1);
    // Who may have left is asked of whoever the rule looks at: a requirement of it rests on the list too.
    expect(view({ people }).caveats['device']?.['mainUserHasLeft']?.of).toBe('rule');
  });

  it('does not stand against an account of which it is not known whether it can sign in', () => {
    const strangers = [aUser('zoe', { accountEnabled: undefined })];
    const missing = view({ people: [], peopleComplete: complete }, { users: strangers }).caveats['person']?.[
      'hasLeft'
    ]?.missing;
    expect(missing?.map(({ evidence }) => evidence)).toEqual(['users', 'input:people']);
  });

  it('does not stand where not every account was read, though each of those is on the list', () => {
    const snapshot = bareSnapshot({ users });
    const { users: read } = snapshot.evidence;
    const partial = { cause: 'throttled', detail: 'half of them' } as const;
    const half = { ...snapshot, evidence: { ...snapshot.evidence, users: { ...read, partial } } } as Snapshot;
    const council = CouncilInputs.parse({ people: everybody, peopleComplete: complete });
    const base = deriveFacts({ snapshot: half, council, asOf });
    expect(registerView(half, council, { base, asOf }).caveats['person']?.['hasLeft']?.missing).toEqual([
      { evidence: 'users', ...partial },
    ]);
  });
});

describe('what the register knows to have happened', () => {
  it('is who joined, and who left once the day is over', () => {
    const people = [
      term('ann', 'chair', { started: '2026-11-22' }),
      term('ben', 'staff', { started: '2026-12-01', left: '2026-11-22' }),
      term('kim', 'staff', { left: '2026-11-21' }),
    ];
    expect(view({ people }).events).toEqual([
      { event: 'joins', on: '2026-11-22', name: 'ann', role: 'chair' },
      { event: 'leaves', on: '2026-11-21', name: 'kim', role: 'staff' },
    ]);
  });
});
