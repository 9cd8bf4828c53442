import { describe, expect, test } from 'vitest';
import { bareSnapshot } from '../../sources/testing.ts';
import { subjectKinds } from '../subjects.ts';
import { factsOfSnapshot } from '../testing.ts';
import { flowRule, to } from './testing-objects.ts';
import { factsOf, mailEvidence, noInputs, now, shown, without, protection } from './testing.ts';

const list = (snapshot: ReturnType<typeof bareSnapshot>) => factsOfSnapshot(snapshot, noInputs, now).mailbox;

describe('which mailboxes there are', () => {
  test('Exchange lists them all, with kinds, and without the store of content searches', () => {
    const evidence = mailEvidence({
      clerk: {},
      office: { type: 'SharedMailbox' },
      hall: { type: 'RoomMailbox' },
      team: { type: 'TeamMailbox' },
      linked: { type: 'LinkedRoomMailbox' },
      new: { type: 'PooledMailbox' },
      discovery: { type: 'DiscoveryMailbox' },
    });
    const { subjects, missing } = list(bareSnapshot(evidence));
    expect(missing).toEqual([]);
    expect(subjects.map(({ id, kind }) => [id, shown(kind)])).toEqual([
      ['clerk', 'user'],
      ['office', 'shared'],
      ['hall', 'room'],
      ['team', 'other'],
      ['linked', 'room'],
      ['new', 'unknown: mailboxes'],
    ]);
  });

  test('without Exchange the accounts are listed, but for guests and those without mailbox', () => {
    const evidence = mailEvidence({ clerk: {}, robot: {}, guest: {} });
    const snapshot = without(
      {
        ...evidence,
        users: [
          { id: 'clerk', displayName: 'Clerk', addressDigests: [] },
          { id: 'robot', displayName: 'Robot', addressDigests: [] },
          { id: 'guest', displayName: 'Guest', userType: 'Guest', addressDigests: [] },
        ],
        mailboxPurposes: [
          { subject: 'clerk', status: 'collected', value: { userPurpose: 'shared' } },
          { subject: 'robot', status: 'collected', value: { userPurpose: 'none' } },
        ],
      },
      'mailboxes',
    );
    const { subjects, missing } = list(snapshot);
    expect(missing).toEqual([]);
    expect(subjects.map(({ name, kind }) => [name, kind])).toEqual([['Clerk', 'shared']]);
    expect(shown(subjects[0]?.sendsOutside)).toBe('unknown: mailboxes');
  });

  test('an account whose mailbox could not be read is an unknown mailbox, and only that one', () => {
    const evidence = mailEvidence({ clerk: {}, deputy: {} });
    const mailboxPurposes = [
      { subject: 'clerk', status: 'collected', value: { userPurpose: 'user' } },
      { subject: 'deputy', status: 'unavailable', at: '', cause: 'not-supported', detail: '' },
    ];
    const { subjects, missing } = list(without({ ...evidence, mailboxPurposes }, 'mailboxes'));
    expect(missing).toEqual([]);
    expect(subjects.map(({ kind }) => shown(kind))).toEqual(['user', 'unknown: mailboxPurposes']);
  });

  test('the list is incomplete when neither Exchange nor the purposes, or the accounts, were read', () => {
    const evidence = mailEvidence({ clerk: {} });
    const ids = (snapshot: ReturnType<typeof bareSnapshot>) =>
      list(snapshot).missing.map((one) => one.evidence);
    expect(ids(without(evidence, 'mailboxes', 'mailboxPurposes'))).toEqual(['mailboxes', 'mailboxPurposes']);
    expect(ids(without(evidence, 'mailboxes', 'users'))).toEqual(['mailboxes', 'users']);
    expect(ids(bareSnapshot())).toEqual(['mailboxes', 'users', 'mailboxPurposes']);
  });

  test('whether its account can sign in comes from the account', () => {
    const evidence = mailEvidence({ clerk: {} });
    expect(factsOf(bareSnapshot(evidence), 'clerk').accountCanSignIn).toBe(true);
    expect(shown(factsOf(without(evidence, 'users'), 'clerk').accountCanSignIn)).toBe('unknown: users');
  });
});

test('facts are as their schemas say', () => {
  const evidence = mailEvidence({ clerk: { smtp: to('x@gmail.com') } });
  const snapshot = bareSnapshot({
    ...evidence,
    ...protection,
    transportRules: [flowRule({})],
    mailboxPermissions: [{ subject: 'clerk', status: 'collected', value: [] }],
  });
  const [clerk] = list(snapshot).subjects;
  expect(subjectKinds.mailbox.safeParse(clerk).error).toBeUndefined();
  const [first] = factsOfSnapshot(snapshot, noInputs, now).mailFlowRule.subjects;
  expect(subjectKinds.mailFlowRule.safeParse(first).error).toBeUndefined();
});
