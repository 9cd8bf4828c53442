import { ReadFailure } from '../../graph/reader.ts';
import type { CollectContext } from '../declare/context.ts';

/** No Exchange Online mailbox: data, not a fault (error pages and field reports, read 2026-08). */
const noMailbox = new Set(['MailboxNotEnabledForRESTAPI', 'RESTAPINotEnabledForComponentSharedMailbox']);
/** What mail requests answer in a tenant that has no Exchange Online at all, with 401 (field reports, read 2026-11). */
const noExchange = 'OrganizationFromTenantGuidNotFound';

const isWithout = ({ status, code = '' }: ReadFailure): boolean =>
  code === noExchange || (status === 404 && noMailbox.has(code));

/**
 * Reads something of a mailbox; `none` where the account has no cloud mailbox.
 * @throws ReadFailure `not-supported` for somebody else's mailbox when a person is signed in: that way of signing in
 * shows only one's own, whatever is granted.
 */
export const ofMailbox = async <T>(
  context: CollectContext,
  userId: string,
  more: { read: () => Promise<T>; none: T },
): Promise<T> => {
  if (context.access.kind === 'delegated' && context.access.userId !== userId)
    throw new ReadFailure('not-supported', "A signed-in person cannot read other people's mailbox settings.");
  try {
    return await more.read();
  } catch (error) {
    if (error instanceof ReadFailure && isWithout(error)) return more.none;
    throw error;
  }
};
