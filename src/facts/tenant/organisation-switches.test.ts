import { describe, expect, it } from 'vitest';
import { bareSnapshot } from '../../sources/testing.ts';
import { factsOfSnapshot } from '../testing.ts';

const now = new Date('2026-11-22T11:33:00.000Z');
const tenantOf = (evidence: Readonly<Record<string, unknown>>) => {
  const { tenant } = factsOfSnapshot(bareSnapshot(evidence), { emergencyAccounts: [], ownDomains: [] }, now);
  const [only] = tenant.subjects;
  if (only === undefined) throw new TypeError('there is no tenant');
  return only;
};
const causesOf = (fact: unknown): unknown =>
  (fact as { missing?: readonly { cause: string }[] }).missing?.map(({ cause }) => cause);

describe('lockout after wrong passwords', () => {
  const rules = (more: object) => ({
    groupSettings: [
      {
        templateId: '5cf42378-d67d-4f36-ba46-e8b86229381d',
        lockoutThreshold: '10',
        lockoutDurationInSeconds: '60',
        enableBannedPasswordCheck: 'True',
        hasBannedPasswords: true,
        ...more,
      },
    ],
  });

  it("is Microsoft's where nobody changed it: no object is an answer", () => {
    expect(tenantOf({ groupSettings: [] })).toMatchObject({
      wrongPasswordsAllowed: 10,
      lockoutSeconds: 60,
      refusesOwnWords: false,
    });
  });

  it('is what was set, and unknown where it is no number', () => {
    expect(tenantOf(rules({ lockoutThreshold: '50' })).wrongPasswordsAllowed).toBe(50);
    expect(causesOf(tenantOf(rules({ lockoutThreshold: 'many' })).wrongPasswordsAllowed)).toEqual(['error']);
    expect(causesOf(tenantOf({}).wrongPasswordsAllowed)).toEqual(['permission']);
  });

  it('refuses own words only where the list is not empty and switched on, whatever the case of "true"', () => {
    const inCloud = { organization: { onPremisesSyncEnabled: null } };
    expect(tenantOf({ ...rules({}), ...inCloud }).refusesOwnWords).toBe(true);
    expect(tenantOf(rules({ enableBannedPasswordCheck: 'false' })).refusesOwnWords).toBe(false);
    expect(tenantOf(rules({ hasBannedPasswords: false })).refusesOwnWords).toBe(false);
  });
});

describe('records of what people do', () => {
  it('leave out whom the bypass names, and are unknown where Exchange did not say', () => {
    const bypasses = (auditBypassEnabled: unknown) => ({
      mailboxAuditBypasses: [{ id: 'b', name: 'copier', auditBypassEnabled }],
    });
    expect(tenantOf(bypasses(true)).leftOutOfMailboxLog).toEqual(['b']);
    expect(causesOf(tenantOf(bypasses(undefined)).leftOutOfMailboxLog)).toEqual(['error']);
    expect(tenantOf({ organizationConfig: { auditDisabled: false } }).mailboxAccessIsRecorded).toBe(true);
    expect(causesOf(tenantOf({ organizationConfig: {} }).mailboxAccessIsRecorded)).toEqual(['error']);
  });
});

describe('mass mailings', () => {
  const policy = (actionWhenThresholdReached: string, more = {}) => ({
    id: 'default',
    name: 'Default',
    isDefault: true,
    actionWhenThresholdReached,
    ...more,
  });
  const stopped = (outboundSpamPolicies: object[], outboundSpamRules: object[] = []) =>
    tenantOf({ outboundSpamPolicies, outboundSpamRules }).massMailingsAreStopped;

  it('are stopped only where every policy in force stops them', () => {
    const loose = policy('Alert', { id: 'loose', name: 'Loose', isDefault: false });
    const rule = (state: string | null) => [{ id: 'r', policy: 'Loose', state }];
    expect(stopped([policy('BlockUserForToday')])).toBe(true);
    expect(stopped([policy('BlockUser'), loose], rule('Enabled'))).toBe(false);
    expect(stopped([policy('BlockUser'), loose], rule('Disabled'))).toBe(true);
    expect(causesOf(stopped([policy('BlockUser'), loose], rule(null)))).toEqual(['error']);
    expect(causesOf(stopped([policy('BlockUser'), loose], rule('Paused')))).toEqual(['error']);
    expect(stopped([policy('Alert'), loose], rule(null))).toBe(false);
    expect(causesOf(stopped([policy('SomethingNew')]))).toEqual(['error']);
    expect(causesOf(stopped([]))).toEqual(['error']);
  });
});

