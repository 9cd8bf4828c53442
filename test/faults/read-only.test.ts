import { beforeAll, describe, expect, it } from 'vitest';
import { councils } from '../../fixtures/councils/index.ts';
import type { RequestRecord } from '../../fixtures/simulator/record.ts';
import type { TenantData } from '../../fixtures/simulator/tenant.ts';
import { collectors } from '../../src/sources/generated/collector-registry.ts';
import { nameOf, type Read } from '../../src/sources/declare/reads.ts';
import { allowedCmdlets } from '../../src/graph/http/cmdlets.ts';
import { CouncilInputs } from '../../src/model/council.ts';
import { collectThrough, start } from './collect.ts';

/** Whether a request only reads: GET, a batch (its parts have records of their own), or an allowed cmdlet. */
const readsOnly = ({ service, method, path, body = '' }: RequestRecord): boolean => {
  if (method === 'GET') return true;
  if (service === 'login') return path.endsWith('/oauth2/v2.0/token');
  if (path.endsWith('/$batch')) return method === 'POST';
  const cmdlet = /"CmdletName":"([^"]+)"/.exec(body)?.[1] ?? '';
  return (
    method === 'POST' &&
    path.endsWith('/InvokeCommand') &&
    cmdlet.startsWith('Get-') &&
    allowedCmdlets.has(cmdlet)
  );
};

interface Part {
  readonly method: string;
  readonly url: string;
  readonly body?: { readonly CmdletInput: { readonly CmdletName: string } };
}

const asked = (read: Read, records: readonly RequestRecord[]): boolean => {
  // Asked of name servers and of nobody at Microsoft.
  if (read.service === 'dns') return true;
  if (read.service === 'exchange')
    return records.some(({ body = '' }) => body.includes(`"CmdletName":"${read.cmdlet}"`));
  const pattern = new RegExp(
    `^${`/${read.api}${read.path}`
      .split(/\{[^}]+\}/)
      .map((part) => part.replaceAll(/[.()]/g, String.raw`\$&`))
      .join('[^/]+')}$`,
  );
  return records.some(({ path }) => pattern.test(path));
};

/** Reads of v1.0, asked only where beta does not answer. */
const onlyAfterBeta = (read: Read): boolean =>
  read.service === 'graph' &&
  read.api === 'v1.0' &&
  /deviceCompliancePolicies|(ios|android)ManagedAppProtections|deviceConfigurations|windowsProtectionState$/.test(
    read.path,
  );

/** Another directory signs people in for this domain, which no fictional council has. */
const withFederation = (tenant: TenantData): TenantData => ({
  ...tenant,
  directory: {
    ...tenant.directory,
    domains: [
      ...tenant.directory.domains,
      { id: 'elsewhere.example', authenticationType: 'Federated', isVerified: true, isInitial: false },
    ],
    federation: { 'elsewhere.example': [{ federatedIdpMfaBehavior: 'rejectMfaByFederatedIdp' }] },
  },
  // A policy that comes without some of its settings, and an older baseline.
  graph: {
    ...tenant.graph,
    '/deviceManagement/configurationPolicies': [
      { id: 'long', platforms: 'windows10', settingCount: 3, settings: [], assignments: [] },
    ],
    '/deviceManagement/intents': [{ id: 'older', isAssigned: true, assignments: [] }],
    '/deviceManagement/intents/{deviceManagementIntent-id}/settings': [],
  },
});

describe('Beadle only reads', () => {
  const records: RequestRecord[] = [];
  beforeAll(async () => {
    for (const make of [councils.muddlecombe, councils.exampleton, councils.thriftley]) {
      const { tenant, inputs, settings } = make(new Date(start));
      const audited = {
        tenant: withFederation(tenant),
        inputs: CouncilInputs.parse(inputs),
        appId: settings.clientId,
      };
      records.push(...(await collectThrough(audited, () => undefined)).records);
    }
  });

  it('with every collector driven', () => {
    const silent = Object.values(collectors).flatMap(({ id, requests }) =>
      requests
        .filter((read) => !onlyAfterBeta(read) && !asked(read, records))
        .map((read) => `${id}: ${nameOf(read)}`),
    );
    expect(silent).toEqual([]);
    expect(records.filter((record) => !readsOnly(record))).toEqual([]);
  });

  it('and asks a cmdlet that stops at 1,000 results for all of them', () => {
    const stopping = records.filter(({ cmdlet }) =>
      /^Get-(Mailbox|CASMailbox|Recipient|MobileDevice)$/.test(cmdlet ?? ''),
    );
    expect(new Set(stopping.map(({ cmdlet }) => cmdlet)).size).toBe(4);
    expect(stopping.filter(({ body = '' }) => !body.includes('"ResultSize":"Unlimited"'))).toEqual([]);
  });

  it('in every request of every batch', () => {
    const batches = records.filter(({ path }) => path.endsWith('/$batch'));
    const partsOf = (wanted: RequestRecord['service']) =>
      batches
        .filter(({ service }) => service === wanted)
        .flatMap(({ body = '' }) => (JSON.parse(body) as { requests: Part[] }).requests);
    expect(new Set(partsOf('graph').map(({ method }) => method))).toEqual(new Set(['GET']));
    const cmdlets = partsOf('exchange');
    expect(cmdlets.length).toBeGreaterThan(0);
    for (const { method, url, body } of cmdlets) {
      expect(method).toBe('POST');
      expect(new URL(url).pathname).toMatch(/\/InvokeCommand$/);
      expect(allowedCmdlets).toContain(body?.CmdletInput.CmdletName);
    }
  });

  it('and a planted write is seen', () => {
    const [any] = records;
    if (any === undefined) throw new Error('nothing was asked');
    const cmdlet = { service: 'exchange', method: 'POST', path: '/adminapi/beta/t/InvokeCommand' } as const;
    for (const write of [
      { method: 'PATCH' },
      { service: 'graph', method: 'POST', path: '/v1.0/users' } as const,
      { ...cmdlet, body: '{"CmdletInput":{"CmdletName":"Set-Mailbox"}}' },
    ])
      expect(readsOnly({ ...any, ...write })).toBe(false);
  });
});
