import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runsOf } from '../../../fixtures/search.ts';
import type { AddressRef } from '../../sources/shapes/address-ref.ts';
import type { EvidenceId } from '../../sources/kinds.ts';
import { bareSnapshot } from '../../sources/testing.ts';
import { derivation } from '../base/computed.ts';
import { factsOfSubjects } from '../base/facts-of-subjects.ts';
import { guarded } from '../base/guard.ts';
import { isUnknown } from '../base/known.ts';
import { declarationOf } from '../subjects.ts';
import { factsOfSnapshot } from '../testing.ts';
import { contact, digest, flowRule, group, named, refusesForwards, rule, to } from './testing-objects.ts';
import { mailEvidence, noInputs, now, outbound, remote, without } from './testing.ts';

type Evidence = Readonly<Record<string, unknown>>;

const names = ['a', 'b', 'c', 'd'];
const target = fc.constantFrom<AddressRef>(
  ...['x@gmail.com', 'x@partner.example', 'nobody@exampleton.example'].map(to),
  ...names.map((name) => to(`${name}@exampleton.example`)),
  ...['home', 'back', 'all', 'some', 'gone', 'a'].map(named),
);
const flag = fc.constantFrom(true, true, true, false, null);
const inboxRule = fc
  .record({
    isEnabled: flag,
    hasError: fc.constantFrom(false, false, true, null),
    hasConditions: fc.constantFrom(true, false, undefined),
    stopProcessingRules: fc.boolean(),
    sequence: fc.constantFrom(1, 2, 3, null),
    unreadable: fc.constantFrom(false, false, false, true),
    to: target,
    action: fc.constantFrom('forwardTo' as const, 'redirectTo' as const),
  })
  .map(({ to: address, action, unreadable, ...more }) =>
    rule(undefined, { ...more, unreadable, targets: unreadable ? [] : [{ action, address }] }),
  );
const box = fc.record({
  rules: fc.array(inboxRule, { maxLength: 2 }),
  smtp: fc.option(target, { nil: undefined, freq: 2 }),
  directory: fc.option(target, { nil: undefined, freq: 2 }),
});
const mode = fc.constantFrom('Off', 'On', 'Automatic');
const transportRule = fc
  .record({
    priority: fc.constantFrom(0, 1, 2, null),
    state: fc.constantFrom('Enabled', 'Disabled', null),
    stopRuleProcessing: fc.boolean(),
    rejects: fc.boolean(),
    hasConditions: fc.boolean(),
    messageTypeMatches: fc.constantFrom(null, 'AutoForward'),
    sentToScope: fc.constantFrom(null, 'NotInOrganization', 'InOrganization'),
    copies: fc.array(target, { maxLength: 1 }),
  })
  .map(({ copies, ...more }) =>
    flowRule({ ...more, targets: copies.map((address) => ({ action: 'blindCopyTo' as const, address })) }),
  );

const council: fc.Arbitrary<Evidence> = fc
  .record({
    boxes: fc.record({ a: box, b: box, c: box, d: box }),
    members: fc.array(fc.constantFrom('a', 'b', 'home', 'some', 'all'), { maxLength: 3 }),
    modes: fc.tuple(mode, mode),
    rulePriority: fc.constantFrom(0, null),
    from: fc.constantFrom('a@exampleton.example', 'b@exampleton.example', 'all'),
    remotes: fc.dictionary(fc.constantFrom('gmail.com', '*.example', 'partner.example'), fc.boolean()),
    everyRemote: fc.boolean(),
    transportRules: fc.array(fc.oneof(transportRule, fc.constant(refusesForwards())), { maxLength: 3 }),
  })
  .map(({ boxes, members, modes, rulePriority, from, remotes, everyRemote, transportRules }) => ({
    ...mailEvidence(boxes, [
      contact('home', 'x@gmail.com'),
      contact('back', 'b@exampleton.example'),
      group('all', members),
      group('some', ['all', 'c']),
    ]),
    ...remote({ ...remotes, '*': everyRemote }),
    outboundSpamPolicies: [
      ...outbound(modes[0]).outboundSpamPolicies,
      { id: 'custom', name: 'Custom', isDefault: false, autoForwardingMode: modes[1] },
    ],
    outboundSpamRules: [
      {
        id: 'r',
        policy: 'Custom',
        state: 'Enabled',
        priority: rulePriority,
        from: from === 'all' ? [] : [digest(from)],
        fromMemberOf: from === 'all' ? [digest(from)] : [],
        senderDomainIs: [],
        exceptIfFrom: [],
        exceptIfFromMemberOf: [],
        exceptIfSenderDomainIs: [],
      },
    ],
    transportRules,
    journalRules: [],
  }));

/** The two facts of the tenant that are about forwarding: the others are nothing to mail, and hundreds. */
const forwardingOf = ({ list, facts, ...rest }: ReturnType<typeof declarationOf>) => ({
  ...rest,
  list,
  facts: Object.fromEntries(
    ['refusesAutomaticForwarding', 'forwardingBlockSummary'].flatMap((name) =>
      facts[name] === undefined ? [] : [[name, facts[name]]],
    ),
  ),
});

