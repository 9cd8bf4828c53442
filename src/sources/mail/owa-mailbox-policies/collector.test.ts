import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const reading = async (rows: readonly unknown[]) => {
  const { evidence } = await collected(collectOptions({ 'Get-OwaMailboxPolicy': rows }));
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
    expect(await reading([answered])).toMatchObject({
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
    expect(JSON.stringify(await reading([answered]))).not.toContain('inked');
  });

  it('takes no policy at all for no answer', async () => {
    expect(await reading([])).toMatchObject({ cause: 'error' });
  });
});
