import { describe, expect, it } from 'vitest';
import { bareSnapshot } from '../../sources/testing.ts';
import { factsOfSnapshot } from '../testing.ts';
import { mailEvidence, noInputs, now } from './testing.ts';

const base = mailEvidence({ clerk: {} });
const policy = (more: object) => ({
  name: 'Default',
  additionalStorageProvidersAvailable: false,
  allowCopyContactsToDeviceAddressBook: false,
  conditionalAccessPolicy: 'ReadOnly',
  ...more,
});
const box = (more: object) => [{ userId: 'clerk', owaEnabled: true, owaMailboxPolicy: 'Default', ...more }];
const clerk = (more: object) => {
  const { subjects } = factsOfSnapshot(bareSnapshot({ ...base, ...more }), noInputs, now).mailbox;
  return subjects.find(({ id }) => id === 'clerk');
};

describe('Outlook on the web', () => {
  it('offers what the policy of the mailbox says, and not what another one says', () => {
    const owaMailboxPolicies = [
      policy({ name: 'Other', additionalStorageProvidersAvailable: true }),
      policy({}),
    ];
    expect(clerk({ owaMailboxPolicies })).toMatchObject({
      offersPrivateStorage: false,
      contactsMayBeCopied: false,
      webMailCanBeViewOnly: true,
    });
    expect(clerk({ owaMailboxPolicies, casMailboxes: box({ owaMailboxPolicy: 'Other' }) })).toMatchObject({
      offersPrivateStorage: true,
    });
  });

  it('is judged by its policy only where it is said to be on', () => {
    const unsaid = { casMailboxes: box({ owaEnabled: null }) };
    expect(clerk({ ...unsaid, owaMailboxPolicies: [policy({})] })).toMatchObject({
      offersPrivateStorage: false,
      webMailCanBeViewOnly: true,
    });
    const open = [policy({ additionalStorageProvidersAvailable: true, conditionalAccessPolicy: 'Off' })];
    const told = clerk({ ...unsaid, owaMailboxPolicies: open });
    expect(told?.offersPrivateStorage).toHaveProperty('missing');
    expect(told?.webMailCanBeViewOnly).toHaveProperty('missing');
  });

  it('offers nothing where it is off for the mailbox', () => {
    expect(clerk({ casMailboxes: box({ owaEnabled: false, owaMailboxPolicy: null }) })).toMatchObject({
      offersPrivateStorage: false,
      webMailCanBeViewOnly: true,
    });
  });

  it.each([
    ['a mailbox names no policy', { casMailboxes: box({ owaMailboxPolicy: null }) }],
    ['the policy did not come back', { owaMailboxPolicies: [policy({ name: 'Other' })] }],
    [
      'a member did not come back',
      { owaMailboxPolicies: [policy({ additionalStorageProvidersAvailable: undefined })] },
    ],
  ])('is unknown where %s', (_, more) => {
    expect(clerk(more)?.offersPrivateStorage).toHaveProperty('missing');
  });
});
