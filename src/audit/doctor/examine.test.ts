import type { Cause } from '../../model/cause.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { createColors } from 'picocolors';
import type { Probe, Probing } from '../../sources/probe/probe.ts';
import { collectors } from '../../sources/generated/collector-registry.ts';
import { ReadFailure } from '../../graph/reader.ts';
import type { TokenInfo } from '../../graph/token.ts';
import type { Connection } from '../connect.ts';
import { credentialWarnings } from '../connect.ts';
import type { Settings } from '../council/settings.ts';
import { evidenceIds } from '../../sources/kinds.ts';
import { loadStandards, type Standards } from '../standards.ts';
import { permissionUses } from '../what-needs.ts';
import { describeExamination } from '../../cli/doctor/describe-examination.ts';
import { examine } from './examine.ts';
import { needsMending } from './needs-mending.ts';

const now = new Date('2026-11-22T11:33:00Z');
const exchangePermission = 'Exchange.ManageAsApp';
const everything = [...permissionUses().keys()].filter((name) => name !== exchangePermission);

const token = (permissions: readonly string[], kind: TokenInfo['kind'] = 'app-only'): TokenInfo => ({
  kind,
  permissions,
  tenantId: '11111111-1111-4111-8111-111111111111',
  audience: 'https://graph.microsoft.com',
  appId: 'app',
  expires: now,
});
const connection = (changes: Partial<Connection> = {}): Connection =>
  ({
    graph: token(everything),
    exchange: token([exchangePermission]),
    credential: { method: 'certificate', expires: new Date('2027-11-22T00:00:00Z') },
    ...changes,
  }) as Connection;
const settings = {
  switchedOff: [],
  warnings: [],
  inputs: {
    people: [],
    emergencyAccounts: ['emergency@exampleton.example'],
    ownDomains: [],
    provider: { name: 'Fen IT', domains: [] },
    software: [],
  },
} as unknown as Settings;

const allAnswer: Probing = {
  accounts: 12,
  devices: 20,
  probes: evidenceIds.map((evidence) => ({ evidence, status: 'answers', request: 'GET /x' })),
};
const refusing = (refusals: Readonly<Record<string, Partial<Probe>>>, accounts = 12): Probing => ({
  accounts,
  devices: 20,
  probes: allAnswer.probes.map((one) =>
    one.evidence in refusals ? { ...one, status: 'refused', ...refusals[one.evidence] } : one,
  ),
});

