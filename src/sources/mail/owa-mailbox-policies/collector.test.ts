import { describe, expect, it } from 'vitest';
import { collectSnapshot } from '../../run/collect-snapshot.ts';
import { collectOptions } from '../../run/testing.ts';

const collected = async (rows: readonly unknown[]) => {
  const collection = await collectSnapshot(collectOptions({ 'Get-OwaMailboxPolicy': rows }));
  const { evidence } = await collection.load();
  await collection.discard();
  return evidence.owaMailboxPolicies;
};

describe('owaMailboxPolicies', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    const answered = {
      Name: 'Default',
      AdditionalStorageProvidersAvailable: true,
      AllowCopyContactsToDeviceAddressBook: 'False',
      ConditionalAccessPolicy: 'Off',
      LinkedInEnabled: true,
    };
    expect(await collected([answered])).toMatchObject({
      status: 'collected',
      value: [
        {
          name: 'Default',
          additionalStorageProvidersAvailable: true,
          allowCopyContactsToDeviceAddressBook: false,
          conditionalAccessPolicy: 'Off',
        },
      ],
    });
    expect(JSON.stringify(await collected([answered]))).not.toContain('inked');
  });

  it('takes no policy at all for no answer', async () => {
    expect(await collected([])).toMatchObject({ cause: 'error' });
  });
});
