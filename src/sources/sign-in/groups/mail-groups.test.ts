import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const office = '0f71ce00-0000-4000-8000-000000000001';
const quiet = '0f71ce00-0000-4000-8000-000000000002';
const group = (id: string, name: string, type = 'MailUniversalDistributionGroup') => ({
  ExternalDirectoryObjectId: id,
  Name: name,
  PrimarySmtpAddress: `${name}@exampleton.example`,
  RecipientTypeDetails: type,
});
const groupsAsked = async (more: Readonly<Record<string, unknown[]>>): Promise<string[]> => {
  const { evidence } = await collected(
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
  return evidence.groups.status === 'collected' ? evidence.groups.value.map(({ subject }) => subject) : [];
};

describe('mail groups', () => {
  it('are asked about, for their members get council papers; dynamic ones have no list', async () => {
    expect(await groupsAsked({})).toEqual([office, quiet]);
  });
});
