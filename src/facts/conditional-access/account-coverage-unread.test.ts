import { describe, expect, it } from 'vitest';
import { isUnknown } from '../base/known.ts';
import { aPolicy, aTenant } from './testing.ts';
import { firstPartyApps } from './policy/first-party-apps.ts';
import { ann, at, people, user } from './testing-people.ts';

describe('one verdict for each person, where something was not read', () => {
  it('leaves everything open that unread policies could change, with their cause', () => {
    const snapshot = aTenant([], { users: [user('ann')] });
    const conditionalAccessPolicies = {
      status: 'unavailable',
      at,
      cause: 'permission',
      detail: 'not granted',
    };
    const unread = {
      ...snapshot,
      evidence: { ...snapshot.evidence, conditionalAccessPolicies },
    } as unknown as typeof snapshot;
    const step = people(unread).get('ann')?.secondStep;
    expect(isUnknown(step) && step.missing).toMatchObject([
      { evidence: 'conditionalAccessPolicies', cause: 'permission' },
    ]);
  });

  it('does not know whether a rule for everything is about user actions where the settings of all were not read', () => {
    const read = aTenant([aPolicy()], { users: [user('ann')] });
    const conditionalAccessSettings = { status: 'unavailable', at, cause: 'permission', detail: 'no' };
    const unread = {
      ...read,
      evidence: { ...read.evidence, conditionalAccessSettings },
    } as unknown as typeof read;
    expect(people(read).get('ann')?.securityInfoSecondStep).toBe('never');
    expect(isUnknown(people(unread).get('ann')?.securityInfoSecondStep)).toBe(true);
  });

  it('does not know whether tokens are bound to devices everywhere where the plans were not read', () => {
    const three = [firstPartyApps.exchange, firstPartyApps.sharePoint, firstPartyApps.teams];
    const bound = aPolicy({
      apps: { includeApplications: three },
      grant: null,
      session: { secureSignInSession: { isEnabled: true } },
    });
    const read = aTenant([bound], { users: [user('ann')] });
    const subscribedSkus = { status: 'unavailable', at, cause: 'permission', detail: 'not granted' };
    const unread = { ...read, evidence: { ...read.evidence, subscribedSkus } } as unknown as typeof read;
    expect(people(read).get('ann')?.tokenProtection).toBe('always');
    const open = people(unread).get('ann')?.tokenProtection;
    expect(isUnknown(open) && open.missing).toMatchObject([
      { evidence: 'subscribedSkus', cause: 'permission' },
    ]);
  });

  it('tries a group that was not read both ways', () => {
    const policies = [aPolicy({ users: { excludeGroups: ['g'] } })];
    const step = ann(policies).secondStep;
    expect(isUnknown(step) && step.missing[0]?.evidence).toBe('groups');
    const covered = ann([...policies, aPolicy()]);
    expect(covered.secondStep).toBe('always');
  });

  it('leaves a role open that a group holds whose members were not read', () => {
    const admin = '62e90394-69f5-4237-9190-012177145e10';
    const roleAssignments = [
      {
        id: 'a',
        principalId: 'g',
        roleTemplateId: admin,
        roleName: 'x',
        isBuiltIn: true,
        directoryScopeId: '/',
      },
    ];
    const groups = [{ subject: 'g', status: 'unavailable', at, cause: 'permission', detail: 'not granted' }];
    const policies = [aPolicy({ users: { excludeRoles: [admin] } })];
    const step = ann(policies, { roleAssignments, groups }).secondStep;
    expect(isUnknown(step) && step.missing).toMatchObject([{ evidence: 'groups', cause: 'permission' }]);
  });
});
