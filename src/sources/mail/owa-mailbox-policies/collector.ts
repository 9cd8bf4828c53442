import { collector } from '../../declare/collector.ts';
import { bool, identityOf } from '../../declare/exchange-values.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { neverEmpty } from '../../declare/never-empty.ts';
import { text } from '../../declare/optional-values.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';

const read = cmdletRead(
  { cmdlet: 'Get-OwaMailboxPolicy' },
  {
    Name: text,
    Identity: text,
    AdditionalStorageProvidersAvailable: bool,
    AllowCopyContactsToDeviceAddressBook: bool,
    ConditionalAccessPolicy: text,
    PersonalAccountsEnabled: bool,
  },
);

export const owaMailboxPolicies = collector({
  id: 'owaMailboxPolicies',
  requests: [read],
  permissions: [
    exchange('Whether Outlook on the web offers private storage, or lets files be saved anywhere.'),
  ],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of neverEmpty(context.cmdlet(read), 'no policy for Outlook on the web'))
      yield {
        name: identityOf(read.cmdlet, one.Name, one.Identity),
        additionalStorageProvidersAvailable: one.AdditionalStorageProvidersAvailable,
        allowCopyContactsToDeviceAddressBook: one.AllowCopyContactsToDeviceAddressBook,
        conditionalAccessPolicy: one.ConditionalAccessPolicy,
        personalAccountsEnabled: one.PersonalAccountsEnabled,
      };
  },
});
