import { computed } from '../base/computed.ts';
import type { View } from '../base/needs.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readList, readOne, type Read } from '../base/read-evidence.ts';

/** How many mailboxes have something; one that was not answered leaves the number open. */
const howMany = <Box>({ items, missing }: Read<Box>, test: (box: Box) => Known<boolean>): Known<number> => {
  if (missing.length > 0) return unknown(...missing);
  const answers = items.map(test);
  const doubts = answers.filter(isUnknown).flatMap((one) => one.missing);
  return doubts.length > 0 ? unknown(...doubts) : answers.filter((one) => one === true).length;
};

const organisationSetting = (
  given: View<{ transportConfig: ['smtpClientAuthenticationDisabled'] }>,
): Known<boolean> =>
  whenKnown([readOne(given, 'transportConfig')], (one) =>
    answered(one.smtpClientAuthenticationDisabled, 'transportConfig.smtpClientAuthenticationDisabled'),
  );

export const smtpOfOrganisation = computed({
  name: 'sending by password, organisation',
  needs: { transportConfig: ['smtpClientAuthenticationDisabled'] },
  derive: (given) => {
    const off = organisationSetting(given);
    return () => ({ smtpSignInOff: off });
  },
});

/**
 * Mailboxes from which programs may send by password. A mailbox without a setting of its own follows the organisation
 * (Set-CASMailbox, SmtpClientAuthenticationDisabled; Set-TransportConfig, read 2026-08). With security defaults on,
 * nobody does, whatever the mailbox says (authenticated-client-smtp-submission, read 2021-07).
 */
export const smtpOfMailboxes = computed({
  name: 'sending by password, mailboxes',
  needs: {
    casMailboxes: ['smtpClientAuthenticationDisabled'],
    transportConfig: ['smtpClientAuthenticationDisabled'],
    securityDefaults: ['isEnabled'],
  },
  derive: (given) => {
    const off = organisationSetting(given);
    const open = howMany(readList(given, 'casMailboxes'), (box): Known<boolean> => {
      const own = box.smtpClientAuthenticationDisabled;
      if (typeof own === 'boolean') return !own;
      return own === null
        ? whenKnown([off], (is) => !is)
        : answered<boolean>(null, 'casMailboxes.smtpClientAuthenticationDisabled');
    });
    const defaults = whenKnown([readOne(given, 'securityDefaults')], (one) =>
      answered(one.isEnabled, 'securityDefaults.isEnabled'),
    );
    const smtpMailboxes: Known<number> =
      defaults === true || open === 0 ? 0 : whenKnown([defaults, open], (_on, number) => number);
    return () => ({ smtpMailboxes });
  },
});

/** Older ways into mail, by mailbox. */
export const olderProtocols = computed({
  name: 'POP and IMAP',
  needs: { casMailboxes: ['popEnabled', 'imapEnabled'] },
  derive: (given) => {
    const boxes = readList(given, 'casMailboxes');
    return () => ({
      popMailboxes: howMany(boxes, (box) => answered(box.popEnabled, 'casMailboxes.popEnabled')),
      imapMailboxes: howMany(boxes, (box) => answered(box.imapEnabled, 'casMailboxes.imapEnabled')),
    });
  },
});
