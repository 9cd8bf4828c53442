import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { answered, readEach, readList, strange } from '../base/read-evidence.ts';
import { typeOfPurpose, typeOfRecipient } from '../mail/mailbox-types.ts';

export const mailboxTypes = z.enum(['user', 'shared', 'room', 'equipment', 'other', 'none']);
type Kind = z.infer<typeof mailboxTypes>;

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
        ? typeOfRecipient(type)
        : answered<Kind>(null, 'mailboxes.recipientTypeDetails');
    };
    const fromGraph = (userId: string): Known<Kind> => {
      const purpose = purposeOf(userId);
      if (purpose === undefined)
        return unknown(strange('mailboxPurposes.userPurpose', 'the account was not asked'));
      if (isUnknown(purpose)) return purpose;
      return purpose.userPurpose == null
        ? answered<Kind>(null, 'mailboxPurposes.userPurpose')
        : typeOfPurpose(purpose.userPurpose);
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
