import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const recipient = {
  ExternalDirectoryObjectId: 'u1',
  Identity: 'office',
  Name: 'office',
  Guid: null,
  Alias: null,
  DistinguishedName: null,
  LegacyExchangeDN: null,
  PrimarySmtpAddress: null,
  ExternalEmailAddress: null,
  EmailAddresses: [],
};

const reading = async (rows: readonly object[], recipients: readonly object[] = [recipient]) => {
  const { evidence } = await collected(
    collectOptions({
      'Get-Mailbox': [
        { ExternalDirectoryObjectId: 'u1', RecipientTypeDetails: 'UserMailbox' },
        { ExternalDirectoryObjectId: 'r1', RecipientTypeDetails: 'RoomMailbox' },
      ],
      'Get-Recipient': recipients,
      'Get-MailboxPermission': rows,
    }),
  );
  return evidence.mailboxPermissions;
};
const row = (more: object = {}) => ({
  Identity: 'office',
  User: 'clerk@council.example',
  AccessRights: ['FullAccess'],
  IsInherited: false,
  Deny: false,
  ...more,
});

describe('mailboxPermissions', () => {
  it('keeps who may open the mailbox of a person, as digests', async () => {
    const kept = await reading([
      row(),
      row({ User: 'NT AUTHORITY\\SELF', AccessRights: ['FullAccess', 'ReadPermission'] }),
      row({ User: 'PROD\\Organization Management', IsInherited: true }),
      row({ User: 'reader@council.example', AccessRights: ['ReadPermission'] }),
      row({ User: 'S-1-5-21-1-2-3-4' }),
      row({ User: 'barred@council.example', Deny: true }),
    ]);
    expect(kept).toMatchObject({
      value: [
        {
          subject: 'u1',
          status: 'collected',
          value: [{ isDeleted: false, isDenied: false }, { isDeleted: true }, { isDenied: true }],
        },
      ],
    });
    expect(kept).toHaveProperty('value.length', 1);
    expect(JSON.stringify(kept)).not.toContain('clerk@');
  });

  it.each([
    ['nobody says how the mailbox is opened', [row({ AccessRights: null })]],
    ['nobody says by whom', [row({ User: null })]],
    ['nobody says whether a right is inherited', [row({ IsInherited: null })]],
    ['whether a right is inherited did not come', [row({ IsInherited: undefined })]],
    ['not even the mailbox itself is named', []],
  ])('is not read where %s', async (_, rows) => {
    expect(await reading(rows)).toMatchObject({
      value: [{ subject: 'u1', status: 'unavailable', cause: 'error' }],
    });
  });

  it('needs no word about inheritance of a right that reads no mail, or of the owner', async () => {
    const unsaid = { IsInherited: undefined };
    const rows = [
      row(),
      row({ User: 'NT AUTHORITY\\SELF', ...unsaid }),
      row({ AccessRights: [], ...unsaid }),
    ];
    expect(await reading(rows)).toHaveProperty('value.0.value.length', 1);
  });

  it('believes no answer about another mailbox', async () => {
    expect(await reading([row({ Identity: 'someone else' })])).toMatchObject({
      value: [{ subject: 'u1', status: 'unavailable', cause: 'error' }],
    });
  });

  it.each([
    ['without one of its names', { ...recipient, Alias: undefined }],
    ['not at all', { ...recipient, ExternalDirectoryObjectId: 'r1' }],
  ])('says so where the mailbox was listed %s', async (_, listed) => {
    expect(await reading([row()], [listed])).toMatchObject({
      value: [{ status: 'unavailable', cause: 'error', detail: expect.stringMatching(/^Get-Recipient/) }],
    });
  });
});
