import { describe, expect, test } from 'vitest';
import type { EvidenceId } from '../../sources/kinds.ts';
import { factsOfSnapshot, inWords } from '../testing.ts';
import { mailEvidence, noInputs, now, outbound, remote, shown, without } from './testing.ts';

const block = (more: object, ...missing: readonly EvidenceId[]) => {
  const snapshot = without({ ...mailEvidence({}), ...more }, ...missing);
  const [tenant] = factsOfSnapshot(snapshot, noInputs, now).tenant.subjects;
  const found = tenant === undefined ? undefined : inWords('tenant', tenant);
  return [shown(found?.refusesAutomaticForwarding), shown(found?.forwardingBlockSummary)];
};
const off = { ...outbound('Off'), ...remote({ '*': false }) };
const withCustom = (mode: string, state: string | null) => ({
  ...off,
  outboundSpamPolicies: [
    ...off.outboundSpamPolicies,
    { id: 'c', name: 'Clerks', isDefault: false, autoForwardingMode: mode },
  ],
  outboundSpamRules: [{ id: 'r', policy: 'Clerks', state, priority: 0 }],
});

describe('whether the tenant refuses automatic forwarding', () => {
  test('policy Off and default remote domain off', () => {
    expect(block(off)).toEqual([
      true,
      'Microsoft 365 stops mailboxes from forwarding email outside on their own. The setting for other email domains refuses it too.',
    ]);
  });

  test('one block of every route wins over what allows it; a remote domain is none', () => {
    expect(block({ ...off, ...remote({ '*': true }) })[0]).toBe(true);
    expect(block({ ...outbound('On'), ...remote({ '*': true }) })[0]).toBe(false);
    expect(block({ ...off, ...outbound('On') })[0]).toBe('unknown: remoteDomains');
    const some = { '*': false, 'gmail.com': true };
    expect(block({ ...outbound('On'), ...remote(some) })).toEqual([
      false,
      'Microsoft 365 lets mailboxes forward email outside the council on their own. The setting for other email domains allows it for some of them.',
    ]);
    expect(block({ ...outbound('Off'), ...remote(some) })[0]).toBe(true);
    expect(block({ ...outbound('On'), ...remote({ '*': false, '*.x.example': true }) })[0]).toBe(false);
    expect(block({ ...outbound('On'), ...remote({ '*': false, 'x.example': false }) })[0]).toContain(
      'unknown',
    );
  });

  test('a named domain that did not say so is not taken to refuse it', () => {
    const silent = remote({ '*': false });
    silent.remoteDomains.push({
      domainName: 'x.example',
      autoForwardEnabled: null,
      isInternal: false,
    } as never);
    expect(block({ ...outbound('On'), ...silent })).toEqual([
      'unknown: remoteDomains',
      'Microsoft 365 lets mailboxes forward email outside the council on their own. We could not read the setting for other email domains.',
    ]);
  });

  test('remote domains that disagree, or lack the default one, are not told as unread', () => {
    const told = (...from: Parameters<typeof remote>) => block({ ...outbound('On'), ...remote(...from) });
    expect(told({ '*': false, '*.x.example': false, 'a.x.example': true })).toEqual([
      'unknown: remoteDomains',
      'Microsoft 365 lets mailboxes forward email outside the council on their own. Two settings for other email domains disagree. Microsoft does not say which of them wins.',
    ]);
    expect(told({ 'x.example': false })).toEqual([
      'unknown: remoteDomains',
      'Microsoft 365 lets mailboxes forward email outside the council on their own. Microsoft did not send the setting that applies to all other email domains.',
    ]);
  });

  test('Automatic is never a proven block', () => {
    const [refuses, words] = block({ ...off, ...outbound('Automatic') });
    expect(refuses).toBe('unknown: outboundSpamPolicies');
    expect(words).toContain('"Automatic"');
  });

  test('a mode that did not come back proves nothing', () => {
    expect(block({ ...off, outboundSpamPolicies: [{ id: 'd', name: 'Default', isDefault: true }] })[0]).toBe(
      'unknown: outboundSpamPolicies',
    );
  });

  test('a policy in force for somebody counts, one without a working rule does not', () => {
    expect(block({ ...withCustom('On', 'Enabled'), ...remote({ '*': true }) })[0]).toBe(false);
    expect(block(withCustom('On', 'Disabled'))[0]).toBe(true);
    expect(block(withCustom('On', null))[0]).toBe('unknown: outboundSpamRules');
    expect(block(withCustom('On', 'Paused'))[0]).toBe('unknown: outboundSpamRules');
    expect(block(withCustom('Off', 'Enabled'))[0]).toBe(true);
  });

  test('rules that were not read matter only where a policy allows', () => {
    expect(block(off, 'outboundSpamRules')[0]).toBe(true);
    expect(block(withCustom('On', 'Enabled'), 'outboundSpamRules')[0]).toBe('unknown: outboundSpamRules');
  });

  test('what was not read is unknown, unless the rest settles it', () => {
    expect(block(off, 'outboundSpamPolicies')).toEqual([
      'unknown: outboundSpamPolicies',
      'unknown: outboundSpamPolicies',
    ]);
    expect(block(remote({ '*': true }), 'outboundSpamPolicies')[0]).toBe('unknown: outboundSpamPolicies');
    expect(block(off, 'remoteDomains')[0]).toBe(true);
    expect(block(outbound('On'), 'remoteDomains')[0]).toBe('unknown: remoteDomains');
    expect(block({ ...off, outboundSpamPolicies: [] })[0]).toBe('unknown: outboundSpamPolicies');
  });
});
