import { describe, expect, test } from 'vitest';
import type { InboxRule } from '../../sources/mail/inbox-rules/kind.ts';
import { bareSnapshot } from '../../sources/testing.ts';
import { contact, named, rule, to } from './testing-objects.ts';
import { factsOf, mailEvidence, shown } from './testing.ts';

const gmail = to('x@gmail.com');
const clerkWith = (...rules: readonly InboxRule[]) =>
  factsOf(bareSnapshot(mailEvidence({ clerk: { rules } }, [contact('jhome', 'x@gmail.com')])), 'clerk');

describe('rules in the mailbox', () => {
  test.each(['forwardTo', 'forwardAsAttachmentTo', 'redirectTo'] as const)('%s leaves', (action) => {
    const facts = clerkWith(rule(undefined, { targets: [{ action, address: gmail }] }));
    expect(facts).toMatchObject({
      sendsToPersonal: true,
      inboxRulesSendToPersonal: true,
      forwardingSendsOutside: false,
      outsideRoutes: ['forwards all email to an address at gmail.com, by a rule in the mailbox'],
    });
  });

  test('conditions and exceptions narrow it to some mail', () => {
    expect(clerkWith(rule(gmail, { hasConditions: true })).outsideRoutes).toEqual([
      'forwards some email to an address at gmail.com, by a rule in the mailbox',
    ]);
    expect(clerkWith(rule(gmail, { hasExceptions: true })).routesSummary).toContain('some email');
  });

  test('T3: a legacy name that is a contact goes outside', () => {
    expect(clerkWith(rule(named('jhome'))).sendsToPersonal).toBe(true);
  });

  test('a disabled rule is dormant, and is listed', () => {
    const facts = clerkWith(rule(gmail, { isEnabled: false }));
    expect(facts).toMatchObject({ sendsToPersonal: false, forwardsToPersonal: false });
    expect(facts.idleRoutes).toHaveLength(1);
  });

  test('T4: a rule in error does not send, and is listed as set', () => {
    const facts = clerkWith(rule(gmail, { hasError: true }));
    expect(facts).toMatchObject({ sendsToPersonal: false, outsideRoutes: [] });
    expect(facts.routesSummary).toContain('(not working)');
  });

  test('T5: rules that Microsoft refused to show are not-read, not clean', () => {
    const evidence = mailEvidence({ clerk: {}, deputy: {} });
    const inboxRules = [
      { subject: 'clerk', status: 'unavailable', at: '', cause: 'permission', detail: '403' },
      { subject: 'deputy', status: 'collected', value: [] },
    ];
    const snapshot = bareSnapshot({ ...evidence, inboxRules });
    expect(shown(factsOf(snapshot, 'clerk').sendsOutside)).toBe('unknown: inboxRules');
    expect(factsOf(snapshot, 'deputy').sendsOutside).toBe(false);
  });

  test('T6: a stopper with a condition lets later rules act on other mail', () => {
    const stopper = rule(undefined, { sequence: 1, hasConditions: true, stopProcessingRules: true });
    expect(clerkWith(stopper, rule(gmail, { sequence: 2 })).sendsToPersonal).toBe(true);
  });

  test('C16: a live, earlier stopper without conditions drops the later rule', () => {
    const stopper = rule(undefined, { sequence: 1, stopProcessingRules: true });
    const later = rule(gmail, { sequence: 2 });
    expect(clerkWith(stopper, later)).toMatchObject({ sendsToPersonal: false, forwardsToPersonal: false });
    expect(clerkWith({ ...stopper, isEnabled: false }, later).sendsToPersonal).toBe(true);
    expect(clerkWith({ ...stopper, sequence: 3 }, later).sendsToPersonal).toBe(true);
    for (const unsaid of [{ sequence: null }, { hasConditions: undefined }, { hasExceptions: undefined }])
      expect(shown(clerkWith({ ...stopper, ...unsaid }, later).sendsToPersonal)).toBe('unknown: inboxRules');
  });

  test('C19: a rule that Graph cannot show cannot be ruled out', () => {
    expect(shown(clerkWith(rule(undefined, { unreadable: true })).sendsOutside)).toBe('unknown: inboxRules');
    expect(clerkWith(rule(undefined, { unreadable: true, isEnabled: false })).sendsOutside).toBe(false);
    expect(shown(clerkWith(rule(gmail, { isReadOnly: true })).sendsToPersonal)).toBe('unknown: inboxRules');
  });

  test('a rule that Graph does not say is on is not proven', () => {
    expect(shown(clerkWith(rule(gmail, { isEnabled: null })).sendsToPersonal)).toBe('unknown: inboxRules');
  });

  test('one proof outweighs what could not be read, and the summary says that it is not all', () => {
    const facts = clerkWith(rule(gmail), rule(undefined, { unreadable: true }));
    expect(facts.sendsToPersonal).toBe(true);
    expect(shown(facts.outsideRoutes)).toBe('unknown: inboxRules');
    expect(facts.routesSummary).toMatch(
      /^forwards all email to an address at gmail.com, .*; may forward all/,
    );
  });
});
