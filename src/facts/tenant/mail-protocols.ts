import type { Snapshot } from '../../sources/kinds.ts';
import { isUnknown, unknown, whenKnown, type Facts, type Known } from '../base/known.ts';
import { answered, readList, readOne, type ItemOf } from '../base/read-evidence.ts';
import type { Tenant } from '../subjects/tenant.ts';

type CasMailbox = ItemOf<'casMailboxes'>;
type ProtocolFacts = Pick<
  Facts<Tenant>,
  'smtpSignInOff' | 'smtpMailboxes' | 'popMailboxes' | 'imapMailboxes'
>;

/** How many mailboxes have something; one that was not answered leaves the number open. */
const howMany = (snapshot: Snapshot, test: (box: CasMailbox) => Known<boolean>): Known<number> => {
  const { items, missing } = readList(snapshot, 'casMailboxes');
  if (missing.length > 0) return unknown(...missing);
  const answers = items.map(test);
  const doubts = answers.filter(isUnknown).flatMap((one) => one.missing);
  return doubts.length > 0 ? unknown(...doubts) : answers.filter((one) => one === true).length;
};

/** With security defaults on, nobody sends by password, whatever the mailbox says (authenticated-client-smtp-submission, read 2021-07). */
const unlessSecurityDefaults = (snapshot: Snapshot, open: Known<number>): Known<number> => {
  const defaults = whenKnown([readOne(snapshot, 'securityDefaults')], (one) =>
    answered(one.isEnabled, 'securityDefaults.isEnabled'),
  );
  if (defaults === true || open === 0) return 0;
  return whenKnown([defaults, open], (_on, number) => number);
};

/**
 * Older ways into mail, by mailbox. A mailbox without a setting of its own follows the organisation
 * (Set-CASMailbox, SmtpClientAuthenticationDisabled; Set-TransportConfig, read 2026-08).
 */
export const protocolFacts = (snapshot: Snapshot): ProtocolFacts => {
  const organisation = whenKnown([readOne(snapshot, 'transportConfig')], (one) =>
    answered(one.smtpClientAuthenticationDisabled, 'transportConfig.smtpClientAuthenticationDisabled'),
  );
  return {
    smtpSignInOff: organisation,
    smtpMailboxes: unlessSecurityDefaults(
      snapshot,
      howMany(snapshot, (box) => {
        const own = box.smtpClientAuthenticationDisabled;
        if (typeof own === 'boolean') return !own;
        return own === null
          ? whenKnown([organisation], (off) => !off)
          : answered<boolean>(null, 'casMailboxes.smtpClientAuthenticationDisabled');
      }),
    ),
    popMailboxes: howMany(snapshot, (box) => answered(box.popEnabled, 'casMailboxes.popEnabled')),
    imapMailboxes: howMany(snapshot, (box) => answered(box.imapEnabled, 'casMailboxes.imapEnabled')),
  };
};
