import { describe, expect, it } from 'vitest';
import type { CouncilInputs } from '../../model/council.ts';
import { isUnknown } from '../base/known.ts';
import { subjectKinds } from '../subjects.ts';
import { factsOfSnapshot } from '../testing.ts';
import { aPolicy, aTenant, block, ownApp } from './testing.ts';

type Json = Readonly<Record<string, unknown>>;

const council: CouncilInputs = { emergencyAccounts: ['bg@exampleton.example'], ownDomains: [] };
const at = '2026-11-22T11:33:00.000Z';
const user = (id: string) => ({
  id,
  displayName: id,
  userType: 'Member',
  userPrincipalName: `${id}@exampleton.example`,
  accountEnabled: true,
  addressDigests: [],
});
const group = (subject: string, found: boolean, more: Json = {}) => ({
  subject,
  status: 'collected',
  at,
  value: { found, displayName: subject, members: [], ...more },
});
const sync = 'd29b2b05-8046-44ba-8758-1e26182fcf32';
const gone = '0123abcd-0000-4000-8000-000000000001';

const holds = (principalId: string, roleTemplateId: string) => ({
  id: principalId,
  principalId,
  roleTemplateId,
  roleName: 'role',
  isBuiltIn: true,
  directoryScopeId: '/',
});

const kinds = (policies: readonly Json[], more: Json = {}) =>
  new Map(factsOfSnapshot(aTenant(policies, more), council).accountKind.subjects.map((one) => [one.id, one]));
const firstPolicy = (policies: readonly Json[], more: Json = {}) =>
  factsOfSnapshot(aTenant(policies, more), council).conditionalAccessPolicy.subjects[0];
const overview = (policies: readonly Json[], more: Json = {}) =>
  factsOfSnapshot(aTenant(policies, more), council).conditionalAccess.subjects[0];

describe('a policy that came without its conditions', () => {
  const bare = { ...aPolicy({ grant: block }), conditions: undefined };
  const evidence = { users: [user('bg'), user('sync')], roleAssignments: [holds('sync', sync)] };

  it('may name anybody, so that nothing about whom it names is known', () => {
    const policy = firstPolicy([bare], evidence);
    const open = [
      policy?.deletedReferences,
      policy?.unprotectedGroups,
      policy?.deletedLocations,
      policy?.emergencyAccountsIncluded,
      policy?.stopsSynchronisation,
    ];
    expect(open.map((one) => isUnknown(one))).toEqual(open.map(() => true));
  });

  it('leaves the list of kinds short', () => {
    const missing = (policy: Json) =>
      factsOfSnapshot(aTenant([policy], evidence), council).accountKind.missing;
    expect(missing(bare)).toMatchObject([{ evidence: 'conditionalAccessPolicies', cause: 'error' }]);
    expect(missing(aPolicy({ grant: block }))).toEqual([]);
    expect(missing({ ...bare, state: 'disabled' })).toEqual([]);
  });

  it('does as little for the synchronisation where its state or what it asks did not come', () => {
    for (const part of ['state', 'grantControls']) {
      const policy = { ...aPolicy({ grant: block }), [part]: undefined };
      expect(isUnknown(firstPolicy([policy], evidence)?.stopsSynchronisation)).toBe(true);
    }
    expect(firstPolicy([aPolicy({ grant: block })], evidence)?.stopsSynchronisation).toBe(true);
  });
});

describe('synthetic accounts', () => {
  it('are one for each thing that a policy names, and fit their schema', () => {
    const found = kinds(
      [aPolicy({ users: { excludeUsers: ['ann', gone], excludeGroups: ['g'], excludeRoles: [sync] } })],
      { users: [user('ann')], groups: [group('g', true)] },
    );
    expect(found.get('member')?.secondStep).toBe('always');
    expect(found.get('user:ann')).toMatchObject({
      secondStep: 'never',
      referenceId: 'ann',
      isDeleted: false,
    });
    expect(found.get(`user:${gone}`)).toMatchObject({ isDeleted: true, isJudged: false });
    expect(found.get('group:g')?.secondStep).toBe('never');
    expect(found.get(`role:${sync}`)).toMatchObject({ isSynchronisation: true, isJudged: false });
    expect(found.get('guest:b2bCollaborationGuest')?.secondStep).toBe('always');
    const provider = found.get('guest:serviceProvider')?.secondStep;
    expect(isUnknown(provider)).toBe(true);
    const misfits = [...found.values()].flatMap((one) => {
      const known = Object.fromEntries(Object.entries(one).filter(([, value]) => !isUnknown(value)));
      return subjectKinds.accountKind.partial().safeParse(known).error?.issues ?? [];
    });
    expect(misfits).toEqual([]);
  });

  it('tell through which app a requirement fails to hold', () => {
    const found = kinds([
      aPolicy({
        apps: { excludeApplications: [ownApp] },
        conditions: { authenticationFlows: { transferMethods: 'deviceCodeFlow' } },
        grant: block,
      }),
    ]);
    expect(found.get('member')).toMatchObject({
      deviceCodeBlocked: 'sometimes',
      deviceCodeBlockedOpenApps: [ownApp],
    });
  });
});

