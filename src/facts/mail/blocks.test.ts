import { describe, expect, test } from 'vitest';
import { bareSnapshot } from '../../sources/testing.ts';
import { contact, digest, flowRule, group, named, refusesForwards, rule, to } from './testing-objects.ts';
import { factsOf, mailEvidence, outbound, remote, shown, without, type Box } from './testing.ts';

const gmail = to('x@gmail.com');
const byRule: Box = { rules: [rule(gmail)] };
const home = contact('J Home', 'x@gmail.com');

const sent = (box: Box, more: object = {}): unknown =>
  shown(factsOf(bareSnapshot({ ...mailEvidence({ clerk: box }, [home]), ...more }), 'clerk').sendsToPersonal);

const custom = { id: 'c', name: 'Clerks', isDefault: false };
const forClerks = (mode: string, conditions: object = {}) => ({
  outboundSpamPolicies: [...outbound('Off').outboundSpamPolicies, { ...custom, autoForwardingMode: mode }],
  outboundSpamRules: [
    {
      id: 'r',
      policy: 'Clerks',
      state: 'Enabled',
      priority: 0,
      from: [digest('clerk@exampleton.example')],
      fromMemberOf: [],
      senderDomainIs: [],
      exceptIfFrom: [],
      exceptIfFromMemberOf: [],
      exceptIfSenderDomainIs: [],
      ...conditions,
    },
  ],
});

describe('outbound spam policies', () => {
  test('B1: Off refuses, On does not', () => {
    expect(sent(byRule, outbound('Off'))).toBe(false);
    expect(sent(byRule, outbound('On'))).toBe(true);
  });

  test('T10: Automatic is never a proven block, nor a proven way out', () => {
    expect(sent(byRule, outbound('Automatic'))).toBe('unknown: outboundSpamPolicies');
    const facts = factsOf(
      bareSnapshot({ ...mailEvidence({ clerk: byRule }), ...outbound('Automatic') }),
      'clerk',
    );
    expect(facts.forwardsToPersonal).toBe(true);
    expect(facts.routesSummary).toContain('(Microsoft 365 may stop it)');
  });

  test('policies that were not read leave it open', () => {
    const snapshot = without(mailEvidence({ clerk: byRule }), 'outboundSpamPolicies');
    expect(shown(factsOf(snapshot, 'clerk').sendsToPersonal)).toBe('unknown: outboundSpamPolicies');
  });

  test('T11: a custom policy that is On for the clerk wins over the default Off', () => {
    const evidence = { ...mailEvidence({ clerk: byRule, deputy: byRule }), ...forClerks('On') };
    expect(factsOf(bareSnapshot(evidence), 'clerk').sendsToPersonal).toBe(true);
    expect(factsOf(bareSnapshot(evidence), 'deputy').sendsToPersonal).toBe(false);
  });

  test('T12: conditions of two kinds must both hold, else the default applies', () => {
    const evidence = {
      ...mailEvidence({ clerk: byRule, deputy: {} }, [group('staff', ['deputy'])]),
      ...forClerks('On', { fromMemberOf: [digest('staff')] }),
    };
    expect(factsOf(bareSnapshot(evidence), 'clerk').sendsToPersonal).toBe(false);
    const member = { ...evidence, ...mailEvidence({ clerk: byRule }, [group('staff', ['clerk'])]) };
    const both = { ...member, ...forClerks('On', { fromMemberOf: [digest('staff')] }) };
    expect(factsOf(bareSnapshot(both), 'clerk').sendsToPersonal).toBe(true);
  });

  test('a group whose members were not read leaves open which policy applies', () => {
    const more = forClerks('On', { from: [], fromMemberOf: [digest('staff')] });
    expect(sent(byRule, more)).toContain('outboundSpamRules');
  });

  test('a name in a rule may be the clerk, unless the recipients say whose it is', () => {
    const byName = forClerks('On', { from: [digest('The Clerk')] });
    const evidence = { ...mailEvidence({ clerk: byRule }), ...byName };
    expect(factsOf(bareSnapshot(evidence), 'clerk').sendsToPersonal).toBe(false);
    const fact = shown(factsOf(without(evidence, 'recipients'), 'clerk').sendsToPersonal);
    expect(fact).toBe('unknown: outboundSpamRules, recipients');
  });

  test('an exception excludes', () => {
    expect(sent(byRule, forClerks('On', { exceptIfSenderDomainIs: ['exampleton.example'] }))).toBe(false);
  });

  test('B7: a sender domain covers the primary domain and its subdomains, and no look-alike', () => {
    expect(sent(byRule, forClerks('On', { from: [], senderDomainIs: ['example'] }))).toBe(true);
    expect(sent(byRule, forClerks('On', { from: [], senderDomainIs: ['ton.example'] }))).toBe(false);
  });

  test('B8: a disabled rule, and a policy without rule, apply to nobody', () => {
    expect(sent(byRule, forClerks('On', { state: 'Disabled' }))).toBe(false);
    expect(sent(byRule, { ...forClerks('On'), outboundSpamRules: [] })).toBe(false);
  });

  test('B6: the first match by priority decides', () => {
    const { outboundSpamPolicies, outboundSpamRules } = forClerks('On');
    const other = { ...custom, id: 'n', name: 'Nobody', autoForwardingMode: 'Off' };
    const policies = [...outboundSpamPolicies, other];
    const later = outboundSpamRules.map((one) => ({ ...one, id: 'n', policy: 'Nobody', priority: 1 }));
    const outboundRules = [...later, ...outboundSpamRules];
    expect(sent(byRule, { outboundSpamPolicies: policies, outboundSpamRules: outboundRules })).toBe(true);
    // Without the place of one of them nobody knows which is first.
    const unplaced = [...later, ...outboundSpamRules.map((one) => ({ ...one, priority: null }))];
    expect(sent(byRule, { outboundSpamPolicies: policies, outboundSpamRules: unplaced })).toMatch(/^unknown/);
  });

  test('rules that were not read do not matter while all policies say the same', () => {
    const off = without({ ...mailEvidence({ clerk: byRule }), ...outbound('Off') }, 'outboundSpamRules');
    expect(factsOf(off, 'clerk').sendsToPersonal).toBe(false);
    const mixed = without({ ...mailEvidence({ clerk: byRule }), ...forClerks('On') }, 'outboundSpamRules');
    expect(shown(factsOf(mixed, 'clerk').sendsToPersonal)).toBe('unknown: outboundSpamRules');
  });

  test('B4: mail that a group hands on is not proven to be refused', () => {
    const evidence = mailEvidence({ clerk: { rules: [rule(named('all'))] } }, [
      home,
      group('all', ['J Home']),
    ]);
    const facts = factsOf(bareSnapshot({ ...evidence, ...outbound('Off') }), 'clerk');
    expect(shown(facts.sendsToPersonal)).toBe('unknown: outboundSpamPolicies');
  });
});

