import { contact, group, named, rule, to } from '../../src/facts/mail/testing-objects.ts';
import { mailEvidence, outbound } from '../../src/facts/mail/testing.ts';
import type { MailGroup } from '../../src/facts/mail/testing-objects.ts';
import type { Box } from '../../src/facts/mail/testing.ts';
import type { Recipient } from '../../src/sources/mail/recipients/kind.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;

/** One mailbox of a clerk, from which everything that is set gets out. */
const clerk = (box: Box, recipients: readonly Recipient[] = [], more: Given = {}): Given => ({
  ...mailEvidence({ clerk: box, deputy: {} }, recipients),
  ...more,
});
const without = (given: Given, kind: string): Given =>
  Object.fromEntries(Object.entries(given).filter(([id]) => id !== kind));
const refusedRules = [
  { subject: 'clerk', status: 'unavailable', at: '2026-11-22T11:33:00Z', cause: 'permission', detail: 'no' },
  { subject: 'deputy', status: 'collected', at: '2026-11-22T11:33:00Z', value: [] },
];
const gmail = to('someone@gmail.com');
const relayed = {
  acceptedDomains: [
    { domainName: 'exampleton.example', domainType: 'InternalRelay', matchSubDomains: true },
    { domainName: 'exampleton.onmicrosoft.com', domainType: 'Authoritative', matchSubDomains: false },
  ],
};
const hidden = group('hidden', undefined);
const around: MailGroup[] = [group('one', ['two', 'deputy']), group('two', ['one'])];
/** Pages named in mail-leaving.md: Set-Mailbox, New-InboxRule, manage-accepted-domains, messageRule (read 2026-11). */
export const leavingMailQuestions = [
  ...about('mail/forwarding-outside', [
    ['nothing is set', 'pass', clerk({})],
    [
      'ForwardingAddress to a colleague hides the other one',
      'pass',
      clerk({ directory: named('deputy'), smtp: gmail }),
    ],
    ['to a sub-domain that nobody accepts', 'fail', clerk({ smtp: to('x@mail.exampleton.example') })],
    [
      'to an unknown name in a relayed domain: it goes on to another system',
      'unknown',
      clerk({ smtp: to('x@mail.exampleton.example') }, [], relayed),
    ],
    ['to a domain that only begins like ours', 'fail', clerk({ smtp: to('x@exampleton.example.evil.com') })],
    ['to an address of our own first domain', 'pass', clerk({ smtp: to('x@exampleton.onmicrosoft.com') })],
    ['to another tenant’s first domain', 'fail', clerk({ smtp: to('x@other.onmicrosoft.com') })],
    [
      'to a contact that points back inside',
      'pass',
      clerk({ directory: named('back') }, [contact('back', 'deputy@exampleton.example')]),
    ],
    [
      'to a contact whose address did not come back',
      'unknown',
      clerk({ directory: named('c') }, [{ ...contact('c', 'x@y.example'), external: undefined }]),
    ],
    [
      'to a mail user whose mailbox is elsewhere',
      'fail',
      clerk({ directory: named('mu') }, [contact('mu', 'x@firm.example', 'MailUser')]),
    ],
    [
      'to a guest',
      'fail',
      clerk({ rules: [rule(named('g'))] }, [contact('g', 'x@firm.example', 'GuestMailUser')]),
    ],
    [
      'to a group in which one is outside',
      'fail',
      clerk({ directory: named('list') }, [
        group('list', ['deputy', 'out']),
        contact('out', 'x@firm.example'),
      ]),
    ],
    ['to a group that nobody could read', 'unknown', clerk({ directory: named('hidden') }, [hidden])],
    ['to groups that hold each other', 'pass', clerk({ directory: named('one') }, around)],
    ['a rule to a name that nobody knows', 'unknown', clerk({ rules: [rule(named('nobody'))] })],
    [
      'a rule to a text that is no address',
      'unknown',
      clerk({ rules: [rule({ form: 'unparsable', domain: '', digest: '#x' })] }),
    ],
    ['a rule that is off', 'pass', clerk({ rules: [rule(gmail, { isEnabled: false })] })],
    [
      'whether the rule is on was not said',
      'unknown',
      clerk({ rules: [rule(gmail, { isEnabled: undefined })] }),
    ],
    ['a rule in error', 'pass', clerk({ rules: [rule(gmail, { hasError: true })] })],
    ['a rule that Graph cannot show', 'unknown', clerk({ rules: [rule(undefined, { unreadable: true })] })],
    ['a rule to the council beside', 'pass', clerk({ rules: [rule(to('deputy@exampleton.example'))] })],
    [
      'a rule that nothing reaches, because one before it stops',
      'pass',
      clerk({
        rules: [rule(undefined, { sequence: 1, stopProcessingRules: true }), rule(gmail, { sequence: 2 })],
      }),
    ],
    [
      'one before it stops for some senders',
      'fail',
      clerk({
        rules: [
          rule(undefined, { sequence: 1, stopProcessingRules: true, hasConditions: true }),
          rule(gmail, { sequence: 2 }),
        ],
      }),
    ],
    [
      'one before it stops but for some',
      'fail',
      clerk({
        rules: [
          rule(undefined, { sequence: 1, stopProcessingRules: true, hasExceptions: true }),
          rule(gmail, { sequence: 2 }),
        ],
      }),
    ],
    [
      'the one that stops is off',
      'fail',
      clerk({
        rules: [
          rule(undefined, { sequence: 1, stopProcessingRules: true, isEnabled: false }),
          rule(gmail, { sequence: 2 }),
        ],
      }),
    ],
    [
      'the one that stops is in error',
      'fail',
      clerk({
        rules: [
          rule(undefined, { sequence: 1, stopProcessingRules: true, hasError: true }),
          rule(gmail, { sequence: 2 }),
        ],
      }),
    ],
    [
      'the one that stops comes after it',
      'fail',
      clerk({
        rules: [rule(undefined, { sequence: 3, stopProcessingRules: true }), rule(gmail, { sequence: 2 })],
      }),
    ],
    [
      'the place of the one that stops was not said',
      'unknown',
      clerk({
        rules: [
          rule(undefined, { sequence: undefined, stopProcessingRules: true }),
          rule(gmail, { sequence: 2 }),
        ],
      }),
    ],
    [
      'whether the one before stops was not said',
      'fail',
      clerk({
        rules: [
          rule(undefined, { sequence: 1, stopProcessingRules: undefined }),
          rule(gmail, { sequence: 2 }),
        ],
      }),
    ],
    ['the rules of the mailbox were refused', 'unknown', clerk({}, [], { inboxRules: refusedRules })],
    [
      'the rules were refused, the whole mailbox is forwarded',
      'fail',
      clerk({ smtp: gmail }, [], { inboxRules: refusedRules }),
    ],
    [
      'Exchange did not say where the mailbox is forwarded',
      'unknown',
      {
        ...clerk({}),
        mailboxes: [{ userId: 'clerk', recipientTypeDetails: 'UserMailbox', domain: 'exampleton.example' }],
      },
    ],
    ['a shared mailbox', 'fail', clerk({ type: 'SharedMailbox', smtp: gmail })],
    ['a room', 'fail', clerk({ type: 'RoomMailbox', rules: [rule(to('x@firm.example'))] })],
    [
      'an account that is blocked goes on forwarding',
      'fail',
      clerk({ rules: [rule(gmail)] }, [], {
        users: [
          { id: 'clerk', displayName: 'clerk', accountEnabled: false, addressDigests: [] },
          { id: 'deputy', displayName: 'deputy', accountEnabled: true, addressDigests: [] },
        ],
      }),
    ],
    ['it is set, though refused', 'fail', clerk({ smtp: gmail }, [], outbound('Off'))],
    [
      'no recipients were read, and the contact is unknown',
      'unknown',
      without(clerk({ directory: named('c') }), 'recipients'),
    ],
  ]),
  ...about('mail/forwarding-to-personal', [
    ['an old name of Gmail', 'fail', clerk({ smtp: to('x@googlemail.com') })],
    ['a telephone company', 'fail', clerk({ smtp: to('x@btinternet.com') })],
    ['Hotmail of this country', 'fail', clerk({ smtp: to('x@hotmail.co.uk') })],
    ['another public body', 'pass', clerk({ smtp: to('x@nhs.net') })],
    ['a firm whose name holds one', 'pass', clerk({ smtp: to('x@gmail.com.firm.example') })],
    ['a second target is private', 'fail', clerk({ rules: [rule(to('x@firm.example')), rule(gmail)] })],
    [
      'a group with one private contact',
      'fail',
      clerk({ directory: named('list') }, [group('list', ['p']), contact('p', 'x@icloud.com')]),
    ],
  ]),
];
