import { describe, expect, it } from 'vitest';
import type { EvidenceMap } from '../kinds.ts';
import { collectSnapshot } from './collect-snapshot.ts';
import { businessPremium, collectOptions } from './testing.ts';
import type { CollectOptions } from './collect-options.ts';

const collected = async (
  tenant: Parameters<typeof collectOptions>[0],
  more: Partial<CollectOptions> = {},
): Promise<EvidenceMap> => {
  const collection = await collectSnapshot(collectOptions({ ...businessPremium, ...tenant }, more));
  const { evidence } = collection.load();
  await collection.discard();
  return evidence;
};

describe('a 200 that is short', () => {
  it.each([
    ['users', '/users'],
    ['roleAssignments', '/roleManagement/directory/roleAssignments'],
    ['domains', '/domains'],
    ['mailboxes', 'Get-Mailbox'],
    ['casMailboxes', 'Get-CASMailbox'],
    ['recipients', 'Get-Recipient'],
    ['acceptedDomains', 'Get-AcceptedDomain'],
    ['outboundSpamPolicies', 'Get-HostedOutboundSpamFilterPolicy'],
  ] as const)('%s that hold nothing are no fact', async (kind, where) => {
    const evidence = await collected({ [where]: [] });
    expect(evidence[kind]).toMatchObject({ status: 'unavailable', cause: 'error' });
    expect(JSON.stringify(evidence[kind])).toContain('Collect again');
  });

  it('misses the Global Administrator whom every tenant has', async () => {
    const assigned = (roleDefinitionId: string) => ({
      '/roleManagement/directory/roleAssignments': [{ id: 'a', principalId: 'u1', roleDefinitionId }],
    });
    const short = await collected(assigned('f2ef992c-3afb-46b9-b7cf-a126ee74c451'));
    expect(short.roleAssignments).toMatchObject({ status: 'collected', partial: { cause: 'error' } });
    const whole = await collected(assigned('62e90394-69f5-4237-9190-012177145e10'));
    expect(whole.roleAssignments).not.toHaveProperty('partial');
  });

  it('misses the domain that Microsoft gave every tenant', async () => {
    const named = (isInitial: boolean | null) => ({ '/domains': [{ id: 'town.example', isInitial }] });
    expect((await collected(named(false))).domains).toMatchObject({ partial: { cause: 'error' } });
    expect((await collected(named(true))).domains).not.toHaveProperty('partial');
  });

  const group = 'aaaaaaaa-0000-4000-8000-00000000000a';
  const hiding = {
    '/identity/conditionalAccess/policies': [
      { id: 'p', conditions: { users: { includeGroups: [group] } }, state: 'enabled' },
    ],
    [`/groups/${group}`]: { id: group, visibility: 'HiddenMembership' },
    [`/groups/${group}/transitiveMembers`]: [],
  };
  const access = (...permissions: string[]): Partial<CollectOptions> => ({
    access: { kind: 'app-only', tenantId: 'tenant-1', permissions },
  });

  it('does not take hidden members for none, and says what mends it', async () => {
    const { groups } = await collected(hiding, access('Directory.Read.All'));
    expect(groups).toMatchObject({
      value: [{ subject: group, status: 'unavailable', cause: 'permission' }],
    });
    expect(JSON.stringify(groups)).toContain('grant Member.Read.Hidden');
    const seen = await collected(hiding, access('Directory.Read.All', 'Member.Read.Hidden'));
    expect(seen.groups).toMatchObject({ value: [{ subject: group, status: 'collected' }] });
  });

  it('says of what a person sees in Intune that it may be cut by their role', async () => {
    const person = { kind: 'delegated', tenantId: 'tenant-1', permissions: [], userId: 'u1' } as const;
    const { managedDevices, appProtectionPolicies } = await collected({}, { access: person });
    for (const evidence of [managedDevices, appProtectionPolicies])
      expect(evidence).toMatchObject({ status: 'collected', partial: { cause: 'permission' } });
    expect((await collected({})).managedDevices).not.toHaveProperty('partial');
  });

  it('does not take a sign-in time that nobody can read for "never"', async () => {
    const none = { lastNonInteractiveSignInDateTime: null };
    const users = [
      { id: 'u1', signInActivity: { lastSignInDateTime: 'yesterday', ...none } },
      { id: 'u4', signInActivity: { lastSignInDateTime: '2026-05-01T00:00:00Z' } },
      { id: 'u5', signInActivity: {} },
      {
        id: 'u6',
        signInActivity: { lastSuccessfulSignInDateTime: 'soon', lastSignInDateTime: null, ...none },
      },
      {
        id: 'u7',
        signInActivity: { lastSuccessfulSignInDateTime: null, lastSignInDateTime: 'soon', ...none },
      },
      { id: 'u2', signInActivity: { lastSuccessfulSignInDateTime: '2026-11-20T00:00:00Z' } },
      { id: 'u3' },
    ];
    const { signInActivity } = await collected({ '/users': users });
    expect(signInActivity).toMatchObject({
      partial: { cause: 'error' },
      value: [
        { id: 'u2', lastSignIn: 'under-30-days' },
        { id: 'u3', lastSignIn: 'never' },
      ],
    });
  });

  it('does not take accounts of which no sign-in is told at all for ones that were never used', async () => {
    const { signInActivity } = await collected({ '/users': [{ id: 'u1' }, { id: 'u2' }] });
    expect(signInActivity).toMatchObject({ status: 'unavailable', cause: 'error' });
    expect(JSON.stringify(signInActivity)).toContain('signInActivity for every account');
  });

  it('does not take an attempt to sign in for a sign-in', async () => {
    const people = ['u1', 'u2', 'u3', 'u4'].map((id) => ({
      name: id,
      role: 'councillor' as const,
      account: id,
      left: '2026-05-08',
    }));
    const inputs = { people, emergencyAccounts: [], ownDomains: [] };
    const at = (lastSignInDateTime: string, lastSuccessfulSignInDateTime: string | null = null) => ({
      lastSignInDateTime,
      lastNonInteractiveSignInDateTime: null,
      lastSuccessfulSignInDateTime,
    });
    const users = [
      { id: 'u1', signInActivity: at('2026-11-20T00:00:00Z') },
      { id: 'u2', signInActivity: at('2026-05-01T00:00:00Z') },
      { id: 'u3', signInActivity: at('2026-11-20T00:00:00Z', '2026-05-01T00:00:00Z') },
      { id: 'u4', signInActivity: at('2026-11-20T00:00:00Z', '2026-05-10T00:00:00Z') },
    ];
    const { signInActivity } = await collected({ '/users': users }, { inputs });
    expect(signInActivity).toMatchObject({
      value: [
        { id: 'u1', lastSignIn: null, attemptsOnly: true, afterLeaving: null },
        // An attempt before somebody left proves that no success came after it.
        { id: 'u2', lastSignIn: 'over-90-days', attemptsOnly: true, afterLeaving: false },
        { id: 'u3', lastSignIn: 'over-90-days', attemptsOnly: false, afterLeaving: false },
        { id: 'u4', lastSignIn: 'over-90-days', attemptsOnly: false, afterLeaving: true },
      ],
    });
  });

  it('does not take a number that nobody can read for "no limit"', async () => {
    const policy = { Name: 'Default', MinPasswordLength: 4, MaxPasswordFailedAttempts: '8' };
    const of = async (change: Readonly<Record<string, unknown>>) =>
      (await collected({ 'Get-MobileDeviceMailboxPolicy': [{ ...policy, ...change }] }))
        .mobileDeviceMailboxPolicies;
    expect(await of({ MaxPasswordFailedAttempts: 'Unlimited' })).toMatchObject({
      value: [{ maxPasswordFailedAttempts: null }],
    });
    expect(await of({ MaxPasswordFailedAttempts: 'eight' })).toMatchObject({ cause: 'error' });
    expect(await of({ MaxInactivityTimeLock: '00:15:00' })).toMatchObject({
      value: [{ maxInactivityTimeLockMinutes: 15 }],
    });
    expect(await of({ MaxInactivityTimeLock: 'soon' })).toMatchObject({ cause: 'error' });
  });
});
