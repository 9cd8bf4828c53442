import { computed } from '../base/computed.ts';
import { whenKnown } from '../base/known.ts';
import { isPersonalProvider } from '../mail/destination.ts';
import { councilAddresses } from './council-address.ts';

/** Whether the main address is with a firm that gives private mailboxes away. Whose it is, nobody can tell from that. */
export const privateAddresses = computed({
  name: 'private main addresses',
  uses: { councilAddresses },
  derive: ({ use }) => {
    return (id: string) => ({
      hasPrivateAddress: whenKnown([use.councilAddresses(id).addressDomain], isPersonalProvider),
    });
  },
});
