import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { answered, readEach, readList, strange } from '../base/read-evidence.ts';

export const mailboxTypes = z.enum(['user', 'shared', 'room', 'equipment', 'other', 'none']);
type Kind = z.infer<typeof mailboxTypes>;

/** Get-Mailbox, RecipientTypeDetails (read 2026-08); every other type is a mailbox of some service. */
const byRecipientType: Readonly<Record<string, Kind>> = {
  usermailbox: 'user',
  linkedmailbox: 'user',
  legacymailbox: 'user',
  sharedmailbox: 'shared',
  roommailbox: 'room',
  equipmentmailbox: 'equipment',
};

/** mailboxSettings, userPurpose (https://learn.microsoft.com/graph/api/resources/mailboxsettings, read 2026-08). */
const byPurpose: Readonly<Record<string, Kind>> = {
  user: 'user',
  linked: 'user',
  shared: 'shared',
  room: 'room',
  equipment: 'equipment',
  others: 'other',
  none: 'none',
};

const fromPurpose = (purpose: string): Known<Kind> =>
  byPurpose[purpose.toLowerCase()] ??
  unknown(strange('mailboxPurposes.userPurpose', 'a kind that we do not know'));

/**
 * The kind of mailbox behind each account: Exchange says it of every mailbox, Graph of one account at a time. Where
 * both were read and differ, neither is believed.
 */
export const mailboxKinds = computed({
  name: 'kinds of mailbox',
  needs: { mailboxes: ['userId', 'recipientTypeDetails'], mailboxPurposes: ['userPurpose'] },
  derive: (given) => {
    const { items, missing } = readList(given, 'mailboxes');
    const types = new Map(items.map((box) => [box.userId, box.recipientTypeDetails]));
    const purposeOf = readEach(given, 'mailboxPurposes');
    const fromExchange = (userId: string): Known<Kind> => {
      if (!types.has(userId)) return missing.length === 0 ? 'none' : unknown(...missing);
      const type = types.get(userId);
      return typeof type === 'string'
        ? (byRecipientType[type.toLowerCase()] ?? 'other')
        : answered<Kind>(null, 'mailboxes.recipientTypeDetails');
    };
    const fromGraph = (userId: string): Known<Kind> => {
      const purpose = purposeOf(userId);
      if (purpose === undefined)
        return unknown(strange('mailboxPurposes.userPurpose', 'the account was not asked'));
      if (isUnknown(purpose)) return purpose;
      return purpose.userPurpose == null
        ? answered<Kind>(null, 'mailboxPurposes.userPurpose')
        : fromPurpose(purpose.userPurpose);
    };
    const kindOfMailbox = (userId: string): Known<Kind> => {
      const [exchange, graph] = [fromExchange(userId), fromGraph(userId)];
      if (isUnknown(exchange))
        return isUnknown(graph) ? unknown(...exchange.missing, ...graph.missing) : graph;
      if (isUnknown(graph) || graph === exchange) return exchange;
      return unknown(strange('mailboxPurposes.userPurpose', 'contradicts the type that Exchange gives'));
    };
    return (id: string) => ({ mailboxKind: kindOfMailbox(id) });
  },
});
