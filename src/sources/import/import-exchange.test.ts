import { isAskedOnce } from '../declare/reads.ts';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bareSnapshot } from '../testing.ts';
import { addressesWith } from '../declare/minimise/address.ts';
import { collectors } from '../generated/collector-registry.ts';
import { importExchange } from './import-exchange.ts';

const options = { digestKey: 'test key', beadle: '0.1.0' };
const tenantId = '7c1e9d7a-5f0c-4c8e-9a53-1f3d6f0e2b11';
const ann = {
  ExternalDirectoryObjectId: 'u1',
  Guid: 'g1',
  DisplayName: 'Ann Clerk',
  RecipientTypeDetails: 'UserMailbox',
  PrimarySmtpAddress: 'ann@exampleton.example',
  ForwardingSmtpAddress: 'smtp:ann.private@gmail.com',
  ForwardingAddress: null,
  DeliverToMailboxAndForward: true,
};
const annRecipient = { ...ann, Name: 'ann', EmailAddresses: ['SMTP:ann@exampleton.example'] };
const content = (cmdlets: Readonly<Record<string, unknown>>) => ({
  format: 'beadle-exchange-export',
  version: 1,
  takenAt: '2026-11-20T10:00:00Z',
  tenantId,
  module: '3.9.0',
  cmdlets,
});
const importing = (cmdlets: Readonly<Record<string, unknown>>, more: object = {}) =>
  importExchange(JSON.stringify(content(cmdlets)), 'exchange.json', { ...options, ...more });
const userDigest = addressesWith('test key').digest('ann@exampleton.example');
const collected = (digest: string) => ({
  ...bareSnapshot({ users: [{ id: 'u1', addressDigests: [digest] }] }),
  tenant: { id: tenantId, displayName: 'Exampleton', initialDomain: 'exampleton.example' },
});

describe('an Exchange import', () => {
  it('keeps no address of an error, and one line of it', async () => {
    const error = "The user\n'ann@exampleton.example' is not allowed.";
    const { evidence } = await importing({ 'Get-Mailbox': { error } });
    expect(JSON.stringify(evidence)).not.toContain('ann@');
    expect(evidence.mailboxes).toMatchObject({
      detail: expect.stringContaining('The user (address) is not allowed.') as string,
    });
  });

  it('reduces a forward to domain and digest, as a live answer', async () => {
    const { evidence } = await importing({ 'Get-Mailbox': { items: ann } });
    expect(evidence.mailboxes).toMatchObject({
      status: 'collected',
      at: '2026-11-20T10:00:00.000Z',
      value: [{ userId: 'u1', forwardingSmtpAddress: { form: 'smtp', domain: 'gmail.com' } }],
    });
    expect(JSON.stringify(evidence)).not.toContain('ann.private');
  });

  it('keeps a failed cmdlet, a part of a list and an absent one apart, and never as an empty list', async () => {
    const { evidence } = await importing({
      'Get-Mailbox': { error: 'AccessDenied' },
      'Get-RemoteDomain': { items: [], warnings: ['There are more results available than shown.'] },
      'Get-JournalRule': { items: null },
    });
    expect(evidence.mailboxes).toMatchObject({ status: 'unavailable', cause: 'error' });
    expect(evidence.remoteDomains).toMatchObject({ status: 'unavailable', cause: 'error' });
    expect(evidence.journalRules).toMatchObject({ status: 'collected', value: [] });
    expect(evidence.casMailboxes).toMatchObject({ status: 'unavailable', cause: 'not-in-import' });
    expect(evidence.users).toMatchObject({ status: 'unavailable', cause: 'not-in-import' });
  });

  it('fills only what a snapshot lacks, and keeps its own cause where the file has no answer', async () => {
    const into = collected(userDigest);
    const merged = await importing({ 'Get-Recipient': { items: [annRecipient] } }, { into });
    expect(merged.evidence.recipients.status).toBe('collected');
    expect(merged.evidence.mailboxes).toMatchObject({ cause: 'permission' });
    expect(merged.evidence.users).toEqual(into.evidence.users);
    expect(merged.startedAt).toBe(into.startedAt);
  });

  it('refuses a file of another tenant, or made under another key', async () => {
    const cmdlets = { 'Get-Recipient': { items: [annRecipient] } };
    const other = { ...collected(userDigest), tenant: { id: 't2', displayName: '', initialDomain: '' } };
    await expect(importing(cmdlets, { into: other })).rejects.toMatchObject({ code: 'TENANT_WRONG' });
    const otherKey = collected('another digest');
    await expect(importing(cmdlets, { into: otherKey })).rejects.toThrow('no address in it fits');
  });

  it.each([
    ['a truncated file', '{"format":"beadle-exchange-export",', 'the file is cut off'],
    ['another file', '{"format":"something"}', 'property format'],
    ['no time', JSON.stringify({ ...content({}), takenAt: 'today' }), 'property takenAt'],
    ['a newer script', JSON.stringify({ ...content({}), version: 2 }), 'newer script'],
  ])('names file and remedy of %s', async (_what, text, says) => {
    const attempt = importExchange(text, 'exchange.json', options);
    await expect(attempt).rejects.toThrow(says);
    await expect(attempt).rejects.toThrow('exchange.json');
  });
});

describe('the script that writes the file', () => {
  const script = readFileSync(
    fileURLToPath(new URL('../../../powershell/Export-ExchangeSettings.ps1', import.meta.url)),
    'utf8',
  );
  const table = [...script.matchAll(/^ {4}'(Get-\w+)'\s*= ,? ?(.+)$/gm)].map(
    ([, cmdlet = '', names = '']) =>
      [cmdlet, [...names.matchAll(/'(\w+)'/g)].map((name) => name[1])] as const,
  );

  it('asks the cmdlets that collectors ask, with every property that they read', () => {
    const asked = Object.values(collectors).flatMap(({ requests }) =>
      requests.flatMap((one) =>
        one.service === 'exchange' && isAskedOnce(one) ? [[one.cmdlet, one.properties] as const] : [],
      ),
    );
    expect(table.length).toBeGreaterThan(0);
    expect(Object.fromEntries(table)).toEqual(Object.fromEntries(asked));
  });

  it('holds no command that could change a tenant', () => {
    const changing =
      /\b(Set|New|Remove|Add|Enable|Disable|Start|Stop|Grant|Update)-(?!Module\b|StrictMode\b|Content\b)\w+/g;
    expect(script.match(changing)).toBeNull();
    expect('Set-Mailbox x'.match(changing)).not.toBeNull();
  });
});
