import { describe, expect, it } from 'vitest';
import { bareSnapshot } from '../../sources/testing.ts';
import { factsOfSnapshot } from '../testing.ts';
import { dmarcEnforced, dmarcReported } from './dmarc.ts';
import { mtaStsEnforced } from './mta-sts.ts';
import { spfProtects } from './spf.ts';
import { tlsFaultsReported } from './tls-reports.ts';

describe('SPF', () => {
  const plain = ['v=spf1 ip4:192.0.2.0/24 -all'];
  const spfLedTo = ['x.example', '_spf.x.example', 'a.example'].map((name) => ({ name, records: plain }));

  it.each([
    ['one that ends in -all', ['v=spf1 include:x.example -all'], 1, true],
    ['one that ends in ~all', ['v=spf1 ~all'], 0, true],
    ['one that leaves it open', ['v=spf1 ?all'], 0, false],
    ['one that lets everybody', ['v=spf1 +all'], 0, false],
    ['one without an end', ['v=spf1 include:x.example'], 1, false],
    ['one with ptr', ['v=spf1 ptr -all'], 1, false],
    ['two, an error for every receiver', ['v=spf1 -all', 'v=spf1 ~all'], 0, false],
    ['none', [], null, false],
    ['too many look-ups', ['v=spf1 include:x.example -all'], 11, false],
    ['one with a word that is no term', ['v=spf1 include:x.example, -all'], 1, false],
    ['one with two ends elsewhere', ['v=spf1 redirect=a.example redirect=b.example -all'], 1, false],
    ['one with macros', ['v=spf1 exists:%{i}._spf.x.example include:x.example -all'], 2, true],
    [
      'one with a name below an underscore',
      ['v=spf1 include:_spf.x.example a:_a.x.example/24//64 -all'],
      2,
      true,
    ],
    ['one for a quarter of all addresses', ['v=spf1 ip4:0.0.0.0/2 -all'], 0, true],
    ['one for half of all addresses', ['v=spf1 ip4:0.0.0.0/2 ip4:64.0.0.0/2 -all'], 0, false],
    ['one for all servers around its own', ['v=spf1 a/0 -all'], 1, false],
    ['one that refuses all addresses first', ['v=spf1 -ip4:0.0.0.0/0 -all'], 0, true],
    ['another version', ['v=spf10 -all'], 0, false],
  ] as const)('%s', (_, records, lookups, expected) => {
    expect(spfProtects({ spf: records, spfLookups: lookups, spfVoids: 0, spfLedTo })).toBe(expected);
  });

  it('is unknown where it leads elsewhere, or an included record did not answer', () => {
    const asked = (spf: string, more: object = {}) =>
      spfProtects({ spf: [spf], spfLookups: 1, spfVoids: 0, ...more });
    expect(asked('v=spf1 redirect=x.example')).toHaveProperty('missing');
    expect(asked('v=spf1 redirect=x.example', { spfLedTo })).toBe(true);
    expect(asked('v=spf1 include:x.example -all', { spfLedTo, spfLookups: null })).toHaveProperty('missing');
    expect(asked('v=spf1 include:x.example -all')).toHaveProperty('missing');
  });

  it('is unknown where nobody counted the names that find nothing, but for a record that looks up none', () => {
    const asked = (spf: string, spfLookups: number) => spfProtects({ spf: [spf], spfLookups, spfLedTo });
    expect(asked('v=spf1 a:gone.example -all', 1)).toHaveProperty('missing.0.detail');
    expect(asked('v=spf1 a:gone.example -all', 11)).toBe(false);
    expect(asked('v=spf1 ip4:192.0.2.0/24 -all', 0)).toBe(true);
  });
});