describe('policies as subjects', () => {
  it('fit their schema', () => {
    const one = firstPolicy([aPolicy()]);
    expect(subjectKinds.conditionalAccessPolicy.safeParse(one).error).toBeUndefined();
    expect(one).toMatchObject({ state: 'enabled', isUnconditional: true, includesAllUsers: true });
  });

  it('name what they leave out and no other policy reaches', () => {
    const first = aPolicy({ users: { excludeUsers: ['ann'] }, apps: { excludeApplications: ['app'] } });
    expect(firstPolicy([first])?.exclusionsInNoOtherPolicy).toEqual(['user:ann', 'app:app']);
    expect(firstPolicy([first, aPolicy()])?.exclusionsInNoOtherPolicy).toEqual([]);
  });

  it('name what is deleted, and do not know what was not read', () => {
    const deleted = 'bbbbbbbb-0000-4000-8000-000000000001';
    const policies = [aPolicy({ users: { includeUsers: [], includeGroups: [deleted] } })];
    expect(firstPolicy(policies, { groups: [group(deleted, false)] })).toMatchObject({
      deletedReferences: [`group:${deleted}`],
      includesSomebody: false,
    });
    expect(isUnknown(firstPolicy(policies)?.deletedReferences)).toBe(true);
  });

  it('say whether they would stop the synchronisation', () => {
    const more = {
      users: [user('sync')],
      roleAssignments: [
        {
          id: 'a',
          principalId: 'sync',
          roleTemplateId: sync,
          roleName: 'Sync',
          isBuiltIn: true,
          directoryScopeId: '/',
        },
      ],
    };
    expect(firstPolicy([aPolicy()], more)?.stopsSynchronisation).toBe(true);
    expect(firstPolicy([aPolicy()])?.stopsSynchronisation).toBe(false);
    const without = aPolicy({ users: { excludeRoles: [sync] } });
    expect(firstPolicy([without], more)?.stopsSynchronisation).toBe(false);
    const legacy = aPolicy({ conditions: { clientAppTypes: ['other'] }, grant: block });
    expect(firstPolicy([legacy], more)?.stopsSynchronisation).toBe(false);
  });

  it('say which declared emergency accounts they reach', () => {
    expect(firstPolicy([aPolicy()], { users: [user('bg')] })?.emergencyAccountsIncluded).toEqual(['bg']);
    const spared = aPolicy({ users: { excludeUsers: ['bg'] } });
    expect(firstPolicy([spared], { users: [user('bg')] })?.emergencyAccountsIncluded).toEqual([]);
  });
});

describe('all policies together', () => {
  it('count, and find what every one leaves out', () => {
    const one = overview(
      [
        aPolicy({ users: { excludeUsers: ['bg', 'x'] } }),
        aPolicy({ users: { excludeUsers: ['bg'] }, grant: block }),
        aPolicy({ state: 'enabledForReportingButNotEnforced' }),
      ],
      { users: [user('bg')], registrationDetails: [{ id: 'bg', methodsRegistered: ['fido2SecurityKey'] }] },
    );
    expect(one).toMatchObject({
      policiesInForce: 2,
      reportOnlyPolicies: 1,
      blockingPolicies: 1,
      policiesForEveryone: 0,
      excludedFromEveryPolicy: ['user:bg'],
      excludedFromEveryBlock: ['user:bg'],
      emergencyAccountsNotExcluded: [],
    });
    const known = Object.fromEntries(Object.entries(one ?? {}).filter(([, value]) => !isUnknown(value)));
    expect(subjectKinds.conditionalAccess.partial().safeParse(known).error).toBeUndefined();
  });

  it('know nothing of policies that were not read', () => {
    const snapshot = aTenant([]);
    const conditionalAccessPolicies = { status: 'unavailable', at, cause: 'licence', detail: 'no plan' };
    const unread = {
      ...snapshot,
      evidence: { ...snapshot.evidence, conditionalAccessPolicies },
    } as unknown as typeof snapshot;
    expect(isUnknown(factsOfSnapshot(unread, council).conditionalAccess.subjects[0]?.policiesInForce)).toBe(
      true,
    );
  });
});
