import { ReadFailure } from '../../../graph/reader.ts';
import { collector } from '../../declare/collector.ts';
import type { CollectContext } from '../../declare/context.ts';
import { eachSubject } from '../../declare/each.ts';
import { bool, list } from '../../declare/exchange-values.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { text } from '../../declare/optional-values.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead, eachMailbox } from '../../declare/reads.ts';

const read = cmdletRead(
  { cmdlet: 'Get-MailboxPermission', parameters: { Identity: eachMailbox, ResultSize: 'Unlimited' } },
  { Identity: text, User: text, AccessRights: list, IsInherited: bool, Deny: bool },
);

const self = /^NT AUTHORITY\\SELF$/i;
const bareNumber = /^S-1-5-21-[\d-]+$/i;

/** Add-MailboxPermission, AccessRights (read 2026-11). */
const known =
  /^(?:ChangeOwner|ChangePermission|DeleteItem|ExternalAccount|FullAccess|ReadPermission|SendAs|None)$/i;
const isKnown = (rights: string): boolean =>
  rights.split(',').every((one) => one.trim() === '' || known.test(one.trim()));

/** Rights other than full access read no mail: `ReadPermission` reads this very list (same page). */
const opensAll = (rights: readonly string[]): boolean =>
  rights.some((one) => one.split(',').some((name) => name.trim().toLowerCase() === 'fullaccess'));

/** Mailboxes of people and shared ones; nobody keeps council mail in a room. */
const mailboxes = async function* (context: CollectContext): AsyncGenerator<string> {
  for await (const { userId, recipientTypeDetails } of context.items('mailboxes'))
    if (!userId.startsWith('exchange:') && /^(user|shared)mailbox$/i.test(recipientTypeDetails ?? ''))
      yield userId;
};

const writings = async (context: CollectContext): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const found = new Map<string, ReadonlySet<string>>();
  for await (const one of context.items('recipients'))
    if (one.userId != null && one.identityDigests !== undefined)
      found.set(one.userId, new Set(one.identityDigests));
  return found;
};

/**
 * One call for each mailbox, as many at once as Exchange takes. A wrong identity makes Exchange answer with every mailbox:
 * an answer about another mailbox is no answer.
 */
export const mailboxPermissions = collector({
  id: 'mailboxPermissions',
  requests: [read],
  permissions: [exchange('Who can open whose mailbox.')],
  licence: exchangeOnline,
  needs: ['mailboxes', 'recipients'],
  collect: async function* (context) {
    const names = await writings(context);
    yield* eachSubject(context, mailboxes(context), async (id) => {
      const own = names.get(id);
      if (own === undefined)
        throw new ReadFailure(
          'error',
          `Get-Recipient did not list the mailbox with all its names, so nobody can tell whether ${read.cmdlet} answered about it. Read both again.`,
        );
      const held = [];
      let isAnswered = false;
      for await (const row of context.cmdlet(read, id)) {
        if (!own.has(context.addresses.digest(row.Identity ?? '')))
          throw new ReadFailure('error', `${read.cmdlet} answered about another mailbox.`);
        isAnswered = true;
        const { User: user, AccessRights: rights } = row;
        if (user == null || user === '' || rights == null)
          throw new ReadFailure('error', `${read.cmdlet} left out who may open the mailbox, or how.`);
        if (!rights.every(isKnown))
          throw new ReadFailure(
            'error',
            `${read.cmdlet} gives a right that Beadle does not know (AccessRights).`,
          );
        if (self.test(user) || !opensAll(rights)) continue;
        if (row.IsInherited == null)
          throw new ReadFailure(
            'error',
            `${read.cmdlet} left out whether a right is inherited (IsInherited).`,
          );
        if (row.IsInherited) continue;
        held.push({
          holder: context.addresses.digest(user),
          isDenied: row.Deny,
          isDeleted: bareNumber.test(user),
        });
      }
      // Each mailbox names at least itself (NT AUTHORITY\SELF).
      if (!isAnswered)
        throw new ReadFailure('error', `${read.cmdlet} named nobody, not even the mailbox itself.`);
      return held;
    });
  },
});
