import type { Missing } from '../../model/cause.ts';
import type { AddressRef } from '../../sources/shapes/address-ref.ts';
import type { InboxRule } from '../../sources/mail/inbox-rules/kind.ts';
import type { Mailbox } from '../../sources/mail/mailboxes/kind.ts';
import { computed } from '../base/computed.ts';
import { missingOf, valueOf } from '../base/read-evidence.ts';
import { doubt } from './mail-doubt.ts';
import { rulesAtWork, type RuleState } from './inbox-rule-state.ts';
import type { Step } from './step.ts';

export type MailboxChannel = 'mailbox-forwarding' | 'inbox-rule';

/** One forward that is set on a mailbox, working or not. */
export interface Forward extends RuleState {
  readonly channel: MailboxChannel;
  readonly by: Step['by'];
  /** Undefined when Graph cannot express the rule, so that any target is possible. */
  readonly target: AddressRef | undefined;
  readonly someMailOnly: boolean;
}

/** Why the forwards of a channel cannot all be listed. */
export interface Gap {
  readonly channel: MailboxChannel;
  readonly missing: readonly Missing[];
}

export interface Forwards {
  readonly forwards: readonly Forward[];
  readonly gaps: readonly Gap[];
}

const absent = (member: string): Missing =>
  doubt('mailboxes', 'error', `Get-Mailbox answered without ${member} for this mailbox.`);

/**
 * `ForwardingAddress` wins and `ForwardingSmtpAddress` is then ignored; `DeliverToMailboxAndForward` decides only whether
 * a copy is kept here (Set-Mailbox, read 2026-08). A member that did not come back is not empty.
 */
const ofMailbox = (box: Pick<Mailbox, 'forwardingAddress' | 'forwardingSmtpAddress'>): Forwards => {
  const { forwardingAddress: directory, forwardingSmtpAddress: smtp } = box;
  const channel = 'mailbox-forwarding';
  const gap = [
    ...(directory === undefined ? [absent('ForwardingAddress')] : []),
    ...(smtp === undefined && directory == null ? [absent('ForwardingSmtpAddress')] : []),
  ];
  const wins: RuleState =
    directory === undefined
      ? { state: 'unknown', missing: [absent('ForwardingAddress')] }
      : { state: directory === null ? 'live' : 'dormant', missing: [] };
  return {
    gaps: gap.length > 0 ? [{ channel, missing: gap }] : [],
    forwards: [
      ...(directory == null
        ? []
        : [
            {
              channel,
              by: 'forwardingAddress',
              target: directory,
              state: 'live',
              missing: [],
              someMailOnly: false,
            } as const,
          ]),
      ...(smtp == null
        ? []
        : [{ channel, by: 'forwardingSmtpAddress', target: smtp, ...wins, someMailOnly: false } as const]),
    ],
  };
};

const ofRules = (rules: readonly InboxRule[]): Forward[] => {
  const states = rulesAtWork(rules);
  return rules.flatMap((rule, index): Forward[] => {
    const state = states[index] ?? { state: 'unknown', missing: [] };
    const shared = {
      channel: 'inbox-rule',
      ...state,
      // What did not come may narrow the rule: that all mail goes is said only where nothing does.
      someMailOnly: rule.hasConditions !== false || rule.hasExceptions !== false,
    } as const;
    if (rule.unreadable && rule.targets.length === 0)
      return state.state === 'dormant' || state.state === 'in-error'
        ? []
        : [{ ...shared, by: 'forwardTo', target: undefined }];
    return rule.targets.map(({ action, address }) => ({ ...shared, by: action, target: address }));
  });
};

/** All forwards of a mailbox by its user id, and for which channel they could not be read. */
export const forwards = computed({
  name: 'forwards that are set on a mailbox',
  needs: {
    mailboxes: ['userId', 'forwardingAddress', 'forwardingSmtpAddress'],
    inboxRules: [
      'sequence',
      'isEnabled',
      'hasError',
      'isReadOnly',
      'hasConditions',
      'hasExceptions',
      'stopProcessingRules',
      'unreadable',
      'targets',
    ],
  },
  bears: {
    mailboxes: ['forwardingAddress', 'forwardingSmtpAddress'],
    inboxRules: ['hasConditions', 'hasExceptions'],
  },
  derive: (given): ((id: string) => Forwards) => {
    const boxes = new Map((valueOf(given, 'mailboxes') ?? []).map((one) => [one.userId, one]));
    const rules = new Map((valueOf(given, 'inboxRules') ?? []).map((one) => [one.subject, one]));
    const boxGaps = missingOf(given, 'mailboxes');
    const ruleGaps = missingOf(given, 'inboxRules');

    const boxForwards = (id: string): Forwards => {
      const box = boxes.get(id);
      if (box !== undefined) return ofMailbox(box);
      const missing =
        boxGaps.length > 0
          ? boxGaps
          : [doubt('mailboxes', 'error', 'Get-Mailbox did not list this mailbox.')];
      return { forwards: [], gaps: [{ channel: 'mailbox-forwarding', missing }] };
    };
    const ruleForwards = (id: string): Forwards => {
      const read = rules.get(id);
      if (read?.status === 'collected') return { forwards: ofRules(read.value), gaps: [] };
      const missing: readonly Missing[] =
        read !== undefined
          ? [{ evidence: 'inboxRules', cause: read.cause, detail: read.detail }]
          : ruleGaps.length > 0
            ? ruleGaps
            : [doubt('inboxRules', 'not-supported', 'The mailbox has no account whose rules can be read.')];
      return { forwards: [], gaps: [{ channel: 'inbox-rule', missing }] };
    };
    return (id) => {
      const [box, rule] = [boxForwards(id), ruleForwards(id)];
      return { forwards: [...box.forwards, ...rule.forwards], gaps: [...box.gaps, ...rule.gaps] };
    };
  },
});
