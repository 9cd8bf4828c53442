import { describe, expect, it } from 'vitest';
import { collectSnapshot } from '../../run/collect-snapshot.ts';
import { collectOptions } from '../../run/testing.ts';

const office = '0f71ce00-0000-4000-8000-000000000001';
const quiet = '0f71ce00-0000-4000-8000-000000000002';
const group = (id: string, name: string, type = 'MailUniversalDistributionGroup') => ({
  ExternalDirectoryObjectId: id,
  Name: name,
  PrimarySmtpAddress: `${name}@exampleton.example`,
  RecipientTypeDetails: type,
});
const groupsAsked = async (more: Readonly<Record<string, unknown[]>>): Promise<string[]> => {
  const collection = await collectSnapshot(
    collectOptions({
      [`/groups/${office}/transitiveMembers`]: [{ id: 'u1', '@odata.type': '#microsoft.graph.user' }],
      'Get-Recipient': [
        group(office, 'office'),
        group(quiet, 'quiet'),
        group('', 'dyn', 'DynamicDistributionGroup'),
      ],
      ...more,
    }),
  );
  const { evidence } = await collection.load();
  await collection.discard();
  return evidence.groups.status === 'collected' ? evidence.groups.value.map(({ subject }) => subject) : [];
};
const mailbox = { ExternalDirectoryObjectId: 'u1', RecipientTypeDetails: 'UserMailbox' };

describe('groups that decide where mail goes', () => {
  it.each([
    ['a mailbox that is forwarded', { 'Get-Mailbox': [{ ...mailbox, ForwardingAddress: 'office' }] }],
    [
      'a mail flow rule',
      { 'Get-TransportRule': [{ Guid: 't', BlindCopyTo: ['office@exampleton.example'] }] },
    ],
    [
      'a forwarding policy',
      { 'Get-HostedOutboundSpamFilterRule': [{ Guid: 'r', FromMemberOf: ['Office'] }] },
    ],
    [
      'an inbox rule',
      {
        '/users': [{ id: 'u1' }],
        '/users/u1/mailFolders/inbox/messageRules': [
          { actions: { redirectTo: [{ emailAddress: { address: 'office@exampleton.example' } }] } },
        ],
      },
    ],
  ])('are asked about when %s names them', async (_what, evidence) => {
    expect(await groupsAsked(evidence)).toEqual([office]);
  });

  it('are not asked about otherwise, and never when they are dynamic', async () => {
    expect(await groupsAsked({ 'Get-Mailbox': [{ ...mailbox, ForwardingAddress: 'dyn' }] })).toEqual([]);
  });
});