describe('the examination of a connection', () => {
  let standards: Standards;
  beforeAll(async () => {
    standards = await loadStandards('wouldham', '.');
  });
  const look = (one: Connection, changes: Partial<Settings> = {}, probing: Probing = allAnswer) =>
    examine(one, { settings: { ...settings, ...changes }, standards, now, probing });

  it('finds nothing where everything is granted, and what is granted too much', () => {
    expect(look(connection())).toMatchObject({ lacks: [], unneeded: [], warnings: [], exchange: 'works' });
    const greedy = look(connection({ graph: token([...everything, 'Mail.ReadWrite']) }));
    expect(greedy.unneeded).toEqual(['Mail.ReadWrite']);
    expect(describeExamination(greedy, createColors(false))).toContain('! Mail.ReadWrite');
  });

  it('follows a missing permission to evidence, clauses and rules, also through what needs what', () => {
    const { lacks } = look(
      connection({ graph: token(everything.filter((name) => name !== 'Directory.Read.All')) }),
    );
    expect(lacks.map(({ what }) => what)).toEqual(['Directory.Read.All']);
    expect(lacks[0]?.evidence).toContain('users');
    // Inbox rules are asked for each user, so they go with the list of users.
    expect(lacks[0]?.evidence).toContain('inboxRules');
    expect(lacks[0]?.clauses.length).toBeGreaterThan(0);
  });

  it('prints apart what only the policy asks for, and what a missing one of these costs', () => {
    const extra = 'Policy.Read.DeviceConfiguration';
    const whole = describeExamination(look(connection()), createColors(false));
    const [base = '', apart = ''] = whole.split('With this policy you also need');
    expect(apart).toContain(`✓ ${extra}`);
    expect(base).not.toContain(extra);
    expect(base).toContain('✓ Directory.Read.All');
    const found = look(connection({ graph: token(everything.filter((name) => name !== extra)) }));
    expect(describeExamination(found, createColors(false))).toContain(`✗ ${extra}`);
    expect(found.lacks.map(({ evidence }) => evidence)).toEqual([['deviceRegistrationPolicy']]);
  });

  it('counts what the council did not tell and what it switched off', () => {
    const { lacks } = look(connection(), {
      inputs: { ...settings.inputs, people: undefined },
      switchedOff: ['managedDevices'],
    });
    expect(lacks.map(({ what }) => what)).toEqual(['input:people', 'switched-off']);
    expect(lacks[1]?.evidence).toEqual(['managedDevices']);
  });

  it('never asks a person for a permission that only applications have', () => {
    const person = connection({
      graph: token(everything, 'delegated'),
      exchange: token(['Exchange.Manage'], 'delegated'),
    });
    const found = look(person);
    expect(found.lacks).toEqual([]);
    expect(found.warnings.join()).toContain('app-only');
  });

  it('tells a missing licence from a missing right, and groups what one step mends', () => {
    const found = look(
      connection(),
      {},
      refusing({
        registrationDetails: { cause: 'licence', detail: 'not in the plan' },
        managedDevices: { cause: 'error', detail: 'GET /a answered 500. Collect again. (request id 1)' },
        deviceManagement: { cause: 'error', detail: 'GET /b answered 500. Collect again. (request id 2)' },
      }),
    );
    expect(found.lacks).toMatchObject([
      { what: 'licence: Entra ID P1', evidence: ['registrationDetails'] },
      { what: 'error', remedy: 'Collect again.', evidence: ['deviceManagement', 'managedDevices'] },
    ]);
    expect(found.lacks[0]?.rules.length).toBeGreaterThan(0);
  });

  it('says that the role is missing where Exchange refuses though the permission is granted', () => {
    const role = {
      cause: 'permission',
      detail: 'Get-Mailbox answered 403 x. Give the role Global Reader.',
    } as const;
    const cmdlets = evidenceIds.filter((id) =>
      collectors[id].requests.every(({ service }) => service === 'exchange'),
    );
    const found = look(connection(), {}, refusing(Object.fromEntries(cmdlets.map((id) => [id, role]))));
    expect(found.exchange).toContain('Exchange refuses');
    expect(found.lacks).toMatchObject([{ what: 'permission', remedy: 'Give the role Global Reader.' }]);
  });

  it('notes a tenant that never had Exchange, and asks nobody to grant what would not open it', () => {
    const cmdlets = evidenceIds.filter((id) =>
      collectors[id].requests.every(({ service }) => service === 'exchange'),
    );
    const all = (cause: Cause) =>
      refusing(Object.fromEntries(cmdlets.map((id) => [id, { cause, detail: 'no' }])));
    const never = new ReadFailure('not-provisioned', 'not set up');
    const found = look(connection({ exchange: never }), {}, all('not-provisioned'));
    expect(found.lacks.map(({ kind }) => kind)).toEqual(['not-provisioned']);
    expect(needsMending(found)).toBe(false);
    expect(needsMending(look(connection(), {}, all('permission')))).toBe(true);
    expect(
      needsMending(look(connection({ exchange: new ReadFailure('error', 'down') }), {}, all('error'))),
    ).toBe(true);
    expect(needsMending(look(connection()))).toBe(false);
  });

  it('says how long a tenant without the registration report will take', () => {
    const without = { registrationDetails: { cause: 'licence', detail: '' } } as const;
    expect(look(connection(), {}, refusing(without, 300)).warnings.join()).toContain(
      'about 10 minutes for 300',
    );
    expect(look(connection(), {}, refusing(without, 30)).warnings).toEqual([]);
  });

  it('says why Exchange is out of reach, as text that cannot act', () => {
    const found = look(connection({ exchange: new ReadFailure('permission', 'refused\u001b[2J') }));
    expect(found.lacks.map(({ what }) => what)).toEqual([exchangePermission]);
    expect(describeExamination(found, createColors(false))).not.toContain('\u001b');
  });
});

describe('warnings about a credential', () => {
  it('come thirty days before a certificate ends, and always with a secret', () => {
    const certificate = (day: string) => ({ method: 'certificate', expires: new Date(day) }) as const;
    expect(credentialWarnings(certificate('2026-12-23T00:00:00Z'), now)).toEqual([]);
    expect(credentialWarnings(certificate('2026-12-20T11:33:00Z'), now).join()).toContain('in 28 days');
    expect(credentialWarnings(certificate('2026-11-23T12:00:00Z'), now).join()).toContain('in 1 day,');
    expect(credentialWarnings({ method: 'client-secret', expires: undefined }, now)).toHaveLength(1);
    expect(credentialWarnings({ method: 'managed-identity', expires: undefined }, now)).toEqual([]);
  });
});
