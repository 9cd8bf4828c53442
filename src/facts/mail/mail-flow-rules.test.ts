import { describe, expect, test } from 'vitest';
import type { TransportRule } from '../../sources/mail/transport-rules/kind.ts';
import { bareSnapshot } from '../../sources/testing.ts';
import { factsOfSnapshot, inWords } from '../testing.ts';
import { contact, flowRule, group, named, to } from './testing-objects.ts';
import { mxRecords, protection, mailEvidence, noInputs, now, outbound, remote, shown } from './testing.ts';

const gmail = to('x@gmail.com');
type Action = TransportRule['targets'][number]['action'];
const acting = (action: Action, more: Partial<TransportRule> = {}, address = gmail): TransportRule =>
  flowRule({ targets: [{ action, address }], ...more });

const recipients = [contact('J Home', 'x@gmail.com'), group('all', ['J Home', 'clerk'])];
const derive = (more: object) =>
  factsOfSnapshot(bareSnapshot({ ...mailEvidence({ clerk: {} }, recipients), ...more }), noInputs, now)
    .mailFlowRule;
const only = (more: object) => {
  const [first] = derive(more).subjects;
  return Object.fromEntries(
    Object.entries(first === undefined ? {} : inWords('mailFlowRule', first)).map(([key, fact]) => [
      key,
      shown(fact),
    ]),
  );
};

describe('mail flow (transport) rules', () => {
  test.each<[Action, string]>([
    ['redirectMessageTo', 'sends email to an address at gmail.com'],
    ['blindCopyTo', 'sends a hidden copy to an address at gmail.com'],
    ['copyTo', 'sends a copy to an address at gmail.com'],
    ['addToRecipients', 'adds an address at gmail.com'],
    ['moderateMessageByUser', 'asks for approval from an address at gmail.com'],
    ['generateIncidentReport', 'sends a report with email content to an address at gmail.com'],
  ])('%s leaves', (action, routesSummary) => {
    expect(only({ transportRules: [acting(action)] })).toMatchObject({
      kind: 'transport-rule',
      isLive: true,
      sendsToPersonal: true,
      sendsOutside: true,
      routesSummary,
    });
  });

  test('contacts and groups are followed', () => {
    expect(only({ transportRules: [acting('copyTo', {}, named('J Home'))] }).sendsToPersonal).toBe(true);
    expect(only({ transportRules: [acting('copyTo', {}, named('all'))] }).sendsToPersonal).toBe(true);
    expect(only({ transportRules: [acting('copyTo', {}, named('clerk'))] }).sendsOutside).toBe(false);
    expect(only({ transportRules: [acting('copyTo', {}, named('gone'))] }).sendsOutside).toBe(
      'unknown: recipients',
    );
  });

  test('an address that did not come back is the rule’s own gap', () => {
    const lost = { form: 'unparsable', domain: '', digest: 'none' } as const;
    const found = only({ transportRules: [acting('copyTo', {}, lost)] });
    expect([found['sendsToPersonal'], found['sendsOutside']]).toEqual(
      Array(2).fill('unknown: transportRules'),
    );
    expect(only({ transportRules: [acting('copyTo', { state: 'Disabled' }, lost)] }).sendsOutside).toBe(
      false,
    );
  });

  test('T7: a rule in a test mode copies nothing', () => {
    const found = only({ transportRules: [acting('blindCopyTo', { mode: 'Audit' })] });
    expect(found).toMatchObject({ isLive: false, sendsToPersonal: false });
    expect(found['routesSummary']).toContain('not in use');
  });

  test.each(['Audit', 'AuditAndNotify'])('T8: in %s its incident report leaves all the same', (mode) => {
    expect(only({ transportRules: [acting('generateIncidentReport', { mode })] })).toMatchObject({
      isLive: true,
      sendsToPersonal: true,
    });
  });

  test.each([
    ['disabled', { state: 'Disabled' }],
    ['not begun', { activationDate: '2026-11-22T11:33:01Z' }],
    ['expired', { expiryDate: '2026-11-22T11:33:00Z' }],
  ])('C25: %s, it does nothing', (_, more) => {
    expect(only({ transportRules: [acting('copyTo', more)] })).toMatchObject({
      isLive: false,
      sendsOutside: false,
    });
  });

  test('what did not come back leaves it open', () => {
    const found = only({ transportRules: [acting('copyTo', { state: null })] });
    expect(found).toMatchObject({
      isLive: 'unknown: transportRules',
      sendsOutside: 'unknown: transportRules',
    });
  });

  test('C25: a mode or a state that is none of Microsoft’s words leaves it open', () => {
    for (const odd of [{ mode: 'Simulate' }, { state: 'Paused' }])
      expect(only({ transportRules: [acting('copyTo', odd)] }).sendsOutside).toBe('unknown: transportRules');
  });

  test('T13: a refusing outbound policy does not cover a redirect', () => {
    const more = { transportRules: [acting('redirectMessageTo')], ...outbound('Off') };
    expect(only(more).sendsToPersonal).toBe(true);
  });

  test('B11: a refusing remote domain proves nothing for a redirect, and does not touch a report', () => {
    const off = remote({ '*': false });
    expect(only({ transportRules: [acting('redirectMessageTo')], ...off }).sendsToPersonal).toBe(
      'unknown: remoteDomains',
    );
    expect(only({ transportRules: [acting('generateIncidentReport')], ...off }).sendsToPersonal).toBe(true);
  });

  test('C26: behind a rule that ends the list for all mail it does nothing', () => {
    const first = flowRule({ id: 'first', priority: 0, stopRuleProcessing: true });
    const { subjects } = derive({ transportRules: [acting('copyTo', { priority: 1 }), first] });
    expect(subjects[0]?.sendsOutside).toBe(false);
  });

  test("C24, C27: the sender's manager and a connector's system are not seen", () => {
    expect(only({ transportRules: [flowRule({ addsManager: true })] }).sendsOutside).toBe(
      'unknown: transportRules',
    );
    const found = only({ transportRules: [flowRule({ routeMessageOutboundConnector: 'Filter' })] });
    expect(found['routesSummary']).toContain('another system');
    expect(found['sendsOutside']).toBe('unknown: transportRules');
  });
});

