import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../../../graph/reader.ts';
import type { MailDns } from '../../declare/mail-dns.ts';
import { collected, collectOptions } from '../../run/testing.ts';
import { followSpf } from './spf-lookups.ts';

const failing = (): Promise<never> =>
  Promise.reject(new ReadFailure('error', 'no name server answered in time'));
const dnsOf = (texts: Readonly<Record<string, readonly string[]>>, more: Partial<MailDns> = {}): MailDns => ({
  txt: (name) => Promise.resolve(texts[name] ?? []),
  mx: () => Promise.resolve([{ exchange: 'X.mail.protection.outlook.com', priority: 0 }]),
  hasAddress: () => Promise.resolve(true),
  cname: () => Promise.resolve(undefined),
  mtaStsPolicy: () => Promise.resolve('mode: enforce'),
  ...more,
});
const domains = [
  { id: 'council.gov.uk', isVerified: true, isInitial: false },
  { id: 'council.onmicrosoft.com', isVerified: true, isInitial: true },
  { id: 'wanted.gov.uk', isVerified: false, isInitial: false },
];
const reading = async (dns?: MailDns, own: readonly object[] = domains) => {
  const more = dns === undefined ? {} : { dns };
  const { evidence } = await collected(collectOptions({ '/domains': own }, more));
  return evidence.mailDomainRecords;
};

describe('mailDomainRecords', () => {
  const texts = {
    'council.gov.uk': ['MS=ms1', 'v=spf1 include:a.example -all', 'v=spf10 nothing'],
    'a.example': ['v=spf1 ip4:192.0.2.0/24 -all'],
    '_dmarc.council.gov.uk': ['v=DMARC1; p=reject', 'unrelated'],
    '_mta-sts.council.gov.uk': ['v=STSv1; id=1'],
  };

  it('asks for verified domains of the council alone, and keeps the records that mail goes by', async () => {
    expect(await reading(dnsOf(texts))).toMatchObject({
      status: 'collected',
      value: [
        {
          subject: 'council.gov.uk',
          status: 'collected',
          value: {
            mx: ['x.mail.protection.outlook.com'],
            spf: ['v=spf1 include:a.example -all'],
            spfLookups: 1,
            dmarc: ['v=DMARC1; p=reject'],
            mtaSts: ['v=STSv1; id=1'],
            mtaStsPolicy: 'mode: enforce',
            tlsReports: [],
            spfVoids: 0,
            spfLedTo: [{ name: 'a.example', records: ['v=spf1 ip4:192.0.2.0/24 -all'] }],
            selectors: ['', ''],
          },
        },
      ],
    });
  });

  it('asks the domain above about DMARC, up to the registered name, where a sub-domain says nothing', async () => {
    const asked: string[] = [];
    const dns = dnsOf({ '_dmarc.council.gov.uk': ['v=DMARC1; p=reject; sp=none'] });
    const listening = { ...dns, txt: (name: string) => (asked.push(name), dns.txt(name)) };
    const value = await reading(listening, [
      { id: 'a.mail.council.gov.uk', isVerified: true, isInitial: false },
    ]);
    expect(value).toMatchObject({
      value: [{ value: { dmarc: [], dmarcAbove: ['v=DMARC1; p=reject; sp=none'] } }],
    });
    expect(asked).toContain('_dmarc.mail.council.gov.uk');
    expect(asked).not.toContain('_dmarc.gov.uk');
  });

  it.each([
    ['v=DMARC1; p=reject', 'v=DMARC1; p=none'],
    ['v=DMARC1; p=reject; psd=n', 'v=DMARC1; p=reject; psd=n'],
  ])('trap: the highest name speaks for a sub-domain, not the nearest: %s', async (nearest, speaks) => {
    const records = {
      '_dmarc.mail.council.gov.uk': [nearest],
      '_dmarc.council.gov.uk': ['v=DMARC1; p=none'],
    };
    const own = [{ id: 'a.mail.council.gov.uk', isVerified: true, isInitial: false }];
    expect(await reading(dnsOf(records), own)).toMatchObject({
      value: [{ value: { dmarcAbove: [speaks] } }],
    });
  });

  it('leaves the rest readable where only the policy file does not answer', async () => {
    expect(await reading(dnsOf(texts, { mtaStsPolicy: failing }))).toMatchObject({
      value: [
        {
          status: 'collected',
          value: {
            dmarc: ['v=DMARC1; p=reject'],
            unread: { mtaStsPolicy: 'no name server answered in time' },
          },
        },
      ],
    });
  });

  it('leaves the rest readable where one question goes without an answer, and says which', async () => {
    const silentKeys = dnsOf(texts, { mx: failing, cname: failing });
    const txt = (name: string) => (name.startsWith('_smtp._tls') ? failing() : silentKeys.txt(name));
    const why = 'no name server answered in time';
    const read = await reading({ ...silentKeys, txt });
    expect(read).toHaveProperty('value.0.value');
    const [one] = read.status === 'collected' ? read.value : [];
    const value: object = one?.status === 'collected' ? one.value : {};
    expect(value).toMatchObject({
      spf: ['v=spf1 include:a.example -all'],
      dmarc: ['v=DMARC1; p=reject'],
      mtaStsPolicy: 'mode: enforce',
      unread: { mx: why, tlsReports: why, selectors: why },
    });
    for (const absent of ['mx', 'tlsReports', 'selectors'])
      expect(value).not.toHaveProperty(absent, expect.anything());
  });

  it('keeps apart a DMARC record that the domain above may have from none at all', async () => {
    const dns = dnsOf({});
    const txt = (name: string) => (name === '_dmarc.council.gov.uk' ? failing() : dns.txt(name));
    const own = [{ id: 'mail.council.gov.uk', isVerified: true, isInitial: false }];
    expect(await reading({ ...dns, txt }, own)).toMatchObject({
      value: [{ value: { dmarc: [], unread: { dmarcAbove: 'no name server answered in time' } } }],
    });
  });

  it('is unavailable for a domain about which nobody answers any question', async () => {
    const silent = { mx: failing, txt: failing, cname: failing };
    expect(await reading(dnsOf(texts, silent))).toMatchObject({
      value: [{ subject: 'council.gov.uk', status: 'unavailable', cause: 'error' }],
    });
  });

  it('asks nobody where no name server is to be asked', async () => {
    expect(await reading()).toMatchObject({ status: 'unavailable', cause: 'switched-off' });
  });
});

