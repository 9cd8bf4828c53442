import { describe, expect, it } from 'vitest';
import { importScubaGear } from './scubagear.ts';

const options = { digestKey: 'test key', beadle: '0.1.0' };
const importing = async (more: Readonly<Record<string, unknown>>) => {
  const { evidence } = await importScubaGear(
    JSON.stringify({
      module_version: '1.8.0',
      timestamp_zulu: '2026-05-04T17:15:48.307Z',
      tenant_details: [{ TenantId: 't1', DisplayName: 'Exampleton', DomainName: 'exampleton.example' }],
      ...more,
    }),
    'export.json',
    options,
  );
  return evidence;
};

const domain = 'exampleton.example';
const answer = (name: string, answers: unknown, result = 'Query returned 1 txt records') => ({
  query_name: name,
  query_answers: answers,
  query_result: result,
});
const records = async (more: Readonly<Record<string, unknown>>) => {
  const { mailDomainRecords } = await importing(more);
  if (mailDomainRecords.status !== 'collected') throw new Error(mailDomainRecords.detail);
  return mailDomainRecords.value.map((one) => (one.status === 'collected' ? [one.subject, one.value] : []));
};

describe('the mail domains of a ScubaGear export', () => {
  it('have the records that the log shows, under the name that was asked for', async () => {
    const spf = { domain, rdata: [], log: [answer(domain, ['v=spf1 include:x.example -all', 'other'])] };
    const above = {
      domain,
      rdata: ['v=DMARC1; p=reject'],
      log: [
        answer(`_dmarc.${domain}`, [], 'Query returned NXDomain'),
        answer('_dmarc.example', 'v=DMARC1; p=reject'),
      ],
    };
    expect(await records({ spf_records: spf, dmarc_records: [above] })).toEqual([
      [domain, { spf: ['v=spf1 include:x.example -all'], spfLookups: null, dmarc: [] }],
    ]);
  });

  it('have no record only where a name server said so', async () => {
    const silent = { domain, rdata: [], log: [answer(domain, [], 'Query resulted in exception')] };
    const none = { domain, rdata: [], log: [answer(domain, [], 'Query returned NXDomain')] };
    expect(await records({ spf_records: silent, dmarc_records: {} })).toEqual([
      [domain, { spfLookups: null }],
    ]);
    expect(await records({ spf_records: none, dmarc_records: {} })).toMatchObject([[domain, { spf: [] }]]);
  });

  it('are read from before there was a log, where something was found', async () => {
    const spf = [
      { domain, rdata: 'v=spf1 -all' },
      { domain: 't.onmicrosoft.com', rdata: 'v=spf1 -all' },
    ];
    const dmarc = [{ domain, rdata: '' }];
    expect(await records({ spf_records: spf, dmarc_records: dmarc })).toEqual([
      [domain, { spf: ['v=spf1 -all'], spfLookups: 0 }],
    ]);
  });

  it('point to Microsoft where its key is found at their own selector, and nowhere where none is', async () => {
    const config = {
      Domain: domain,
      Enabled: true,
      Selector1PublicKey: 'key 1',
      Selector1CNAME: 'S1.t.example',
      Selector2CNAME: 's2.t.example',
    };
    const none = answer(`selector2._domainkey.${domain}`, [], 'Query returned NXDomain');
    const selectors = async (first: object) => {
      const found = await records({
        spf_records: {},
        dmarc_records: {},
        dkim_config: config,
        dkim_records: { domain, log: [first, none] },
      });
      return (found[0]?.[1] as { selectors?: string[] } | undefined)?.selectors;
    };
    expect(await selectors(answer(`selector1._domainkey.${domain}`, 'key 1'))).toEqual(['s1.t.example', '']);
    expect(await selectors(answer(`selector1._domainkey.${domain}`, [], 'Query returned NXDomain'))).toEqual([
      '',
      '',
    ]);
    expect(
      await selectors(answer(`selector1._domainkey.${domain}`, 'a key of somebody else')),
    ).toBeUndefined();
    const { dkimSigningConfigs } = await importing({ dkim_config: config });
    expect(dkimSigningConfigs).toMatchObject({
      value: [{ domain, enabled: true, targets: ['s1.t.example', 's2.t.example'] }],
    });
  });
});

describe('the settings of a ScubaGear export', () => {
  it('say how far files may be shared, by number or by name', async () => {
    const tenant = async (SharingCapability: unknown) =>
      (
        await importing({
          SPO_tenant: [
            { SharingCapability, PreventExternalUsersFromResharing: true, LegacyAuthProtocolsEnabled: false },
          ],
        })
      ).sharepointSettings;
    for (const level of [1, 'ExternalUserSharingOnly'])
      expect(await tenant(level)).toMatchObject({
        value: {
          sharingCapability: 'externalUserSharingOnly',
          isResharingByExternalUsersEnabled: false,
          isLegacyAuthProtocolsEnabled: false,
        },
      });
    for (const level of [9, null])
      expect(await tenant(level)).toMatchObject({ status: 'unavailable', cause: 'error' });
  });

  it('say whether files are shared with named domains only, by number or by name', async () => {
    const tenant = async (more: object) =>
      (await importing({ SPO_tenant: [{ SharingCapability: 1, ...more }] })).sharepointSettings;
    const listed = { SharingAllowedDomainList: 'district.example partner.example' };
    for (const mode of [1, 'AllowList'])
      expect(await tenant({ SharingDomainRestrictionMode: mode, ...listed })).toMatchObject({
        value: {
          sharingDomainRestrictionMode: expect.stringMatching(/^allowlist$/iu) as string,
          sharingAllowedDomainList: ['district.example', 'partner.example'],
        },
      });
    expect(await tenant({ SharingDomainRestrictionMode: 1, SharingAllowedDomainList: '' })).toMatchObject({
      value: { sharingAllowedDomainList: [] },
    });
    for (const mode of [9, null, undefined])
      expect(await tenant({ SharingDomainRestrictionMode: mode, ...listed })).toMatchObject({
        value: { sharingDomainRestrictionMode: null },
      });
  });

  it('say after how many wrong passwords an account is locked, or that nobody changed it', async () => {
    const settings = async (directory_settings: unknown) =>
      (await importing({ directory_settings })).groupSettings;
    const values = [{ Name: 'LockoutThreshold', Value: '7' }];
    const passwords = { TemplateId: '5cf42378-d67d-4f36-ba46-e8b86229381d', Values: values };
    const other = { TemplateId: 'dffd5d46-495d-40a9-8e21-954ff55e198a', Values: values };
    expect(await settings([other, passwords])).toMatchObject({
      value: [{ lockoutThreshold: '7' }],
    });
    expect(await settings([other])).toMatchObject({ value: [] });
  });

  it('take a yes on the audit log for one, and a no for nothing', async () => {
    const log = async (UnifiedAuditLogIngestionEnabled: unknown) =>
      (await importing({ admin_audit_log_config: [{ UnifiedAuditLogIngestionEnabled }] }))
        .adminAuditLogConfig;
    expect(await log(true)).toMatchObject({ value: { unifiedAuditLogIngestionEnabled: true } });
    expect(await log(false)).toMatchObject({ status: 'unavailable', cause: 'error' });
  });

  it('say what Exchange asks of the whole organisation, and nothing of what an export lacks', async () => {
    const { organizationConfig } = await importing({ org_config: [{ AuditDisabled: false }] });
    expect(organizationConfig).toMatchObject({ status: 'collected', value: { auditDisabled: false } });
  });
});
