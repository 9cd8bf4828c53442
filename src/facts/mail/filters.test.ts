import { describe, expect, it } from 'vitest';
import { bareSnapshot } from '../../sources/testing.ts';
import { factsOfSnapshot } from '../testing.ts';
import { digest, group } from './testing-objects.ts';
import {
  factsOf,
  mailEvidence,
  microsofts,
  mxRecords,
  noInputs,
  now,
  protection,
  shown,
  without,
} from './testing.ts';

const rule = (more: object = {}) => ({
  id: 'rule',
  name: 'Rule',
  state: 'Enabled',
  priority: 0,
  sentTo: [],
  sentToMemberOf: [],
  recipientDomainIs: [],
  exceptIfSentTo: [],
  exceptIfSentToMemberOf: [],
  exceptIfRecipientDomainIs: [],
  isPreset: false,
  ...more,
});
const everybody = { recipientDomainIs: ['exampleton.example'] };
const policy = (name: string, on: boolean, more: object = {}) => ({
  name,
  isDefault: name === 'Default',
  enableFileFilter: on,
  zapEnabled: true,
  ...more,
});
const clerk = (more: object, recipients: Parameters<typeof mailEvidence>[1] = []) => {
  const evidence = { ...mailEvidence({ clerk: {} }, recipients), ...protection, ...more };
  const { subjects } = factsOfSnapshot(bareSnapshot(evidence), noInputs, now).mailbox;
  return subjects.find(({ id }) => id === 'clerk');
};
const filtered = (more: object, recipients?: Parameters<typeof mailEvidence>[1]): unknown =>
  shown(clerk(more, recipients)?.attachmentsAreFiltered);
const good = [policy('Default', false), policy('Good', true)];
const bad = [policy('Default', true), policy('Bad', false)];

describe('the filter for attachments', () => {
  it('is that of the default policy where no rule applies', () => {
    expect(filtered({})).toBe(true);
    expect(filtered({ malwareFilterPolicies: [policy('Default', true, { zapEnabled: false })] })).toBe(false);
    expect(filtered({ malwareFilterPolicies: [policy('Default', true, { zapEnabled: null })] })).toBe(
      'unknown: malwareFilterPolicies',
    );
  });

  it.each([
    ['has no rule', []],
    ['has a rule that is off', [rule({ ...everybody, state: 'Disabled', malwareFilterPolicy: 'Good' })]],
    ['is for another domain', [rule({ recipientDomainIs: ['other.example'], malwareFilterPolicy: 'Good' })]],
    [
      'leaves the mailbox out',
      [rule({ ...everybody, exceptIfSentTo: [digest('clerk')], malwareFilterPolicy: 'Good' })],
    ],
  ])('is not that of a good policy that %s', (_, mailFilterRules) => {
    expect(filtered({ malwareFilterPolicies: good, mailFilterRules })).toBe(false);
  });

  it('is that of the first rule that applies, and of a preset before any other', () => {
    const mailFilterRules = [
      rule({ ...everybody, priority: 1, malwareFilterPolicy: 'Good' }),
      rule({ ...everybody, id: 'first', priority: 0, malwareFilterPolicy: 'Default' }),
    ];
    expect(filtered({ malwareFilterPolicies: good, mailFilterRules })).toBe(false);
    const preset = rule({ id: 'p', name: 'Standard Preset Security Policy', priority: 1, isPreset: true });
    const both = [
      ...mailFilterRules,
      { ...preset, malwareFilterPolicy: 'Good', hostedContentFilterPolicy: 'Good' },
    ];
    expect(filtered({ malwareFilterPolicies: good, mailFilterRules: both })).toBe(true);
  });

  it('reaches the members of a group, but nobody through a dynamic one', () => {
    const office = [rule({ sentToMemberOf: [digest('office')], malwareFilterPolicy: 'Bad' })];
    expect(
      filtered({ malwareFilterPolicies: bad, mailFilterRules: office }, [group('office', ['clerk'])]),
    ).toBe(false);
    const dynamic = { ...group('office', []), recipientTypeDetails: 'DynamicDistributionGroup' };
    expect(filtered({ malwareFilterPolicies: bad, mailFilterRules: office }, [dynamic])).toBe(true);
    const team = { ...group('office', ['clerk']), recipientTypeDetails: 'GroupMailbox' };
    const kept = (...groupTypes: string[]) =>
      filtered(
        {
          malwareFilterPolicies: bad,
          mailFilterRules: office,
          directoryGroups: [{ id: 'office', groupTypes }],
        },
        [team],
      );
    expect(kept('Unified')).toBe(false);
    expect(kept('Unified', 'DynamicMembership')).toBe(true);
    expect(filtered({ malwareFilterPolicies: bad, mailFilterRules: office }, [team])).toMatch(/^unknown/);
    // A member without a mailbox leaves no doubt of who else is in it.
    const others = group('office', ['printer-account']);
    expect(filtered({ malwareFilterPolicies: bad, mailFilterRules: office }, [others])).toBe(true);
    expect(filtered({ malwareFilterPolicies: bad, mailFilterRules: office })).toMatch(/^unknown/);
  });

  it('is unknown where a policy did not come back, or where two rules stand at one place', () => {
    const lost = [rule({ ...everybody, malwareFilterPolicy: 'Gone' })];
    expect(filtered({ mailFilterRules: lost })).toBe('unknown: malwareFilterPolicies');
    const twins = ['Bad', 'Default'].map((name) =>
      rule({ ...everybody, id: name, malwareFilterPolicy: name }),
    );
    expect(filtered({ malwareFilterPolicies: bad, mailFilterRules: twins })).toBe('unknown: mailFilterRules');
  });

  it('decides nothing where another server takes the mail first, or where nobody knows', () => {
    for (const mx of [['mx.filter.example'], ['mx.filter.example', microsofts]])
      expect(filtered({ mailDomainRecords: mxRecords(mx) })).toBe('unknown: mailDomainRecords');
    const snapshot = without({ ...mailEvidence({ clerk: {} }), ...protection }, 'mailDomainRecords');
    expect(shown(factsOf(snapshot, 'clerk').attachmentsAreFiltered)).toBe('unknown: mailDomainRecords');
    expect(filtered({ mailDomainRecords: mxRecords([]) })).toBe(true);
  });
});