describe('DMARC', () => {
  it.each([
    [['v=DMARC1; p=reject'], true],
    [['v=DMARC1;p=Quarantine; rua=mailto:a@b.example'], true],
    [['v=DMARC1; p=none'], false],
    [['v=DMARC1'], false],
    [['v=DMARC1; p=reject; sp=none'], false],
    [['v=DMARC1; p=reject; pct=50'], false],
    [['v=DMARC1; p=reject; pct=100'], true],
    [['v=DMARC1; p=quarantine; t=y'], false],
    [['v=DMARC1; p=reject; t=y'], true],
    [['V = DMARC1 ; p = reject'], true],
    [['v=dmarc1; p=reject'], false],
    [['v=DMARC1; p=reject', 'v=DMARC1; p=none'], false],
    [[], false],
  ])('%j', (records, expected) => {
    expect(dmarcEnforced(records)).toBe(expected);
  });

  it('is reported only to an address', () => {
    expect(dmarcReported(['v=DMARC1; p=none; rua=mailto:a@b.example'])).toBe(true);
    expect(dmarcReported(['v=DMARC1; p=none; rua='])).toBe(false);
    expect(dmarcReported(['v=DMARC1; rua=mailto:a@b.example', 'v=DMARC1'])).toBe(false);
  });
});

describe('MTA-STS', () => {
  const policy = (lines: string) => ({
    mx: ['a.mail.protection.outlook.com'],
    mtaSts: ['v=STSv1; id=1'],
    mtaStsPolicy: lines,
  });
  const good = 'version: STSv1\r\nmode: enforce\r\nmx: *.mail.protection.outlook.com\r\nmax_age: 1209600';

  it('counts only with a file that enforces it for every mail server', () => {
    expect(mtaStsEnforced(policy(good))).toBe(true);
    expect(mtaStsEnforced(policy(good.replace('enforce', 'testing')))).toBe(false);
    expect(mtaStsEnforced(policy(good.replace('1209600', '60')))).toBe(false);
    expect(mtaStsEnforced(policy(good.replace('1209600', '1e9')))).toBe(false);
    expect(mtaStsEnforced(policy(good.replace('mode', 'Mode')))).toBe(false);
    expect(mtaStsEnforced({ ...policy(good), mtaSts: ['v=STSv1; id=2026-11'] })).toBe(false);
    expect(mtaStsEnforced({ ...policy(good), mtaSts: ['v=stsv1; id=1'] })).toBe(false);
    expect(mtaStsEnforced({ ...policy(good), mx: ['other.example'] })).toBe(false);
    expect(mtaStsEnforced({ ...policy(good), mx: ['a.b.mail.protection.outlook.com'] })).toBe(false);
    expect(mtaStsEnforced({ mx: [], mtaSts: ['v=STSv1; id=1'], mtaStsPolicy: null })).toBe(false);
    expect(
      mtaStsEnforced({ mx: [], mtaSts: ['v=STSv1; id=1'], unread: { mtaStsPolicy: 'silent' } }),
    ).toHaveProperty('missing');
  });
});

describe('TLS-RPT', () => {
  it('counts only where it leads to somebody', () => {
    expect(tlsFaultsReported(['v=TLSRPTv1; rua=ftp://x.example/,mailto:a@b.example'])).toBe(true);
    expect(tlsFaultsReported(['v=TLSRPTv1; rua=ftp://x.example/'])).toBe(false);
    expect(tlsFaultsReported(['v=tlsrptv1; rua=mailto:a@b.example'])).toBe(false);
  });
});

