import { describe, expect, it } from 'vitest';
import { importScubaGear } from './scubagear.ts';

const importing = async (more: Readonly<Record<string, unknown>>) => {
  const { evidence } = await importScubaGear(
    JSON.stringify({
      module_version: '1.8.0',
      timestamp_zulu: '2026-05-04T17:15:48.307Z',
      tenant_details: [{ TenantId: 't1', DisplayName: 'Exampleton', DomainName: 'exampleton.example' }],
      ...more,
    }),
    'export.json',
    { digestKey: 'test key', beadle: '0.1.0' },
  );
  return evidence;
};

describe('what Exchange answered to ScubaGear', () => {
  it('is used, whichever product of ScubaGear asked it', async () => {
    const evidence = await importing({
      all_domains: { DomainName: 'exampleton.example', DomainType: 'Authoritative', MatchSubDomains: false },
      conn_filter: [{ Name: 'Default', IPAllowList: ['203.0.113.7'], EnableSafeList: false }],
      hosted_content_filter_policies: [
        { Name: 'Default', IsDefault: true, AllowedSenders: [], AllowedSenderDomains: ['Bank.example'] },
      ],
      malware_filter_policies: { Name: 'Default', IsDefault: true, EnableFileFilter: true, ZapEnabled: true },
      anti_phish_policies: [{ Name: 'Default', EnableSpoofIntelligence: true, HonorDmarcPolicy: false }],
      atp_policy_for_o365: [{ EnableATPForSPOTeamsODB: true }],
      sharing_policy: [
        { Name: 'Default', Enabled: true, Domains: 'Anonymous:CalendarSharingFreeBusySimple' },
      ],
      inbound_connectors: [null],
      org_config: [{ AuditDisabled: false, OAuth2ClientProfileEnabled: true }],
    });
    expect(evidence).toMatchObject({
      acceptedDomains: { value: [{ domainName: 'exampleton.example' }] },
      connectionFilterPolicies: { value: [{ ipAllowList: 1, enableSafeList: false }] },
      contentFilterPolicies: { value: [{ allowedSenders: 0, allowedSenderDomains: ['bank.example'] }] },
      malwareFilterPolicies: { value: [{ zapEnabled: true }] },
      antiPhishPolicies: { value: [{ honorDmarcPolicy: false }] },
      defenderForOffice: { value: { scansFiles: true } },
      sharingPolicies: { value: [{ domains: ['Anonymous:CalendarSharingFreeBusySimple'] }] },
      inboundConnectors: { status: 'collected', value: [] },
      organizationConfig: { value: { oAuth2ClientProfileEnabled: true } },
    });
  });

  it('is no licence, where ScubaGear says that there is none', async () => {
    const { defenderForOffice } = await importing({
      atp_policy_for_o365: [],
      defender_successful_commands: ['Get-AtpPolicyForO365'],
      defender_unsuccessful_commands: ['Get-AtpPolicyForO365'],
    });
    expect(defenderForOffice).toMatchObject({ status: 'unavailable', cause: 'licence' });
  });

  it.each([
    ['a list of it is a text', { conn_filter: [{ Name: 'Default', IPAllowList: 'System.Object[]' }] }],
    ['an object of it is a text', { conn_filter: [{ Name: 'Default', IPAllowList: [] }, '@{Name=Other}'] }],
    ['it is a text as a whole', { conn_filter: '@{Name=Default; IPAllowList=System.Object[]}' }],
    ['a name is a number', { conn_filter: [{ Name: 7 }] }],
  ])('was not read where %s', async (_what, more) => {
    const { connectionFilterPolicies, organization } = await importing(more);
    expect(connectionFilterPolicies).toMatchObject({ status: 'unavailable', cause: 'error' });
    expect(JSON.stringify(connectionFilterPolicies)).toMatch(/conn_filter.*(Run|run) ScubaGear again/u);
    expect(organization.status).toBe('collected');
  });

  it('is never an empty list of what every tenant has', async () => {
    const { acceptedDomains } = await importing({ accepted_domains: [] });
    expect(acceptedDomains).toMatchObject({ status: 'unavailable', cause: 'not-in-import' });
  });
});
