import { describe, expect, it } from 'vitest';
import { bareSnapshot } from '../../sources/testing.ts';
import { aUser, each } from '../testing.ts';
import { evidenceStatuses } from './evidence-status.ts';
import { computed, derivation } from './computed.ts';
import { isUnknown, unlessUnread, whenKnown } from './known.ts';
import { answered, missingOf, readEach, readList, readOne, rowsOf, valueOf } from './read-evidence.ts';

const council = { emergencyAccounts: [], ownDomains: [] };
const asOf = new Date('2026-11-22T11:33:00.000Z');
const valueIn = (evidence: object, step: Parameters<ReturnType<typeof derivation>['value']>[0]) =>
  derivation({ snapshot: bareSnapshot({ ...evidence }), council, asOf }).value(step);

const byType = computed({
  name: 'a step that needs the kind of account',
  needs: { users: ['userType'] },
  derive: (given) => ({
    ids: readList(given, 'users').items.map(({ id }) => id),
    missing: missingOf(given, 'users').map(({ detail }) => detail),
    row: rowsOf(given, 'users'),
  }),
});
const bearing = computed({
  name: 'a step that can do without it',
  needs: { users: ['userType'] },
  bears: { users: ['userType'] },
  derive: (given) => readList(given, 'users').items.map(({ id }) => id),
});
const using = computed({
  name: 'a step that knows of users by another step',
  needs: { users: [] },
  uses: { byType },
  derive: (given) => missingOf(given, 'users').length,
});
const states = computed({
  name: 'a step that asks subject by subject',
  needs: { perUserMfaStates: ['perUserMfaState'] },
  derive: (given) => readEach(given, 'perUserMfaStates'),
});

const twoOfOne = computed({
  name: 'a step of two properties of one object',
  needs: { organization: ['onPremisesSyncEnabled', 'mobileDeviceManagementAuthority'] },
  derive: (given) => ({
    synchronised: whenKnown([readOne(given, 'organization')], (one) =>
      answered(one.onPremisesSyncEnabled, 'organization.onPremisesSyncEnabled'),
    ),
    manager: whenKnown([readOne(given, 'organization')], (one) =>
      answered(one.mobileDeviceManagementAuthority, 'organization.mobileDeviceManagementAuthority'),
    ),
  }),
});
const readingAtOnce = computed({
  name: 'a step that reads a property as it is made',
  needs: { organization: ['mobileDeviceManagementAuthority'] },
  derive: (given) => valueOf(given, 'organization')?.mobileDeviceManagementAuthority === 'intune',
});

const typeless = aUser('bob', { userType: undefined });

describe('a property that did not come', () => {
  it('makes the object unread to whoever needs it, names it, and says what to do', () => {
    const { ids, missing } = valueIn({ users: [aUser('ann'), typeless] }, byType) as {
      ids: string[];
      missing: string[];
    };
    expect(ids).toEqual(['ann']);
    expect(missing.join()).toMatch(/GET \/users came without userType, in 1 of 2\..*Read it again/u);
  });

  it('is not null, which was sent', () => {
    const { ids } = valueIn({ users: [aUser('ann', { userType: null })] }, byType) as { ids: string[] };
    expect(ids).toEqual(['ann']);
  });

  it('is no matter where it is borne, and is one wherever a step of a step needs it', () => {
    expect(valueIn({ users: [typeless] }, bearing)).toEqual(['bob']);
    expect(valueIn({ users: [typeless] }, using)).toBe(1);
    expect(valueIn({ users: [aUser('ann')] }, using)).toBe(0);
  });

  it('makes a fact about the object unknown, and of an object that nobody listed it stays a fault', () => {
    const { row } = valueIn({ users: [aUser('ann'), typeless] }, byType) as {
      row: (id: string) => unknown;
    };
    expect(isUnknown(unlessUnread(() => row('bob')))).toBe(true);
    const whole = valueIn({ users: [aUser('ann')] }, byType) as { row: (id: string) => unknown };
    expect(() => unlessUnread(() => whole.row('bob'))).toThrow(TypeError);
  });

  it('costs one subject where there are several', () => {
    const read = valueIn(
      {
        perUserMfaStates: each({ ann: { perUserMfaState: 'enforced' }, bob: { perUserMfaState: undefined } }),
      },
      states,
    ) as (id: string) => unknown;
    expect(read('ann')).toEqual({ perUserMfaState: 'enforced' });
    expect(isUnknown(read('bob'))).toBe(true);
  });

  it('costs what is made of it, and not the rest of the one object that it is of', () => {
    const organization = {
      id: 't1',
      displayName: 'Exampleton',
      onPremisesSyncEnabled: true,
      mobileDeviceManagementAuthority: undefined,
    };
    const { synchronised, manager } = valueIn({ organization }, twoOfOne) as Record<string, unknown>;
    expect(synchronised).toBe(true);
    expect(isUnknown(manager)).toBe(true);
    expect(manager).toMatchObject({
      missing: [{ detail: expect.stringMatching(/without mobileDeviceManagementAuthority\./u) as string }],
    });
    // Whoever reads it outside of what a fact is made of has not read the object.
    expect(isUnknown(unlessUnread(() => valueIn({ organization }, readingAtOnce)))).toBe(true);
  });

  it('is missing from the file where a file was imported, and not from an answer', () => {
    const given = { ...bareSnapshot({ users: [typeless] }), source: 'import' } as const;
    const { missing } = derivation({ snapshot: given, council, asOf }).value(byType);
    expect(missing.join()).toMatch(/^The file that was imported holds GET \/users without userType/u);
    expect(evidenceStatuses(given, council).find(({ evidence }) => evidence === 'users')).toMatchObject({
      missing: [{ cause: 'not-in-import' }],
    });
  });

  it('is told where a report says what was read', () => {
    const status = evidenceStatuses(bareSnapshot({ users: [typeless] }), council);
    expect(status.find(({ evidence }) => evidence === 'users')).toMatchObject({
      status: 'partly',
      missing: [{ evidence: 'users', cause: 'error' }],
    });
  });
});