describe('a mail domain', () => {
  const records = {
    mx: ['x.mail.protection.outlook.com'],
    spf: ['v=spf1 -all'],
    spfLookups: 0,
    dmarc: [],
    mtaSts: [],
    mtaStsPolicy: null,
    tlsReports: [],
    selectors: ['s1.example'],
  };
  const factsOf = (value: object, more: Readonly<Record<string, unknown>> = {}) =>
    factsOfSnapshot(
      bareSnapshot({
        mailDomainRecords: [{ subject: 'council.gov.uk', status: 'collected', value }],
        ...more,
      }),
      { emergencyAccounts: [], ownDomains: [] },
      new Date('2026-11-22T11:33:00.000Z'),
    ).mailDomain.subjects[0];

  it.each([
    [['x.mail.protection.outlook.com'], 'microsoft', true],
    [['x.mx.microsoft', 'mx.gateway.example'], 'both', true],
    [['mx.gateway.example'], 'elsewhere', true],
    [[''], 'none', false],
    [[], 'none', false],
  ])('with %j', (mx, mailServers, receivesMail) => {
    const nobody = { mailboxes: [] };
    expect(factsOf({ ...records, mx }, nobody)).toMatchObject({ mailServers, receivesMail });
  });

  it('is judged by the records that came, be they of a file of another tool or without the file of MTA-STS', () => {
    const { spf, spfLookups, dmarc } = records;
    const part = factsOf({ spf, spfLookups, dmarc });
    expect(part).toMatchObject({ spfProtects: true, dmarcEnforced: false, dmarcReported: false });
    expect(part?.mailServers).toHaveProperty('missing.0.cause', 'not-in-import');
    const { mtaStsPolicy: _unread, ...rest } = records;
    const silent = factsOf({ ...rest, mtaSts: ['v=STSv1; id=1'], unread: { mtaStsPolicy: 'no answer' } });
    expect(silent).toMatchObject({ mailServers: 'microsoft', spfProtects: true, tlsFaultsReported: false });
    expect(silent?.mtaStsEnforced).toHaveProperty('missing.0.detail', 'no answer');
  });

  it('is unknown only in what one silent question would have said, and says why', () => {
    const { mx: _mx, mtaSts: _sts, selectors: _keys, ...rest } = records;
    const silent = factsOf({ ...rest, unread: { mx: 'no MX', mtaSts: 'no STS', selectors: 'no keys' } });
    expect(silent).toMatchObject({ spfProtects: true, dmarcEnforced: false, tlsFaultsReported: false });
    for (const [fact, why] of [
      ['mailServers', 'no MX'],
      ['receivesMail', 'no MX'],
      ['mtaStsEnforced', 'no STS'],
    ] as const)
      expect(silent?.[fact]).toHaveProperty('missing', [
        { evidence: 'mailDomainRecords', cause: 'error', detail: why },
      ]);
    const { mx: _hosts, ...withoutServers } = records;
    expect(factsOf(withoutServers)?.mtaStsEnforced, 'no file: whatever the servers are').toBe(false);
  });

  it('is signed only where it is switched on and one key can be found', () => {
    const config = (more: object) => ({
      dkimSigningConfigs: [
        { domain: 'council.gov.uk', enabled: true, targets: ['s1.example', 's2.example'], ...more },
      ],
    });
    expect(factsOf(records, config({}))?.isSigned).toBe(true);
    expect(factsOf({ ...records, selectors: ['s2.example'] }, config({}))?.isSigned).toBe(true);
    expect(factsOf({ ...records, selectors: ['s2.example', ''] }, config({}))?.isSigned).toBe(false);
    expect(factsOf({ ...records, selectors: [] }, config({}))?.isSigned).toBe(false);
    expect(factsOf(records, config({ targets: [] }))?.isSigned).toHaveProperty('missing');
    expect(factsOf({ ...records, selectors: [] }, config({ targets: [] }))?.isSigned).toBe(false);
    expect(factsOf(records, config({ enabled: false }))?.isSigned).toBe(false);
    expect(factsOf(records, { dkimSigningConfigs: [] })?.isSigned).toBe(false);
    const behind = { ...records, mx: ['mx.filter.example'] };
    expect(factsOf(behind, { dkimSigningConfigs: [] })?.isSigned).toHaveProperty('missing');
    expect(factsOf(behind, config({}))?.isSigned).toBe(true);
    expect(factsOf(records)?.isSigned).toHaveProperty('missing');
  });
});