describe('journal rules', () => {
  const journal = (more: object) => ({
    journalRules: [
      { id: 'j', name: 'Archive', enabled: true, everyone: true, journalEmailAddress: gmail, ...more },
    ],
  });

  test('C28: a live one sends every copy out', () => {
    expect(only(journal({}))).toMatchObject({ kind: 'journal-rule', isLive: true, sendsToPersonal: true });
  });

  test("C28: even to an address of the council's own domain, as it cannot be a mailbox here", () => {
    const found = only(journal({ journalEmailAddress: to('store@exampleton.example') }));
    expect(found).toMatchObject({ sendsOutside: true, sendsToPersonal: false });
  });

  test('an address that was not found is outside all the same', () => {
    const found = only(journal({ journalEmailAddress: named('gone') }));
    expect(found).toMatchObject({ sendsOutside: true, sendsToPersonal: 'unknown: recipients' });
  });

  test('T9: not live unless enabled is True', () => {
    expect(only(journal({ enabled: null }))).toMatchObject({ isLive: false, sendsOutside: false });
    expect(only(journal({ enabled: undefined }))).toMatchObject({
      isLive: 'unknown: journalRules',
      sendsOutside: 'unknown: journalRules',
    });
  });
});

test('rules that were not read make the list incomplete', () => {
  const missing = factsOfSnapshot(bareSnapshot({ transportRules: [] }), noInputs, now).mailFlowRule.missing;
  expect(missing.map((one) => one.evidence)).toEqual(['journalRules']);
});

describe('rules that let messages past the spam filter', () => {
  const past = (more: Partial<TransportRule>, evidence: object = {}) =>
    only({ ...protection, transportRules: [flowRule({ spamConfidence: -1, ...more })], ...evidence })
      .skipsSpamFilter;

  test('do so while they act: not switched off, past their date, or in a test mode with its report', () => {
    expect(past({})).toBe(true);
    expect(past({ state: 'Disabled' })).toBe(false);
    expect(past({ expiryDate: '2020-01-01T00:00:00Z' })).toBe(false);
    expect(
      past({ mode: 'AuditAndNotify', targets: [{ action: 'generateIncidentReport', address: gmail }] }),
    ).toBe(false);
    expect(past({ mode: null })).toBe('unknown: transportRules');
    expect(past({ spamConfidence: 5 })).toBe(false);
  });

  test('are not judged where another server filters first, unless they do not act', () => {
    const gateway = { mailDomainRecords: mxRecords(['mx.gateway.example']) };
    expect(past({}, gateway)).toBe('unknown: mailDomainRecords');
    expect(past({ state: 'Disabled' }, gateway)).toBe(false);
  });
});
