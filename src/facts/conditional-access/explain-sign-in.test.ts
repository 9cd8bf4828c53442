import { describe, expect, it } from 'vitest';
import type { CouncilInputs } from '../../model/council.ts';
import { explainSignIn } from './explain-sign-in.ts';
import { SignInQuestion } from './explain/explain-input.ts';
import { aPolicy, aTenant, block, either } from './testing.ts';

const council: CouncilInputs = { emergencyAccounts: [], ownDomains: [] };
const snapshot = aTenant(
  [
    aPolicy({ grant: either('mfa', 'compliantDevice') }),
    aPolicy({ conditions: { clientAppTypes: ['other'] }, grant: block }),
    aPolicy({ state: 'enabledForReportingButNotEnforced', grant: block }),
  ],
  {
    users: [
      {
        id: 'ann',
        displayName: 'Ann',
        userType: 'Member',
        userPrincipalName: 'ann@exampleton.example',
        accountEnabled: true,
        addressDigests: [],
      },
    ],
  },
);
const explain = (question: Readonly<Record<string, unknown>> = {}) =>
  explainSignIn(snapshot, council, SignInQuestion.parse({ user: 'Ann@exampleton.example', ...question }));

describe('one sign-in explained', () => {
  it('is settled where what was not read decides nothing', () => {
    const unread = aTenant(
      [
        aPolicy({ users: { excludeGroups: ['g'] } }),
        aPolicy({ users: { includeUsers: [], includeGroups: ['g'] } }),
      ],
      { users: snapshot.evidence.users.status === 'collected' ? snapshot.evidence.users.value : [] },
    );
    const question = SignInQuestion.parse({ user: 'ann@exampleton.example' });
    expect(explainSignIn(unread, council, question)).toMatchObject({ outcome: 'second-step' });
  });

  it('says where Microsoft itself asks, which is no rule of the council', () => {
    const compliant = { device: 'joined-compliant' };
    expect(explain({ ...compliant, app: 'admin-portals' })).toMatchObject({
      outcome: 'something-else',
      microsoftAsks: true,
    });
    expect(explain(compliant)).toMatchObject({ microsoftAsks: false });
  });

  it('leaves open what is set for an account that was not wholly read', () => {
    for (const unsent of ['mail', 'userType']) {
      const { users } = snapshot.evidence;
      const value = users.status === 'collected' ? users.value : [];
      const poorer = {
        ...snapshot,
        evidence: {
          ...snapshot.evidence,
          users: { ...users, value: [{ ...value[0], [unsent]: undefined }] },
        },
      } as typeof snapshot;
      const question = SignInQuestion.parse({ user: 'ann@exampleton.example', device: 'joined-compliant' });
      expect(explainSignIn(snapshot, council, question)).toMatchObject({ outcome: 'something-else' });
      expect(explainSignIn(poorer, council, question)).toMatchObject({
        outcome: 'not-known',
        allSignIns: [],
      });
    }
  });

  it('says what is asked, and which policies have no part in it', () => {
    expect(explain()).toMatchObject({
      account: 'Ann',
      outcome: 'second-step',
      policies: [
        { applies: 'yes', asks: ['mfa', 'compliantDevice'] },
        { applies: 'no', because: ['client'] },
        { state: 'report-only', applies: 'no', because: ['report-only'] },
      ],
    });
  });

  it.each([
    [{ device: 'joined-compliant' }, 'something-else'],
    [{ device: 'joined-compliant', flow: 'deviceCodeFlow' }, 'second-step'],
    [{ client: 'other' }, 'blocked'],
  ] as const)('%j', (question, outcome) => {
    expect(explain(question)).toMatchObject({ outcome });
  });

  it('does not say what ActiveSync does on a device that it may or may not show', () => {
    const filtered = aTenant(
      [
        aPolicy({
          conditions: {
            devices: { deviceFilter: { mode: 'exclude', rule: 'device.isCompliant -eq True' } },
          },
          grant: block,
        }),
      ],
      { users: snapshot.evidence.users.status === 'collected' ? snapshot.evidence.users.value : [] },
    );
    const on = (device: string, client: string) =>
      explainSignIn(
        filtered,
        council,
        SignInQuestion.parse({ user: 'ann@exampleton.example', client, device }),
      );
    expect(on('registered-compliant', 'exchangeActiveSync')).toMatchObject({ outcome: 'not-known' });
    expect(on('registered', 'exchangeActiveSync')).toMatchObject({ outcome: 'blocked' });
    expect(on('registered-compliant', 'browser')).toMatchObject({ outcome: 'nothing' });
    expect(on('registered-compliant', 'other')).toMatchObject({ outcome: 'blocked' });
  });

  it('knows that a sign-in without risk is one, whether or not anything measures risk', () => {
    const unmeasured = aTenant([aPolicy({ conditions: { signInRiskLevels: ['none'] } })], {
      users: snapshot.evidence.users.status === 'collected' ? snapshot.evidence.users.value : [],
      subscribedSkus: [],
    });
    const at = (risk: string) =>
      explainSignIn(unmeasured, council, SignInQuestion.parse({ user: 'ann@exampleton.example', risk }));
    expect(at('none')).toMatchObject({ outcome: 'second-step' });
    expect(at('low')).toMatchObject({ outcome: 'nothing' });
  });

  it('knows apps by their usual names', () => {
    expect(explain({ app: 'SharePoint' })).toMatchObject({
      app: '00000003-0000-0ff1-ce00-000000000000',
      circumstances: expect.arrayContaining([
        expect.objectContaining({ aspect: 'client', value: 'browser' }),
      ]),
    });
  });

  it('does not call a sign-in open that security defaults or a per-account setting may close', () => {
    const ann = {
      users: snapshot.evidence.users.status === 'collected' ? snapshot.evidence.users.value : [],
    };
    const asked = SignInQuestion.parse({ user: 'ann@exampleton.example' });
    const defaults = aTenant([], { ...ann, securityDefaults: { isEnabled: true } });
    expect(explainSignIn(defaults, council, asked)).toMatchObject({
      outcome: 'not-known',
      allSignIns: ['security-defaults'],
    });
    const perUser = aTenant([], {
      ...ann,
      casMailboxes: [{ userId: 'ann', popEnabled: true, imapEnabled: false }],
      perUserMfaStates: [
        { subject: 'ann', status: 'collected', at: '', value: { perUserMfaState: 'enforced' } },
      ],
    });
    expect(explainSignIn(perUser, council, asked)).toMatchObject({ outcome: 'not-known' });
    expect(explainSignIn(perUser, council, { ...asked, client: 'other' })).toMatchObject({
      outcome: 'nothing',
      allSignIns: ['per-user-hole'],
    });
  });

  it('says what it cannot find', () => {
    expect(explain({ user: 'nobody' })).toEqual({ problem: 'The snapshot holds no account nobody.' });
    expect(explain({ location: 'Moon' })).toEqual({
      problem: 'No sign-in rule and no trusted place is called Moon.',
    });
  });
});
