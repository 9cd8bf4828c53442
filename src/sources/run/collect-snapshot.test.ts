import { describe, expect, it } from 'vitest';
import { evidenceIds } from '../kinds.ts';
import {
  businessBasic,
  businessPremium,
  collected,
  collectOptions,
  noMailbox,
  notFound,
  people,
  refused,
} from './testing.ts';

describe('a collection', () => {
  it('holds every evidence kind, read or with its cause', async () => {
    const snapshot = await collected(collectOptions(businessBasic));
    expect(Object.keys(snapshot.evidence)).toEqual(evidenceIds);
    expect(snapshot.tenant).toEqual({
      id: 'tenant-1',
      displayName: 'Exampleton Parish Council',
      initialDomain: 'exampleton.example',
    });
  });

  it('stores no address of a person, only digests that join equal addresses', async () => {
    const rule = {
      isEnabled: true,
      actions: { forwardTo: [{ emailAddress: { name: 'x', address: 'Ann+x@EXAMPLETON.example' } }] },
      displayName: 'secret rule',
      conditions: { subjectContains: ['secret word'] },
    };
    const snapshot = await collected(
      collectOptions({ '/users': people, '/users/u2/mailFolders/inbox/messageRules': [rule] }),
    );
    const text = JSON.stringify(snapshot.evidence.inboxRules);
    expect(text).not.toMatch(/secret/);
    expect(text).not.toMatch(/ann@/i);
    const { users, inboxRules } = snapshot.evidence;
    if (users.status !== 'collected' || inboxRules.status !== 'collected') throw new Error('not collected');
    const bob = inboxRules.value.find(({ subject }) => subject === 'u2');
    if (bob?.status !== 'collected') throw new Error('not collected');
    expect(users.value[0]?.addressDigests).toContain(bob.value[0]?.targets[0]?.address.digest);
    expect(bob.value[0]).toMatchObject({ hasConditions: true, unreadable: false });
  });

  it('makes a half-read list unavailable, never short', async () => {
    const snapshot = await collected(collectOptions({ '/users': [...people, refused('throttled')] }));
    expect(snapshot.evidence.users).toMatchObject({ status: 'unavailable', cause: 'throttled' });
    expect(snapshot.evidence.inboxRules).toMatchObject({ status: 'unavailable', cause: 'throttled' });
  });

  it('makes one mailbox that cannot be read unknown, and only it', async () => {
    const snapshot = await collected(
      collectOptions({
        '/users': people,
        '/users/u1/mailFolders/inbox/messageRules': refused('error', { status: 500 }),
        '/users/u2/mailFolders/inbox/messageRules': noMailbox,
      }),
    );
    const { inboxRules } = snapshot.evidence;
    if (inboxRules.status !== 'collected') throw new Error('not collected');
    const bySubject = Object.fromEntries(inboxRules.value.map((one) => [one.subject, one]));
    expect(bySubject['u1']).toMatchObject({ status: 'unavailable', cause: 'error' });
    expect(bySubject['u2']).toMatchObject({ status: 'collected', value: [] });
    expect(bySubject['u3']).toMatchObject({ status: 'collected', value: [] });
  });

  it('keeps an answer of an unknown form as an error, never as a value', async () => {
    const snapshot = await collected(collectOptions({ '/users': [{ id: 7 }] }));
    expect(snapshot.evidence.users).toMatchObject({ status: 'unavailable', cause: 'error' });
  });

  it('counts a person who stands on two pages once', async () => {
    const snapshot = await collected(collectOptions({ '/users': [...people, people[0]] }));
    expect(snapshot.evidence.users).toMatchObject({ value: [{ id: 'u1' }, { id: 'u2' }, { id: 'u3' }] });
  });

  it('makes a list unavailable when an item comes twice and differs', async () => {
    const box = { ExternalDirectoryObjectId: 'u1', ForwardingSmtpAddress: null };
    const other = { ...box, ForwardingSmtpAddress: 'smtp:ann@elsewhere.example' };
    const same = await collected(collectOptions({ 'Get-Mailbox': [box, box] }));
    expect(same.evidence.mailboxes).toMatchObject({ value: [{ userId: 'u1' }] });
    const differing = await collected(collectOptions({ 'Get-Mailbox': [box, other] }));
    expect(differing.evidence.mailboxes).toMatchObject({ status: 'unavailable' });
  });

  it('takes no items without an identity for one and the same', async () => {
    const { evidence } = await collected(
      collectOptions({ ...businessBasic, 'Get-Mailbox': [{ DisplayName: 'Ann' }, { DisplayName: 'Bob' }] }),
    );
    expect(evidence.mailboxes).toMatchObject({ status: 'unavailable', cause: 'error' });
  });

  it('makes a list unavailable when a list inside an item goes on elsewhere', async () => {
    const policy = {
      id: 'p1',
      assignments: [],
      'assignments@odata.nextLink': 'https://graph.microsoft.com/beta/more',
    };
    const { evidence } = await collected(
      collectOptions({ ...businessPremium, '/deviceManagement/deviceCompliancePolicies': [policy] }),
    );
    expect(evidence.deviceCompliancePolicies).toMatchObject({ status: 'unavailable', cause: 'error' });
  });

  it('takes what v1.0 lists for a part only, where beta does not answer', async () => {
    const path = '/deviceManagement/deviceCompliancePolicies';
    const { evidence } = await collected(
      collectOptions({
        ...businessPremium,
        [path]: [{ id: 'p1' }],
        [`beta ${path}`]: refused('error', { status: 500 }),
      }),
    );
    expect(evidence.deviceCompliancePolicies).toMatchObject({
      status: 'collected',
      value: [{ id: 'p1' }],
      partial: { cause: 'error' },
    });
    expect(evidence.appProtectionPolicies).not.toHaveProperty('partial');
  });

  it('says that somebody else’s mailbox is not supported when a person is signed in', async () => {
    const access = {
      kind: 'delegated',
      permissions: ['User.Read'],
      tenantId: 'tenant-1',
      userId: 'u1',
    } as const;
    const { evidence } = await collected(collectOptions({ '/users': people }, { access }));
    if (evidence.mailboxPurposes.status !== 'collected') throw new Error('not collected');
    const status = evidence.mailboxPurposes.value.map((one) =>
      one.status === 'collected' ? 'read' : one.cause,
    );
    expect(status.sort()).toEqual(['not-supported', 'not-supported', 'read']);
  });

  it('marks what the configuration switches off, and what needs it', async () => {
    const { evidence } = await collected(collectOptions({}, { switchedOff: ['managedDevices'] }));
    expect(evidence.managedDevices).toMatchObject({ cause: 'switched-off' });
  });

  it('finds a deleted group that a policy names, and lists no app among the groups', async () => {
    const gone = '11111111-1111-1111-1111-111111111111';
    const there = '22222222-2222-2222-2222-222222222222';
    const policy = { id: 'p1', conditions: { users: { includeGroups: [gone, there] } } };
    const { evidence } = await collected(
      collectOptions({
        '/users': people,
        '/identity/conditionalAccess/policies': [policy],
        '/roleManagement/directory/roleAssignments': [
          { id: 'a', principalId: 'some-app', roleDefinitionId: 'r' },
        ],
        [`/groups/${gone}`]: notFound,
        '/groups/some-app': notFound,
        [`/groups/${there}`]: { id: there, displayName: 'Clerks', visibility: null },
        [`/groups/${there}/transitiveMembers`]: [{ '@odata.type': '#microsoft.graph.user', id: 'u1' }],
      }),
    );
    if (evidence.groups.status !== 'collected') throw new Error('not collected');
    expect(
      evidence.groups.value.map((one) => [one.subject, one.status === 'collected' && one.value.found]),
    ).toEqual([
      [gone, false],
      [there, true],
    ]);
  });
});

