import { describe, expect, it } from 'vitest';
import { aUser, each, personOf, refused, told } from '../testing.ts';

const kind = (changes: object): unknown => told(personOf({ users: [aUser('ann', { ...changes })] }).kind);

describe('kind of account', () => {
  it('tells members, guests and outsiders with member rights apart', () => {
    expect(kind({})).toBe('member');
    expect(kind({ userType: 'Guest' })).toBe('guest');
    expect(kind({ externalUserState: 'Accepted' })).toBe('external-member');
    expect(kind({ creationType: 'Invitation' })).toBe('external-member');
    expect(kind({ userPrincipalName: 'ann_other.example#EXT#@exampleton.example' })).toBe('external-member');
  });

  it('trap: the account of an AI agent comes in the same list and is nobody', () => {
    expect(kind({ odataType: '#microsoft.graph.agentUser', userType: 'Member' })).toBe('agent');
  });

  it('does not guess a type that Microsoft did not send', () => {
    expect(kind({ userType: null })).toBe('users: error');
  });
});

describe('sign-in', () => {
  it('is unknown where no value came, never false', () => {
    const person = personOf({ users: [aUser('ann', { accountEnabled: null })] });
    expect(told(person.canSignIn)).toBe('users: error');
  });

  it('trap: never synchronised is null, and not read is absent', () => {
    expect(personOf({ users: [aUser('ann')] }).isSynchronised).toBe(false);
    const absent = personOf({ users: [aUser('ann', { onPremisesSyncEnabled: undefined })] });
    expect(told(absent.isSynchronised)).toBe('users: error');
  });

  it('trap: a sign-in name keeps the capital letters that were typed', () => {
    const person = personOf({ users: [aUser('ann', { userPrincipalName: 'Clerk@Exampleton.example' })] });
    expect(person.wordsBeforeAt).toEqual(['clerk', 'lerk']);
    const absent = personOf({ users: [aUser('ann', { userPrincipalName: undefined })] });
    expect(told(absent.wordsBeforeAt)).toBe('users: error');
  });

  it('calls only declared accounts emergency accounts, by sign-in name or id in any case', () => {
    const users = [aUser('Ann')];
    const declared = (name: string) => personOf({ users }, { emergencyAccounts: [name] }).isEmergencyAccount;
    expect(declared('ANN@Exampleton.example')).toBe(true);
    expect(declared('ann')).toBe(true);
    expect(declared('breakglass')).toBe(false);
    const nameless = { users: [aUser('Ann', { mail: undefined })] };
    expect(told(personOf(nameless, { emergencyAccounts: ['ann'] }).isEmergencyAccount)).toBe('users: error');
    expect(personOf(nameless, { emergencyAccounts: [] }).isEmergencyAccount).toBe(false);
  });
});

describe('kind of mailbox', () => {
  const box = (type: string | null) => [{ userId: 'ann', recipientTypeDetails: type }];
  const mailbox = (evidence: object): unknown =>
    told(personOf({ users: [aUser('ann')], ...evidence }).mailboxKind);

  it('comes from Exchange, and from Graph where Exchange was not read', () => {
    expect(mailbox({ mailboxes: box('SharedMailbox') })).toBe('shared');
    expect(mailbox({ mailboxPurposes: each({ ann: { userPurpose: 'room' } }) })).toBe('room');
    expect(mailbox({ mailboxPurposes: each({ ann: { userPurpose: 'none' } }) })).toBe('none');
    expect(mailbox({ mailboxes: [] })).toBe('none');
  });

  it('is unknown with both reasons where neither was read', () => {
    expect(mailbox({ mailboxPurposes: [refused('ann')] })).toBe(
      'mailboxes: permission, mailboxPurposes: permission',
    );
  });

  it('believes neither when the two contradict each other', () => {
    const evidence = {
      mailboxes: box('UserMailbox'),
      mailboxPurposes: each({ ann: { userPurpose: 'shared' } }),
    };
    expect(mailbox(evidence)).toBe('mailboxPurposes: error');
  });

  it('does not take a missing type for an ordinary mailbox', () => {
    expect(mailbox({ mailboxes: box(null) })).toBe('mailboxes: error, mailboxPurposes: permission');
  });
});
