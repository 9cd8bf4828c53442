import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { part } from '../base/fact.ts';
import { subject, type NamedList } from '../base/subject.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { missingOf, readEach, strange, valueOf, type ItemOf } from '../base/read-evidence.ts';
import { isPersonalProvider } from './destination.ts';
import { kindOf } from './follow.ts';
import { mailGroupMembers, recipientProperties } from './group-members.ts';

type Recipient = ItemOf<'recipients'>;

const isList = ({ recipientTypeDetails }: Pick<Recipient, 'recipientTypeDetails'>): boolean =>
  (recipientTypeDetails ?? '').toLowerCase().includes('group');

/** A dynamic list has no object in the directory. */
const idOf = ({ userId, identityDigests }: Pick<Recipient, 'userId' | 'identityDigests'>): string =>
  userId ?? `exchange:${identityDigests?.[0] ?? ''}`;

/** Without a kind, or of one that nobody knows, it may be a list (Get-Recipient, RecipientTypeDetails, read 2026-11). */
const isOfNoKind = (one: Pick<Recipient, 'recipientTypeDetails' | 'external'>): boolean =>
  !one.recipientTypeDetails ||
  (kindOf(one) === 'other' && one.recipientTypeDetails.toLowerCase() !== 'publicfolder');
const noType = strange(
  'recipients.recipientTypeDetails',
  'a recipient came back without its kind, or with one that we do not know',
);
const noAddress = strange('recipients.external', 'a contact came back without its outside address');

/** Mailing lists, mail-enabled groups and teams; a group that gets no mail is none. */
const lists = computed({
  name: 'mailing lists and teams',
  needs: {
    recipients: ['recipientTypeDetails', 'userId', 'identityDigests', 'external'],
    groups: ['displayName'],
  },
  derive: (given): NamedList => {
    const read = readEach(given, 'groups');
    const nameOf = (id: string): string => {
      const group = read(id);
      return group === undefined || isUnknown(group) ? '' : (group.displayName ?? '');
    };
    return {
      subjects: (valueOf(given, 'recipients') ?? []).filter(isList).map((one) => {
        const id = idOf(one);
        return { id, name: nameOf(id) || `A mailing list without a name (${id})` };
      }),
      missing: [
        ...missingOf(given, 'recipients'),
        ...((valueOf(given, 'recipients') ?? []).some(isOfNoKind) ? [noType] : []),
      ],
    };
  },
});

/**
 * Members of a list whose address is with a provider for private people. It proves nothing of whose the address is, and a
 * guest may be proper: an auditor, a solicitor. The private addresses of the register are not among what a council tells.
 */
const privateMembers = computed({
  name: 'private addresses in mailing lists',
  needs: { recipients: recipientProperties },
  uses: { mailGroupMembers },
  derive: (given) => {
    const byId = new Map(
      (valueOf(given, 'recipients') ?? []).filter(isList).map((one) => [idOf(one), one] as const),
    );
    const unlisted = unknown(strange('recipients.userId', 'the list did not come back'));
    return (
      id: string,
    ): { readonly privateAddresses: Known<number>; readonly privateProviders: Known<string[]> } => {
      const list = byId.get(id);
      if (list === undefined) return { privateAddresses: unlisted, privateProviders: unlisted };
      const { recipients, missing: unread } = given.use.mailGroupMembers(list);
      const hidden = recipients.some(
        (one) => one.external == null && ['contact', 'mail-user'].includes(kindOf(one)),
      );
      const missing = hidden ? [...unread, noAddress] : unread;
      const found = recipients.flatMap(({ external }) =>
        external != null && isPersonalProvider(external.domain) ? [external] : [],
      );
      // One is enough to say so; none is only known of a whole list.
      const open = found.length === 0 && missing.length > 0 ? unknown(...missing) : undefined;
      return {
        privateAddresses: open ?? new Set(found.map(({ digest }) => digest)).size,
        privateProviders: open ?? [...new Set(found.map(({ domain }) => domain))].toSorted(),
      };
    };
  },
});

/** A mailing list, a mail-enabled group or a team of the council. */
export const mailGroup = subject(lists, (id) => [{ about: 'group', id }], {
  privateAddresses: part(privateMembers, 'privateAddresses', {
    says: 'Addresses in it that are with a provider for private people, nested lists included',
    type: z.int(),
  }),
  privateProviders: part(privateMembers, 'privateProviders', {
    says: 'These providers',
    type: z.array(z.string()),
  }),
});
