import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { missingOf, strange, valueOf } from '../base/read-evidence.ts';
import { senders } from './senders.ts';

const noAddress = unknown(strange('mailboxes.domain', 'nobody said which addresses the mailbox has'));

/**
 * Whether Microsoft lets a mailbox send nothing for now, because it sent too much or junk. An empty list means that nobody
 * is barred now, and says nothing of last week (Get-BlockedSenderAddress, read 2026-11).
 */
export const barredFromSending = computed({
  name: 'mailboxes that may not send',
  needs: { blockedSenders: ['address'] },
  uses: { senders },
  derive: (given) => {
    const barred = valueOf(given, 'blockedSenders') ?? [];
    const gaps = missingOf(given, 'blockedSenders');
    return (id: string): { readonly isBarredFromSending: Known<boolean> } => {
      const { digests } = given.use.senders(id);
      if (barred.some(({ address }) => digests.has(address))) return { isBarredFromSending: true };
      if (gaps.length > 0) return { isBarredFromSending: unknown(...gaps) };
      return { isBarredFromSending: digests.size === 0 && barred.length > 0 ? noAddress : false };
    };
  },
});