describe('look-ups of an SPF record', () => {
  const known: Readonly<Record<string, string[]>> = {
    'b.example': ['v=spf1 a:x.example exists:y.example ~all'],
    'twice.example': ['v=spf1 -all', 'v=spf1 ~all'],
    'loop.example': ['v=spf1 include:loop.example -all'],
  };
  const dns = {
    txt: (name: string) => (name === 'silent.example' ? failing() : Promise.resolve(known[name] ?? [])),
    hasAddress: (name: string) =>
      name === 'silent.example' ? failing() : Promise.resolve(!name.startsWith('none')),
    mx: (name: string) =>
      Promise.resolve(
        Array.from({ length: { 'none.example': 0, 'many.example': 11 }[name] ?? 1 }, () => ({
          exchange: 'x.example',
          priority: 0,
        })),
      ),
  };
  const follow = (record: string) => followSpf(record, 'own.example', dns);

  it.each([
    ['v=spf1 ip4:192.0.2.1 -all', 0, 0, false],
    ['v=spf1 a mx include:b.example -all', 5, 0, false],
    ['v=spf1 -all a mx include:none.example', 0, 0, false],
    ['v=spf1 redirect=b.example -all', 0, 0, false],
    ['v=spf1 redirect=b.example', 3, 0, false],
    ['v=spf1 include:%{i}.b.example -all', null, 0, false],
    ['v=spf1 include:silent.example -all', null, 0, false],
    ['v=spf1 include:none.example -all', 1, 0, true],
    ['v=spf1 include:twice.example -all', 1, 0, true],
    ['v=spf1 redirect=none.example', 1, 0, true],
    ['v=spf1 include:none.example include:silent.example -all', null, 0, true],
    ['v=spf1 a:none.example mx:none.example exists:none2.example -all', 3, 3, false],
    ['v=spf1 exists:%{i}.none.example ptr a/24 -all', 3, 0, false],
    ['v=spf1 a:silent.example a:none.example -all', 2, null, false],
    ['v=spf1 mx:many.example -all', 1, 0, true],
  ])('%s', async (record, lookups, voids, isBroken) => {
    expect(await follow(record)).toMatchObject({ lookups, voids, isBroken });
  });

  it('keeps the records that it leads to, each once', async () => {
    expect(
      (await follow('v=spf1 include:b.example include:b.example include:silent.example -all')).ledTo,
    ).toEqual([{ name: 'b.example', records: known['b.example'] }]);
  });

  it('ends for records that include each other', async () => {
    expect((await follow('v=spf1 include:loop.example -all')).lookups).toBeGreaterThan(10);
  });
});
