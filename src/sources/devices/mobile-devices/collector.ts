import { collector } from '../../declare/collector.ts';
import type { CollectContext } from '../../declare/context.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';
import { identityOf } from '../../declare/exchange-values.ts';
import { text } from '../../declare/optional-values.ts';

const read = cmdletRead(
  { cmdlet: 'Get-MobileDevice', parameters: { ResultSize: 'Unlimited' } },
  { Guid: text, Identity: text, DeviceOS: text, ClientType: text, DeviceAccessState: text },
);

/**
 * `Mailbox\ExchangeActiveSyncDevices\REST§Outlook§…` is the Outlook app (Get-MobileDevice, read 2026-08). Any other device
 * of ActiveSync fetches email with an app of its own; what says neither may be either.
 */
function isOutlook(identity: string, clientType: string): boolean | null {
  if (/REST§Outlook§/i.test(identity) || /^outlook$/i.test(clientType)) return true;
  return /^eas$/i.test(clientType) || /\\ExchangeActiveSyncDevices\\(?!REST§)/i.test(identity) ? false : null;
}

const owners = async (context: CollectContext): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  for await (const one of context.items('recipients'))
    if (one.userId != null) for (const digest of one.identityDigests ?? []) found.set(digest, one.userId);
  return found;
};

/**
 * The owner's mailbox stands in the identity; it is joined to an account, and dropped. Without the recipients nobody
 * could say whose phone it is, and a phone of nobody would be judged like one of a stranger.
 */
export const mobileDevices = collector({
  id: 'mobileDevices',
  requests: [read],
  permissions: [exchange('Which phones read council mail, and with which app.')],
  licence: exchangeOnline,
  needs: ['recipients'],
  collect: async function* (context) {
    const ownerOf = await owners(context);
    for await (const device of context.cmdlet(read)) {
      const [mailbox = ''] = (device.Identity ?? '').split('\\');
      yield {
        id: identityOf(read.cmdlet, device.Guid),
        // Without its identity it is nobody's by no proof.
        userId:
          device.Identity == null ? undefined : (ownerOf.get(context.addresses.digest(mailbox)) ?? null),
        deviceOS: device.DeviceOS,
        deviceAccessState: device.DeviceAccessState,
        isOutlookApp: isOutlook(device.Identity ?? '', device.ClientType ?? ''),
      };
    }
  },
});
