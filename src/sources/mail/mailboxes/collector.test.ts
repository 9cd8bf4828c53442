import { expect, it } from 'vitest';
import { collectSnapshot } from '../../run/collect-snapshot.ts';
import { collectOptions, fakeReader } from '../../run/testing.ts';

const box = {
  Guid: 'm1',
  ExternalDirectoryObjectId: 'u1',
  RecipientTypeDetails: 'UserMailbox',
  PrimarySmtpAddress: 'ann@exampleton.example',
  ForwardingSmtpAddress: 'smtp:ann@elsewhere.example',
  SingleItemRecoveryEnabled: 'True',
  RetainDeletedItemsFor: '14.00:00:00',
};

it('asks for every mailbox, keeps days as days, and of addresses only what cannot be read back', async () => {
  const reader = fakeReader({ 'Get-Mailbox': [box] });
  const collection = await collectSnapshot({ ...collectOptions({}), reader });
  const { mailboxes } = collection.load().evidence;
  await collection.discard();
  if (mailboxes.status !== 'collected') throw new Error(mailboxes.detail);
  expect(mailboxes.value).toMatchObject([
    {
      userId: 'u1',
      domain: 'exampleton.example',
      retainDeletedItemsForDays: 14,
      singleItemRecoveryEnabled: true,
    },
  ]);
  expect(JSON.stringify(mailboxes)).not.toMatch(/ann@/u);
  // Exchange gives a thousand by itself. Deleted mailboxes are asked for by the same cmdlet.
  const asked = reader.asked.filter((one) => 'cmdlet' in one && one.cmdlet === 'Get-Mailbox');
  expect(asked.length).toBeGreaterThan(0);
  for (const one of asked) expect(one).toMatchObject({ parameters: { ResultSize: 'Unlimited' } });
});