describe('email from outside', () => {
  const flow = (more: object) => ({
    id: 'f',
    state: 'Enabled',
    mode: 'Enforce',
    activationDate: null,
    expiryDate: null,
    marksOutsideSenders: true,
    ...more,
  });
  const marked = (enabled: boolean | undefined, rules: object[]) =>
    tenantOf({ externalInOutlook: { enabled, exceptedDomains: [] }, transportRules: rules })
      .outsideEmailIsMarked;

  it('is marked by Outlook or by a mail flow rule that acts, and either is enough', () => {
    expect(marked(true, [])).toBe(true);
    expect(marked(false, [flow({})])).toBe(true);
    expect(marked(false, [flow({ mode: 'Audit' }), flow({ state: 'Disabled' })])).toBe(false);
    expect(marked(false, [flow({ expiryDate: '2020-01-01T00:00:00Z' })])).toBe(false);
    expect(causesOf(marked(false, [flow({ expiryDate: undefined })]))).toEqual(['error']);
    expect(causesOf(marked(undefined, []))).toEqual(['error']);
    expect(causesOf(tenantOf({ externalInOutlook: { enabled: false } }).outsideEmailIsMarked)).toEqual([
      'permission',
    ]);
  });

  it('is not marked where the list leaves out what holds the own domain, or a provider of private mailboxes', () => {
    const except = (entry: string, acceptedDomains?: readonly object[]) =>
      tenantOf({
        externalInOutlook: { enabled: true, exceptedDomains: [entry] },
        ...(acceptedDomains === undefined ? {} : { acceptedDomains }),
        transportRules: [],
      }).outsideEmailIsMarked;
    const ours = [{ domainName: 'Hay-pc.gov.uk', domainType: 'Authoritative', matchSubDomains: false }];
    expect(
      ['hay-pc.gov.uk', '*.hay-pc.gov.uk', '*.gov.uk', '*.gmail.com'].map((one) => except(one, ours)),
    ).toEqual([false, false, false, false]);
    expect(['*.nhs.uk', 'gov.uk', 'other-pc.gov.uk'].map((one) => except(one, ours))).toEqual([
      true,
      true,
      true,
    ]);
    expect(causesOf(except('*.gov.uk'))).toEqual(['permission']);
  });
});

describe('lists of which one row is always there', () => {
  const open = (...rows: (readonly [string, boolean])[]) =>
    tenantOf({
      remoteDomains: rows.map(([domainName, autoForwardEnabled]) => ({ domainName, autoForwardEnabled })),
    }).remoteDomainsThatForward;
  const all = (...rows: readonly { domainName: string; autoForwardEnabled?: boolean | null }[]) =>
    tenantOf({ remoteDomains: rows }).everyRemoteDomainRead;

  it('say whether every one of them was read', () => {
    expect(all({ domainName: '*', autoForwardEnabled: true })).toBe(true);
    expect(causesOf(all({ domainName: 'a.example', autoForwardEnabled: true }))).toEqual(['error']);
    expect(
      causesOf(
        all(
          { domainName: '*', autoForwardEnabled: false },
          { domainName: 'a.example', autoForwardEnabled: null },
        ),
      ),
    ).toEqual(['error']);
  });

  it('say which outside domains take forwards, and without the default one never that none does', () => {
    expect(open(['*', false])).toEqual([]);
    expect(open(['*', true], ['a.example', true])).toEqual(['*', 'a.example']);
    expect(open(['a.example', true])).toEqual(['a.example']);
    expect(causesOf(open())).toEqual(['error']);
    expect(causesOf(open(['a.example', false]))).toEqual(['error']);
  });
});

