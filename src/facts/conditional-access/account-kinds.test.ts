import { describe, expect, it } from 'vitest';
import { isUnknown } from '../base/known.ts';
import { factsOfSnapshot } from '../testing.ts';
import { aPolicy, aTenant } from './testing.ts';

type Json = Readonly<Record<string, unknown>>;
const at = '2026-11-22T11:33:00.000Z';
const user = (id: string, accountEnabled = true) => ({
  id,
  userType: 'Member',
  userPrincipalName: `${id}@exampleton.example`,
  accountEnabled,
  addressDigests: [],
});
const group = (subject: string, ...members: readonly string[]) => ({
  subject,
  status: 'collected',
  at,
  value: { found: true, members: members.map((id) => ({ id, type: 'user' })) },
});
const unread = { subject: 'g', status: 'unavailable', at, cause: 'error', detail: 'refused' };
const kinds = (users: Json, more: Json = {}) =>
  new Map(
    factsOfSnapshot(aTenant([aPolicy({ users })], more), {
      emergencyAccounts: ['key@exampleton.example'],
      ownDomains: [],
    }).accountKind.subjects.map((one) => [one.id, one]),
  );
const guests = (members?: readonly string[]) => ({
  guestOrExternalUserTypes: 'b2bCollaborationGuest',
  externalTenants:
    members === undefined ? { membershipKind: 'all' } : { membershipKind: 'enumerated', members },
});

describe('whom rules about everybody are about', () => {
  it('is nobody who cannot sign in', () => {
    const found = kinds({ excludeUsers: ['ann', 'old'] }, { users: [user('ann'), user('old', false)] });
    expect(found.get('user:ann')?.isJudged).toBe(true);
    expect(found.get('user:old')?.isJudged).toBe(false);
  });

  it('trap: a group of emergency accounts and nobody else is one of them, and no other', () => {
    const users = [user('key'), user('ann')];
    const judged = (...members: readonly string[]) =>
      kinds({ excludeGroups: ['g'] }, { users, groups: [group('g', ...members)] }).get('group:g')?.isJudged;
    expect(judged('key')).toBe(false);
    expect(judged('key', 'ann')).toBe(true);
    expect(judged()).toBe(true);
  });

  it('is not settled for a group that could not be read', () => {
    const found = kinds({ excludeGroups: ['g'] }, { groups: [unread] });
    expect(isUnknown(found.get('group:g')?.isJudged)).toBe(true);
  });

  it('holds the guests who hold a role, as the guests that they are', () => {
    const gus = { ...user('gus'), userType: 'Guest', externalUserState: 'Accepted' };
    const admin = '62e90394-69f5-4237-9190-012177145e10';
    const roleAssignments = [
      {
        id: 'a',
        principalId: 'gus',
        roleTemplateId: admin,
        roleName: 'GA',
        isBuiltIn: true,
        directoryScopeId: '/',
      },
    ];
    const leftOut = { excludeGuestsOrExternalUsers: guests() };
    const found = kinds(leftOut, { users: [user('ann'), gus], roleAssignments });
    expect(found.get(`role:${admin}`)).toMatchObject({ secondStep: 'always' });
    expect(found.get(`role:${admin}@b2bCollaborationGuest`)).toMatchObject({
      isPrivilegedRole: true,
      secondStep: 'never',
    });
    expect(kinds(leftOut, { users: [gus] }).has(`role:${admin}@b2bCollaborationGuest`)).toBe(false);
  });

  it('holds outsiders only where policies name them', () => {
    const named = { excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'serviceProvider' } };
    expect(kinds({}).get('guest:serviceProvider')?.isJudged).toBe(false);
    expect(kinds(named).get('guest:serviceProvider')).toMatchObject({ isJudged: true, secondStep: 'never' });
  });
});

describe('guests', () => {
  const stepOf = (users: Json, id: string) => kinds(users).get(id)?.secondStep;

  it('trap: of a named directory and of every other are two kinds', () => {
    const left = { excludeGuestsOrExternalUsers: guests(['partner']) };
    expect(stepOf(left, 'guest:b2bCollaborationGuest')).toBe('always');
    expect(stepOf(left, 'guest:b2bCollaborationGuest@partner')).toBe('never');
    const only = { includeUsers: [], includeGuestsOrExternalUsers: guests(['partner']) };
    expect(stepOf(only, 'guest:b2bCollaborationGuest')).toBe('never');
    expect(stepOf(only, 'guest:b2bCollaborationGuest@partner')).toBe('always');
  });

  it('of all directories are one kind', () => {
    const found = kinds({ includeUsers: [], includeGuestsOrExternalUsers: guests() });
    expect(found.get('guest:b2bCollaborationGuest')?.secondStep).toBe('always');
    expect([...found.keys()].filter((id) => id.includes('@'))).toEqual([]);
  });
});