describe('the list of senders that skip the spam filter', () => {
  const skips = (more: object): unknown => {
    const standard = {
      name: 'Default',
      isDefault: true,
      allowedSenders: 0,
      allowedSenderDomains: [],
      ...more,
    };
    return shown(clerk({ contentFilterPolicies: [standard] })?.sendersSkipFilter);
  };

  it('holds people or domains', () => {
    expect(skips({})).toBe(false);
    expect(skips({ allowedSenders: 1 })).toBe(true);
    expect(skips({ allowedSenderDomains: ['aol.com'] })).toBe(true);
    expect(skips({ allowedSenders: undefined, allowedSenderDomains: ['aol.com'] })).toBe(true);
    expect(skips({ allowedSenders: undefined })).toBe('unknown: contentFilterPolicies');
  });
});

describe('attachments opened in a safe place', () => {
  const plan = (name: string) => [
    { skuId: 's', capabilityStatus: 'Enabled', servicePlans: [{ servicePlanName: name }] },
  ];
  const builtIn = rule({ id: 'b', origin: 'built-in' });
  const safe = (rules: readonly object[], more: object = {}): unknown =>
    shown(
      clerk({
        subscribedSkus: plan('ATP_ENTERPRISE'),
        safeAttachmentRules: rules,
        safeAttachmentPolicies: [
          { name: 'Off', enable: false, action: 'Block' },
          { name: 'Records', enable: true, action: 'Allow' },
          { name: 'Blocks', enable: true, action: 'Block' },
          { name: 'Odd', enable: true, action: 'Escalate' },
        ],
        ...more,
      })?.safeAttachments,
    );
  const ours = (name: string) => rule({ ...everybody, origin: 'custom', safeAttachmentPolicy: name });

  it('is on by the built-in protection, unless that leaves the mailbox out', () => {
    expect(safe([builtIn])).toBe('on');
    expect(safe([{ ...builtIn, exceptIfRecipientDomainIs: ['exampleton.example'] }])).toBe('off');
    expect(safe([])).toBe('unknown: safeAttachmentRules');
  });

  it('is off under a policy that scans nothing or only records', () => {
    expect(safe([ours('Off'), builtIn])).toBe('off');
    expect(safe([ours('Records'), builtIn])).toBe('off');
    expect(safe([ours('Blocks'), builtIn])).toBe('on');
    expect(safe([ours('Odd'), builtIn])).toBe('unknown: safeAttachmentPolicies');
    expect(safe([rule({ origin: 'custom', safeAttachmentPolicy: 'Off' }), builtIn])).toBe('off');
  });

  it('is not known, and for its own rules, where a rule has a state that we do not know', () => {
    const odd = rule({ ...everybody, origin: 'custom', safeAttachmentPolicy: 'Off', state: 'Paused' });
    expect(safe([odd, builtIn])).toBe('unknown: safeAttachmentRules');
  });

  it('is no question where the plan does not include it', () => {
    expect(safe([], { subscribedSkus: plan('EXCHANGE_S_STANDARD'), safeAttachmentRules: undefined })).toBe(
      'not-in-plan',
    );
  });
});