describe('the group of guests', () => {
  const gathered = (...rules: (boolean | null)[]) =>
    tenantOf({
      directoryGroups: rules.map((gathersGuests, at) => ({
        id: String(at),
        groupTypes: ['DynamicMembership'],
        gathersGuests,
      })),
    }).guestsAreGathered;

  it('is there where one rule surely is, and not known where a rule was not understood', () => {
    expect(gathered(null, true)).toBe(true);
    expect(gathered(false)).toBe(false);
    expect(causesOf(gathered(false, null))).toEqual(['error']);
  });
});

describe('email with a forged sender', () => {
  const good = { name: 'Default', enabled: true, enableSpoofIntelligence: true, honorDmarcPolicy: true };
  const blind = { ...good, enableSpoofIntelligence: false };
  const stopped = (...antiPhishPolicies: object[]) =>
    tenantOf({ antiPhishPolicies, domains: [], inboundConnectors: [] }).forgedSendersAreStopped;

  it('is stopped where every policy does it, and nobody can say where policies differ', () => {
    expect(stopped(good)).toBe(true);
    expect(stopped(good, { ...good, name: 'Standard Preset Security Policy' })).toBe(true);
    expect(stopped(blind)).toBe(false);
    expect(stopped({ ...good, honorDmarcPolicy: false })).toBe(false);
    expect(causesOf(stopped(blind, { ...good, name: 'Own' }))).toEqual(['not-supported']);
    expect(causesOf(stopped({ ...good, honorDmarcPolicy: null }))).toEqual(['error']);
    for (const enabled of [null, undefined])
      expect(causesOf(stopped({ ...good, enabled }))).toEqual(['error']);
    expect(stopped({ ...blind, enabled: null })).toBe(false);
    expect(causesOf(tenantOf({}).forgedSendersAreStopped)).toEqual(['permission']);
  });
});

describe('domains with which files are shared', () => {
  const limited = (
    sharingDomainRestrictionMode: string | null,
    sharingCapability: string | null = 'externalUserSharingOnly',
    sharingAllowedDomainList: readonly string[] | null | undefined = ['x'],
  ) =>
    tenantOf({
      sharepointSettings: {
        sharingDomainRestrictionMode,
        sharingCapability,
        sharingAllowedDomainList,
      },
    }).fileDomainsLimited;

  it('are limited by a list of those allowed, and not by one of those kept out', () => {
    expect(limited('allowList')).toBe(true);
    expect(limited('allowList', 'externalUserAndGuestSharing')).toBe(false);
    expect(limited('allowList', null)).toHaveProperty('missing');
    expect(limited('none', null)).toBe(false);
    expect(limited('blockList')).toBe(false);
    expect(limited('none')).toBe(false);
    expect(causesOf(limited(null))).toEqual(['error']);
    expect(causesOf(limited('somethingNew'))).toEqual(['error']);
  });

  it('are not called none where the list did not come', () => {
    const why = (list: readonly string[] | null) =>
      JSON.stringify(limited('allowList', 'externalUserSharingOnly', list));
    expect(why([])).toContain('no domain is on the list');
    expect(why(null)).toContain('no value came');
  });
});

describe('files', () => {
  const stay = (
    sharingCapability: string,
    more: { readonly reshare?: boolean; readonly guest?: string } = {},
  ) =>
    tenantOf({
      sharepointSettings: { sharingCapability, isResharingByExternalUsersEnabled: more.reshare ?? false },
      users: [{ id: 'g', userType: 'Guest', mail: more.guest ?? 'auditor@firm.example', addressDigests: [] }],
    }).filesStayInside;

  it('stay inside only where the ceiling says so, and between the two nobody can say', () => {
    expect(stay('disabled')).toBe(true);
    expect(stay('externalUserAndGuestSharing')).toBe(false);
    expect(stay('existingExternalUserSharingOnly')).toBe(true);
    expect(stay('existingExternalUserSharingOnly', { reshare: true })).toBe(false);
    expect(causesOf(stay('externalUserSharingOnly'))).toEqual(['not-supported']);
    expect(causesOf(stay('existingExternalUserSharingOnly', { guest: 'x@gmail.com' }))).toEqual([
      'not-supported',
    ]);
    expect(causesOf(stay('unknownFutureValue'))).toEqual(['error']);
  });
});
