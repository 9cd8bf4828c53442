import { describe, expect, it } from 'vitest';
import { isUnknown } from '../base/known.ts';
import { aPolicy, aTenant, block } from './testing.ts';
import { ann, at, methods, people, perUser, user } from './testing-people.ts';

/** The mailbox of Ann lets an older program in. */
const pop = { casMailboxes: [{ userId: 'ann', popEnabled: true, imapEnabled: false }] };

describe('one verdict for each person', () => {
  it('says that a policy asks, and why', () => {
    expect(ann([aPolicy()])).toMatchObject({
      secondStep: 'always',
      secondStepGap: '',
      secondStepReason: 'Sign-in rules ask for a second step at every sign-in.',
    });
  });

  it('takes nobody for like somebody who may hold a role that is left out besides', () => {
    const hidden = 'a0000000-0000-4000-8000-000000000001';
    const role = 'a0000000-0000-4000-8000-000000000002';
    const found = people(
      aTenant(
        [
          aPolicy({ users: { includeUsers: ['All'], excludeGroups: [hidden], excludeRoles: [role] } }),
          aPolicy({ users: { includeUsers: [], includeGroups: [hidden] } }),
        ],
        {
          users: ['ann', 'ben', 'cat'].map((id) => user(id)),
          groups: [{ subject: hidden, status: 'unavailable', at, cause: 'permission', detail: 'hidden' }],
          // Whether the role is one of Microsoft's own, which alone count, did not come.
          roleAssignments: [{ id: 'a', principalId: 'ben', roleTemplateId: role, directoryScopeId: '/' }],
        },
      ),
    );
    expect(['ann', 'ben', 'cat'].map((id) => isUnknown(found.get(id)?.['secondStep']))).toEqual([
      false,
      true,
      false,
    ]);
    expect(found.get('cat')).toMatchObject({ secondStep: 'always' });
  });

  it('keeps security defaults apart from always', () => {
    expect(ann([], { securityDefaults: { isEnabled: true } })).toMatchObject({
      secondStep: 'security-defaults',
      legacyClientsBlocked: 'always',
      azureManagementSecondStep: 'always',
      phishingResistant: 'never',
    });
  });

  it('knows that security defaults leave out the synchronisation', () => {
    const roleAssignments = [
      {
        id: 'a',
        principalId: 'ann',
        roleTemplateId: 'd29b2b05-8046-44ba-8758-1e26182fcf32',
        roleName: 'Directory Synchronization Accounts',
        isBuiltIn: true,
        directoryScopeId: '/',
      },
    ];
    const found = ann([], { securityDefaults: { isEnabled: true }, roleAssignments });
    expect(found.secondStep).toBe('never');
    expect(found.secondStepReason).toContain('leave out the account that copies users');
  });

  it('says that a blocked account cannot sign in', () => {
    expect(ann([], { users: [user('ann', { accountEnabled: false })] })).toMatchObject({
      secondStep: 'cannot-sign-in',
      deviceCodeBlocked: 'cannot-sign-in',
      signInHours: 0,
    });
  });

  it('leaves AI agents open: policies for users do not reach them', () => {
    const agent = user('ann', { odataType: '#microsoft.graph.agentUser' });
    expect(isUnknown(ann([aPolicy()], { users: [agent] }).secondStep)).toBe(true);
  });

  it('sees the hole of app passwords beside a second step set for one account', () => {
    expect(ann([], { ...pop, perUserMfaStates: perUser('enforced') })).toMatchObject({
      secondStep: 'sometimes',
      secondStepGap: 'email in an older mail program, with an app password',
    });
  });

  it('reports no gap elsewhere that the second step of one account may close', () => {
    const found = ann([], { ...pop, perUserMfaStates: perUser('enforced') });
    for (const key of [
      'azureManagementSecondStep',
      'securityInfoSecondStep',
      'riskySignInsSecondStep',
    ] as const) {
      expect(isUnknown(found[key])).toBe(true);
      expect(isUnknown(found[`${key}Gap`])).toBe(true);
    }
    expect(found).toMatchObject({
      secondStepOrManagedDevice: 'sometimes',
      secondStepOrManagedDeviceGap: 'email in an older mail program',
      managedDevice: 'never',
    });
    expect(ann([]).azureManagementSecondStep).toBe('never');
  });

  it('does not know what trusted addresses skip once older programs are blocked', () => {
    const blocked = aPolicy({
      conditions: { clientAppTypes: ['exchangeActiveSync', 'other'] },
      grant: block,
    });
    const { secondStep } = ann([blocked], { perUserMfaStates: perUser('enforced') });
    expect(isUnknown(secondStep) && secondStep.missing[0]?.evidence).toBe('perUserMfaStates');
  });

  it('says no more of a per-account setting that was not read than holds either way', () => {
    expect(ann([], { ...pop, perUserMfaStates: [] })).toMatchObject({
      secondStep: 'sometimes',
      secondStepGap: 'email in an older mail program',
    });
    // Nobody knows whether Exchange lets an older program in: then nothing is certain.
    expect(isUnknown(ann([], { perUserMfaStates: [] }).secondStep)).toBe(true);
    expect(isUnknown(ann([], { perUserMfaStates: perUser('enforced') }).secondStep)).toBe(true);
    const blocked = aPolicy({
      conditions: { clientAppTypes: ['exchangeActiveSync', 'other'] },
      grant: block,
    });
    expect(isUnknown(ann([blocked], { perUserMfaStates: perUser('half on') }).secondStep)).toBe(true);
    expect(ann([], { perUserMfaStates: perUser('enabled') }).secondStepGap).toBe(
      'any sign-in until the second step is set up',
    );
  });

  it.each([
    [
      [aPolicy()],
      methods('windowsHelloForBusinessAuthenticationMethod'),
      'A second step is asked for and set up.',
    ],
    [
      [aPolicy()],
      methods('passwordAuthenticationMethod'),
      'A second step is asked for but not set up. Whoever has the password first could set it up.',
    ],
    [
      [],
      methods('windowsHelloForBusinessAuthenticationMethod'),
      'A second step is set up but not always asked for.',
    ],
    [[], methods('passwordAuthenticationMethod'), 'A second step is neither always asked for nor set up.'],
  ])('tells the four cells apart', (policies, authenticationMethods, words) => {
    expect(ann(policies, { authenticationMethods }).secondStepCell).toBe(words);
  });

  it('names a second step that a federated domain may do', () => {
    const domains = [{ id: 'exampleton.example', authenticationType: 'Federated' }];
    const federated = (federatedIdpMfaBehavior: string) => [
      { subject: 'exampleton.example', status: 'collected', at, value: [{ federatedIdpMfaBehavior }] },
    ];
    const accepts = ann([aPolicy()], {
      domains,
      federationConfigurations: federated('acceptIfMfaDoneByFederatedIdp'),
    });
    expect(accepts).toMatchObject({ secondStep: 'always', secondStepTrustedElsewhere: true });
    expect(accepts.secondStepReason).toContain('another directory');
    const rejects = ann([aPolicy()], {
      domains,
      federationConfigurations: federated('rejectMfaByFederatedIdp'),
    });
    expect(rejects.secondStepTrustedElsewhere).toBe(false);
  });

  it('counts who shares a gap', () => {
    const policies = [aPolicy({ users: { excludeUsers: ['ann', 'cat'] } })];
    const found = people(aTenant(policies, { users: [user('ann'), user('bob'), user('cat')] }));
    expect(found.get('ann')).toMatchObject({ secondStep: 'never', secondStepGapShared: 1 });
    expect(found.get('bob')).toMatchObject({ secondStep: 'always', secondStepGapShared: 0 });
    expect(found.get('bob')?.secondStepReason).toContain('emergency account');
  });

  it('looks at the roles that may be activated', () => {
    const admin = '62e90394-69f5-4237-9190-012177145e10';
    const eligible = [
      {
        id: 'a',
        principalId: 'ann',
        roleTemplateId: admin,
        roleName: 'x',
        isBuiltIn: true,
        directoryScopeId: '/',
      },
    ];
    const policies = [aPolicy({ users: { excludeRoles: [admin] } })];
    expect(ann(policies, { roleEligibilities: eligible })).toMatchObject({
      secondStep: 'always',
      secondStepWithEligibleRoles: 'never',
    });
  });
});
