import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const reading = async (rows: readonly object[]) => {
  const { evidence } = await collected(
    collectOptions({
      'Get-Mailbox': [
        { ExternalDirectoryObjectId: 'u1', RecipientTypeDetails: 'UserMailbox' },
        { ExternalDirectoryObjectId: 'r1', RecipientTypeDetails: 'RoomMailbox' },
      ],
      'Get-Recipient': [{ ExternalDirectoryObjectId: 'u1', Identity: 'office', Name: 'office' }],
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
    ['not even the mailbox itself is named', []],
  ])('is not read where %s', async (_, rows) => {
    expect(await reading(rows)).toMatchObject({
      value: [{ subject: 'u1', status: 'unavailable', cause: 'error' }],
    });
  });

  it('keeps a right of which nobody says that it is inherited', async () => {
    expect(await reading([row({ IsInherited: null })])).toHaveProperty('value.0.value.length', 1);
  });

  it('believes no answer about another mailbox', async () => {
    expect(await reading([row({ Identity: 'someone else' })])).toMatchObject({
      value: [{ subject: 'u1', status: 'unavailable', cause: 'error' }],
    });
  });
});