describe('remote domains', () => {
  test('B9: the default remote domain drops what an inbox rule forwards', () => {
    expect(sent(byRule, remote({ '*': false }))).toBe(false);
  });

  test('T14: it is no proof for ForwardingAddress to a contact', () => {
    expect(sent({ directory: named('J Home') }, remote({ '*': false }))).toBe('unknown: remoteDomains');
    expect(sent({ smtp: gmail }, remote({ '*': false }))).toBe('unknown: remoteDomains');
  });

  test('T15: a named remote domain beats the default', () => {
    expect(sent(byRule, remote({ '*': false, 'gmail.com': true }))).toBe(true);
    expect(sent(byRule, remote({ '*': true, 'gmail.com': false }))).toBe(false);
  });

  test('T16: an allowing remote domain does not undo a refusing policy', () => {
    expect(sent(byRule, { ...remote({ 'gmail.com': true, '*': true }), ...outbound('Off') })).toBe(false);
  });

  test('B10: a wildcard covers the domain and its subdomains; a plain name is not stretched', () => {
    const deep = { rules: [rule(to('x@mail.gmail.com'))] };
    expect(sent(deep, remote({ '*': true, '*.gmail.com': false }))).toBe(false);
    expect(sent(byRule, remote({ '*': true, '*.gmail.com': false }))).toBe(false);
    expect(sent(deep, remote({ '*': true, 'gmail.com': false }))).toBe('unknown: remoteDomains');
    expect(sent(byRule, remote({ 'gmail.com': false, '*.gmail.com': true }))).toBe('unknown: remoteDomains');
  });

  test('a list without the default one, and a switch that did not come back, prove nothing', () => {
    expect(sent(byRule, { remoteDomains: [] })).toBe('unknown: remoteDomains');
    expect(sent(byRule, { remoteDomains: [{ domainName: '*' }] })).toBe('unknown: remoteDomains');
  });
});

describe('mail flow rules that refuse forwards', () => {
  const refused = (more: object = {}) => ({ transportRules: [refusesForwards(more)] });

  test('B13: such a rule stops an inbox rule', () => {
    expect(sent(byRule, refused())).toBe(false);
    expect(sent(byRule, refused({ rejects: false, deletes: true }))).toBe(false);
  });

  test('T17: it does not match forwarding set on the mailbox', () => {
    expect(sent({ smtp: gmail }, refused())).toBe(true);
  });

  test.each([
    ['disabled', { state: 'Disabled' }],
    ['in a test mode', { mode: 'Audit' }],
    ['not begun', { activationDate: '2027-01-01T00:00:00Z' }],
    ['expired', { expiryDate: '2026-01-01T00:00:00Z' }],
    ['for mail that stays inside', { sentToScope: 'InOrganization' }],
  ])('%s: it stops nothing', (_, more) => {
    expect(sent(byRule, refused(more))).toBe(true);
  });

  test.each([
    ['with other conditions', { hasConditions: true }],
    ['with exceptions', { hasExceptions: true }],
    ['whose mode did not come back', { mode: null }],
  ])('%s: it is no proof', (_, more) => {
    expect(sent(byRule, refused(more))).toBe('unknown: transportRules');
  });

  test('a redirect is not proven to be stopped', () => {
    const redirect = rule(undefined, { targets: [{ action: 'redirectTo', address: gmail }] });
    expect(sent({ rules: [redirect] }, refused())).toBe('unknown: transportRules');
  });

  test('B12: a remote domain that counts as inside slips past it', () => {
    const internal = { domainName: 'gmail.com', autoForwardEnabled: true, isInternal: true };
    expect(sent(byRule, { ...refused(), remoteDomains: [internal] })).toBe(true);
  });

  test('an earlier rule that ends the list for all mail opens the way', () => {
    const first = flowRule({ id: 'first', priority: 0, stopRuleProcessing: true });
    const later = refusesForwards({ priority: 1 });
    expect(sent(byRule, { transportRules: [first, later] })).toBe(true);
    expect(sent(byRule, { transportRules: [{ ...first, hasConditions: true }, later] })).toBe(false);
  });

  test('rules that were not read leave it open', () => {
    const snapshot = without(mailEvidence({ clerk: byRule }), 'transportRules');
    expect(shown(factsOf(snapshot, 'clerk').sendsToPersonal)).toBe('unknown: transportRules');
  });
});
