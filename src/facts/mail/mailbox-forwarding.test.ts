import { describe, expect, test } from 'vitest';
import { bareSnapshot } from '../../sources/testing.ts';
import { contact, group, named, rule, to } from './testing-objects.ts';
import { factsOf, mailEvidence, outbound, shown, without } from './testing.ts';

const gmail = to('x@gmail.com');

describe('forwarding set on the mailbox', () => {
  test('to an address at a personal provider leaves', () => {
    const facts = factsOf(bareSnapshot(mailEvidence({ clerk: { smtp: gmail } })), 'clerk');
    expect(facts).toMatchObject({
      sendsToPersonal: true,
      sendsOutside: true,
      forwardingSendsToPersonal: true,
      inboxRulesSendToPersonal: false,
      outsideRoutes: ['forwards all email to an address at gmail.com, by forwarding of the whole mailbox'],
      idleRoutes: [],
    });
    expect(JSON.stringify(facts)).not.toContain('x@');
  });

  test('nothing set and everything read: nothing leaves', () => {
    const facts = factsOf(bareSnapshot(mailEvidence({ clerk: {} })), 'clerk');
    expect(facts).toMatchObject({ sendsToPersonal: false, sendsOutside: false, forwardsOutside: false });
    expect(facts).toMatchObject({ outsideRoutes: [], idleRoutes: [], routesSummary: '' });
  });

  test('C3: whether a copy is kept does not decide whether mail leaves', () => {
    const evidence = mailEvidence({ clerk: { smtp: gmail }, deputy: {} });
    const boxes = (evidence['mailboxes'] as object[]).map((box) => ({
      ...box,
      deliverToMailboxAndForward: true,
    }));
    const snapshot = bareSnapshot({ ...evidence, mailboxes: boxes });
    expect(factsOf(snapshot, 'clerk').sendsToPersonal).toBe(true);
    expect(factsOf(snapshot, 'deputy').sendsToPersonal).toBe(false);
  });

  test('T1: ForwardingAddress inside wins, and the outside ForwardingSmtpAddress is dormant', () => {
    const boxes = { clerk: {}, deputy: { directory: named('clerk'), smtp: gmail } };
    const facts = factsOf(bareSnapshot(mailEvidence(boxes)), 'deputy');
    expect(facts).toMatchObject({ sendsToPersonal: false, sendsOutside: false, outsideRoutes: [] });
    expect(facts.idleRoutes).toEqual([
      'is set to forward all email to an address at gmail.com, by forwarding of the whole mailbox (not in use)',
    ]);
  });

  test('T2: ForwardingAddress to a contact goes where the contact points', () => {
    const evidence = mailEvidence({ clerk: { directory: named('J Home') } }, [
      contact('J Home', 'x@gmail.com'),
    ]);
    expect(factsOf(bareSnapshot(evidence), 'clerk').sendsToPersonal).toBe(true);
  });

  test('E6: a contact that points back inside is inside', () => {
    const evidence = mailEvidence({ clerk: {}, deputy: { directory: named('Clerk again') } }, [
      contact('Clerk again', 'clerk@exampleton.example'),
    ]);
    expect(factsOf(bareSnapshot(evidence), 'deputy').sendsOutside).toBe(false);
  });

  test.each(['MailUser', 'GuestMailUser'])('T19: a %s is decided by its outside address', (type) => {
    const guest = contact('x_gmail.com#EXT#@exampleton.onmicrosoft.com', 'x@gmail.com', type);
    const target = to('x_gmail.com#EXT#@exampleton.onmicrosoft.com');
    const evidence = mailEvidence({ clerk: { smtp: target } }, [guest]);
    expect(factsOf(bareSnapshot(evidence), 'clerk').sendsToPersonal).toBe(true);
  });

  test('T19: without the recipients, a guest is decided by email address and not by sign-in name', () => {
    const target = to('x_gmail.com#EXT#@exampleton.onmicrosoft.com');
    const evidence = mailEvidence({ clerk: { smtp: target } });
    const guest = {
      id: 'guest',
      userType: 'Guest',
      userPrincipalName: 'x_gmail.com#EXT#@exampleton.onmicrosoft.com',
      mail: 'x@gmail.com',
      addressDigests: [target.digest],
    };
    const users = [...(evidence['users'] as object[]), guest];
    expect(factsOf(without({ ...evidence, users }, 'recipients'), 'clerk').sendsToPersonal).toBe(true);
  });

  test('T20: a group as target gives one route for each outside member', () => {
    const members = ['a', 'b', 'c', 'd', 'J Home'];
    const evidence = mailEvidence({ clerk: { directory: named('all') }, a: {}, b: {}, c: {}, d: {} }, [
      contact('J Home', 'x@gmail.com'),
      group('all', members),
    ]);
    const facts = factsOf(bareSnapshot(evidence), 'clerk');
    expect(facts.sendsToPersonal).toBe(true);
    expect(facts.outsideRoutes).toHaveLength(1);
  });

  test('groups that contain each other end, and still show the outside member', () => {
    const evidence = mailEvidence({ clerk: { directory: named('one') } }, [
      group('one', ['two', 'clerk']),
      group('two', ['one', 'J Home']),
      contact('J Home', 'x@gmail.com'),
    ]);
    expect(factsOf(bareSnapshot(evidence), 'clerk').sendsToPersonal).toBe(true);
  });

  test('a group whose members were not read leaves the answer open', () => {
    const evidence = mailEvidence({ clerk: { directory: named('all') } }, [group('all', undefined)]);
    expect(shown(factsOf(bareSnapshot(evidence), 'clerk').sendsOutside)).toBe('unknown: groups');
  });

  test('a dynamic group reaches whoever fits it at that moment', () => {
    const dynamic = { ...group('all', ['clerk']), recipientTypeDetails: 'DynamicDistributionGroup' };
    const facts = factsOf(
      bareSnapshot(mailEvidence({ clerk: { directory: named('all') } }, [dynamic])),
      'clerk',
    );
    expect(facts.sendsOutside).toMatchObject({ missing: [{ evidence: 'groups', cause: 'not-supported' }] });
  });

  test('a target that no recipient has is unresolved, never inside', () => {
    const facts = factsOf(bareSnapshot(mailEvidence({ clerk: { directory: named('gone') } })), 'clerk');
    expect(shown(facts.sendsOutside)).toBe('unknown: recipients');
    expect(facts.routesSummary).toContain('an address that we could not find');
  });

  test('T24: a member that did not come back is not-read, not empty', () => {
    const evidence = mailEvidence({ clerk: {} });
    for (const read of [
      { forwardingAddress: null, forwardingSmtpAddress: undefined },
      { forwardingAddress: undefined, forwardingSmtpAddress: null },
    ]) {
      const boxes = [{ userId: 'clerk', displayName: 'clerk', ...read }];
      const facts = factsOf(bareSnapshot({ ...evidence, mailboxes: boxes }), 'clerk');
      expect(shown(facts.sendsOutside)).toBe('unknown: mailboxes');
      expect(shown(facts.forwardsOutside)).toBe('unknown: mailboxes');
      expect(facts.inboxRulesSendOutside).toBe(false);
    }
  });

  test('ForwardingAddress that did not come back may win over the address that did', () => {
    const evidence = mailEvidence({ clerk: {} });
    const boxes = [
      {
        userId: 'clerk',
        displayName: 'clerk',
        forwardingAddress: undefined,
        forwardingSmtpAddress: gmail,
      },
    ];
    const facts = factsOf(bareSnapshot({ ...evidence, mailboxes: boxes }), 'clerk');
    expect(shown(facts.sendsToPersonal)).toBe('unknown: mailboxes');
  });

  test('without the Exchange evidence no forwarding is unknown, and a proven forward stays proven', () => {
    const boxes = { clerk: { rules: [rule(gmail)] }, deputy: {} };
    const snapshot = without(
      mailEvidence(boxes),
      'mailboxes',
      'recipients',
      'acceptedDomains',
      'remoteDomains',
      'transportRules',
      'journalRules',
      'outboundSpamPolicies',
      'outboundSpamRules',
    );
    expect(factsOf(snapshot, 'clerk').forwardsToPersonal).toBe(true);
    expect(shown(factsOf(snapshot, 'clerk').sendsToPersonal)).toContain('outboundSpamPolicies');
    expect(shown(factsOf(snapshot, 'deputy').sendsToPersonal)).toBe('unknown: mailboxes');
    expect(shown(factsOf(snapshot, 'deputy').forwardsToPersonal)).toBe('unknown: mailboxes');
    expect(factsOf(snapshot, 'deputy').inboxRulesSendToPersonal).toBe(false);
  });

  test('a blocked account forwards all the same', () => {
    const evidence = mailEvidence({ clerk: { smtp: gmail } });
    const users = (evidence['users'] as object[]).map((user) => ({ ...user, accountEnabled: false }));
    const facts = factsOf(bareSnapshot({ ...evidence, users }), 'clerk');
    expect(facts).toMatchObject({ accountCanSignIn: false, sendsToPersonal: true });
  });

  test('Off refuses an address, and is no proof for ForwardingAddress to a contact', () => {
    const boxes = { clerk: { smtp: gmail }, deputy: { directory: named('J Home') } };
    const evidence = { ...mailEvidence(boxes, [contact('J Home', 'x@gmail.com')]), ...outbound('Off') };
    expect(factsOf(bareSnapshot(evidence), 'clerk')).toMatchObject({
      sendsToPersonal: false,
      forwardsToPersonal: true,
    });
    expect(shown(factsOf(bareSnapshot(evidence), 'deputy').sendsToPersonal)).toBe(
      'unknown: outboundSpamPolicies',
    );
  });
});