const all = (evidence: Evidence, ...ids: readonly EvidenceId[]): Map<string, unknown> => {
  const snapshot = without(evidence, ...ids);
  const facts = factsOfSnapshot(snapshot, noInputs, now);
  const steps = derivation({ snapshot, council: noInputs, asOf: now, restrict: guarded });
  const [tenant] = factsOfSubjects(forwardingOf(declarationOf('tenant')), steps)
    .subjects as readonly Readonly<Record<string, unknown>>[];
  const rows = [
    ...facts.mailbox.subjects,
    ...facts.mailFlowRule.subjects.map((one, index) => ({ ...one, id: index })),
    {
      id: 'tenant',
      refusesAutomaticForwarding: tenant?.['refusesAutomaticForwarding'],
      forwardingBlockSummary: tenant?.['forwardingBlockSummary'],
    },
  ];
  return new Map(
    rows.flatMap(({ id, ...rest }) => Object.entries(rest).map(([key, fact]) => [`${id}.${key}`, fact])),
  );
};
/** Sentences grow with what was seen; decisions do not. */
const isDecision = (key: string): boolean => !key.endsWith('Summary');
const value = (fact: unknown): unknown => (isUnknown(fact) ? 'unknown' : fact);

const mailKinds: EvidenceId[] = [
  'domains',
  'users',
  'mailboxPurposes',
  'inboxRules',
  'mailboxes',
  'recipients',
  'acceptedDomains',
  'remoteDomains',
  'transportRules',
  'outboundSpamPolicies',
  'outboundSpamRules',
];

describe('honesty', () => {
  test('evidence that is taken away makes a fact unknown or leaves it, and never decides one', () => {
    fc.assert(
      fc.property(council, fc.subarray(mailKinds, { minLength: 1 }), (evidence, gone) => {
        const [before, after] = [all(evidence), all(evidence, ...gone)];
        const decided = [...after].filter(([key, fact]) => isDecision(key) && !isUnknown(fact));
        expect(decided).toEqual(decided.map(([key]) => [key, value(before.get(key))]));
      }),
      { numRuns: runsOf(120, 500) },
    );
  });

  test('nothing in a full snapshot is unknown without a reason', () => {
    fc.assert(
      fc.property(council, (evidence) => {
        const causes = [...all(evidence).values()].flatMap((fact) => (isUnknown(fact) ? fact.missing : []));
        expect(causes.filter((one) => one.detail === '')).toEqual([]);
      }),
      { numRuns: runsOf(80, 300) },
    );
  });

  test('a mailbox does not depend on the unreadable rules of mailboxes that it sends nothing to', () => {
    const solo = fc.record({
      rules: fc.array(inboxRule, { maxLength: 2 }).map((rules) =>
        rules.map((one) => ({
          ...one,
          targets: one.targets.map(({ action }) => ({ action, address: to('x@gmail.com') })),
        })),
      ),
      smtp: fc.constantFrom(undefined, to('x@partner.example'), named('home')),
    });
    const others = fc.subarray(names);
    fc.assert(
      fc.property(fc.record({ a: box, b: box, c: box, d: box }), solo, others, (boxes, alone, unread) => {
        const evidence = mailEvidence({ ...boxes, alone }, [contact('home', 'x@gmail.com')]);
        const inboxRules = (evidence['inboxRules'] as { subject: string }[]).map((one) =>
          unread.includes(one.subject)
            ? { subject: one.subject, status: 'unavailable', at: '', cause: 'error', detail: '500' }
            : one,
        );
        const of = (more: object) =>
          factsOfSnapshot(bareSnapshot({ ...evidence, ...more }), noInputs, now).mailbox.subjects.find(
            (one) => one.id === 'alone',
          );
        expect(of({ inboxRules })).toEqual(of({}));
      }),
      { numRuns: runsOf(120, 500) },
    );
  });

  test('adding a block never turns "does not leave" into "leaves"', () => {
    const block = fc.constantFrom<(evidence: Evidence) => Evidence>(
      (old) => ({
        ...old,
        remoteDomains: [
          ...(old['remoteDomains'] as { domainName: string }[]).filter(
            (one) => one.domainName !== 'gmail.com',
          ),
          ...remote({ 'gmail.com': false }).remoteDomains,
        ],
      }),
      (old) => ({
        ...old,
        outboundSpamPolicies: (old['outboundSpamPolicies'] as object[]).map((one) => ({
          ...one,
          autoForwardingMode: 'Off',
        })),
      }),
      ...[0, 1, 3, null].flatMap((priority) =>
        [true, false].map((stopRuleProcessing) => (old: Evidence) => ({
          ...old,
          transportRules: [
            ...(old['transportRules'] as object[]),
            refusesForwards({ id: 'new', priority, stopRuleProcessing }),
          ],
        })),
      ),
    );
    fc.assert(
      fc.property(council, block, (evidence, add) => {
        const [before, after] = [all(evidence), all(add(evidence))];
        const keys = names.flatMap((name) => [`${name}.sendsToPersonal`, `${name}.sendsOutside`]);
        const opened = keys.filter((key) => after.get(key) === true && before.get(key) !== true);
        expect(opened).toEqual([]);
      }),
      { numRuns: runsOf(120, 500) },
    );
  });
});