describe('licences', () => {
  it('asks each account by itself where no subscription has the registration report', async () => {
    const { evidence } = await collected(
      collectOptions({
        ...businessBasic,
        '/users': people,
        '/users/u1/authentication/methods': [
          { '@odata.type': '#microsoft.graph.phoneAuthenticationMethod', phoneNumber: '+44 7700 900000' },
        ],
      }),
    );
    expect(evidence.registrationDetails).toMatchObject({ cause: 'licence' });
    expect(evidence.signInActivity).toMatchObject({ cause: 'licence' });
    if (evidence.authenticationMethods.status !== 'collected') throw new Error('not collected');
    expect(JSON.stringify(evidence.authenticationMethods.value)).not.toMatch(/7700/);
    expect(evidence.authenticationMethods.value).toContainEqual(
      expect.objectContaining({ subject: 'u1', value: [{ type: 'phoneAuthenticationMethod' }] }),
    );
  });

  it('uses the report alone where the tenant has it', async () => {
    const { evidence } = await collected(collectOptions({ ...businessPremium, '/users': people }));
    expect(evidence.registrationDetails.status).toBe('collected');
    expect(evidence.authenticationMethods).toMatchObject({ cause: 'switched-off' });
  });

  it('tells Intune that was never set up from Intune that was never bought, by the subscriptions', async () => {
    const refusal = {
      '/deviceManagement/managedDevices': refused('licence', { status: 400, code: 'BadRequest' }),
    };
    const bought = await collected(collectOptions({ ...businessPremium, ...refusal }));
    const not = await collected(collectOptions({ ...businessBasic, ...refusal }));
    expect(bought.evidence.managedDevices).toMatchObject({ cause: 'not-provisioned' });
    expect(not.evidence.managedDevices).toMatchObject({ cause: 'licence' });
  });

  it('leaves the cause to the error where the subscriptions could not be read', async () => {
    const { evidence } = await collected(
      collectOptions({
        '/subscribedSkus': refused('permission'),
        '/deviceManagement': refused('permission', { status: 403 }),
      }),
    );
    expect(evidence.deviceManagement).toMatchObject({ cause: 'permission' });
  });
});
