import { computed } from '../base/computed.ts';
import { whenKnown, type Known } from '../base/known.ts';
import { readList } from '../base/read-evidence.ts';
import { isPersonalProvider } from '../mail/destination.ts';
import { accountKinds } from './account.ts';
import { councilAddresses } from './council-address.ts';
import { guestWithoutAddress, reachedAtDomain } from './guest-domain.ts';

/** Whether the main address is with a firm that gives private mailboxes away. Whose it is, nobody can tell from that. */
export const privateAddresses = computed({
  name: 'private main addresses',
  needs: { users: ['mail', 'userPrincipalName'] },
  uses: { accountKinds, councilAddresses },
  derive: (given) => {
    const users = new Map(readList(given, 'users').items.map((one) => [one.id, one]));
    return (id: string): { readonly hasPrivateAddress: Known<boolean> } => ({
      hasPrivateAddress: whenKnown(
        [given.use.councilAddresses(id).addressDomain],
        (domain): Known<boolean> => {
          if (domain !== '') return isPersonalProvider(domain);
          const invited = reachedAtDomain(users.get(id) ?? {});
          if (invited !== '') return isPersonalProvider(invited);
          return whenKnown([given.use.accountKinds(id).kind], (kind): Known<boolean> =>
            kind === 'guest' ? guestWithoutAddress : false,
          );
        },
      ),
    });
  },
});
