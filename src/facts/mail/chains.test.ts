import { describe, expect, test } from 'vitest';
import { bareSnapshot } from '../../sources/testing.ts';
import { digest, group, named, refusesForwards, rule, to } from './testing-objects.ts';
import { factsOf, mailEvidence, outbound, shown } from './testing.ts';

const gmail = to('x@gmail.com');
const inside = (name: string) => to(`${name}@exampleton.example`);

describe('forwards through further mailboxes', () => {
  test('T25: A to B, B to gmail: the mail of A leaves too', () => {
    const boxes = { a: { smtp: inside('b') }, b: { rules: [rule(gmail, { hasConditions: true })] } };
    expect(factsOf(bareSnapshot(mailEvidence(boxes)), 'a')).toMatchObject({
      sendsToPersonal: true,
      forwardingSendsToPersonal: true,
      inboxRulesSendToPersonal: false,
      outsideRoutes: [
        'forwards some email to an address at gmail.com, by forwarding of the whole mailbox, through another mailbox',
      ],
    });
  });

  test('T25: the block is tested at B, the mailbox that sends it out', () => {
    const { outboundSpamPolicies } = outbound('Off');
    const evidence = {
      ...mailEvidence({ a: { rules: [rule(inside('b')), rule(gmail)] }, b: { rules: [rule(gmail)] } }),
      outboundSpamPolicies: [
        ...outboundSpamPolicies,
        { id: 'b', name: 'B', isDefault: false, autoForwardingMode: 'On' },
      ],
      outboundSpamRules: [
        {
          id: 'r',
          policy: 'B',
          state: 'Enabled',
          priority: 0,
          from: [digest('b@exampleton.example')],
          fromMemberOf: [],
          senderDomainIs: [],
          exceptIfFrom: [],
          exceptIfFromMemberOf: [],
          exceptIfSenderDomainIs: [],
        },
      ],
    };
    const facts = factsOf(bareSnapshot(evidence), 'a');
    expect(facts.outsideRoutes).toEqual([
      'forwards all email to an address at gmail.com, by a rule in the mailbox, through another mailbox',
    ]);
    expect(facts.idleRoutes).toHaveLength(1);
  });

  test('a loop ends and stays inside', () => {
    const boxes = { a: { smtp: inside('b') }, b: { smtp: inside('c') }, c: { smtp: inside('a') } };
    expect(factsOf(bareSnapshot(mailEvidence(boxes)), 'a').sendsOutside).toBe(false);
  });

  test('a loop with one way out leaves from every mailbox in it', () => {
    const boxes = { a: { smtp: inside('b') }, b: { rules: [rule(inside('a')), rule(gmail)] } };
    const snapshot = bareSnapshot(mailEvidence(boxes));
    expect(factsOf(snapshot, 'a').sendsToPersonal).toBe(true);
    expect(factsOf(snapshot, 'b').sendsToPersonal).toBe(true);
  });

  test('a long chain is followed to its end', () => {
    const names = Array.from({ length: 500 }, (_, index) => `m${String(index)}`);
    const boxes = Object.fromEntries(
      names.map((name, index) => [name, { smtp: index === 499 ? gmail : inside(`m${String(index + 1)}`) }]),
    );
    expect(factsOf(bareSnapshot(mailEvidence(boxes)), 'm0').sendsToPersonal).toBe(true);
  });

  test('a group hands mail to mailboxes, and one of them sends it out', () => {
    const boxes = { a: { directory: named('all') }, b: {}, c: { smtp: gmail } };
    const evidence = mailEvidence(boxes, [group('all', ['a', 'b', 'c'])]);
    expect(factsOf(bareSnapshot(evidence), 'a').sendsToPersonal).toBe(true);
    expect(factsOf(bareSnapshot(evidence), 'b').sendsToPersonal).toBe(false);
  });

  test('a step inside that a mail flow rule refuses goes no further', () => {
    const boxes = { a: { rules: [rule(inside('b'))] }, b: { smtp: gmail } };
    const evidence = { ...mailEvidence(boxes), transportRules: [refusesForwards({ sentToScope: null })] };
    expect(factsOf(bareSnapshot(evidence), 'a').sendsToPersonal).toBe(false);
    expect(factsOf(bareSnapshot(evidence), 'b').sendsToPersonal).toBe(true);
  });

  test('an unreadable mailbox makes unknown only what passes through it', () => {
    const evidence = mailEvidence({ a: { smtp: inside('b') }, b: {}, c: {} });
    const inboxRules = [
      { subject: 'a', status: 'collected', value: [] },
      { subject: 'b', status: 'unavailable', at: '', cause: 'error', detail: '500' },
      { subject: 'c', status: 'collected', value: [] },
    ];
    const snapshot = bareSnapshot({ ...evidence, inboxRules });
    expect(shown(factsOf(snapshot, 'a').sendsOutside)).toBe('unknown: inboxRules');
    expect(shown(factsOf(snapshot, 'b').sendsOutside)).toBe('unknown: inboxRules');
    expect(factsOf(snapshot, 'c').sendsOutside).toBe(false);
  });
});
