import type { TokenCredential } from '@azure/identity';
import { describe, expect, it } from 'vitest';
import { councils, referenceTime, type Council } from '../../fixtures/councils/index.ts';
import { createSimulator } from '../../fixtures/simulator/simulator.ts';
import { isAskedOnce } from '../../src/sources/declare/reads.ts';
import { collectors } from '../../src/sources/generated/collector-registry.ts';
import { probeCollectors, type Probing } from '../../src/sources/probe/probe.ts';
import { openTenant } from '../../src/graph/tenant.ts';
import { makeVirtualTime } from '../../src/graph/virtual-time.ts';
import type { EvidenceId } from '../../src/sources/kinds.ts';

/** Asks a fictional council's services once each, without some of the app's permissions or roles. */
const probed = async (
  { tenant, settings }: Council,
  without: { readonly graphRoles?: readonly string[]; readonly directoryRoles?: true } = {},
): Promise<Probing & { requests: Readonly<Record<'graph' | 'exchange', number>> }> => {
  const apps = tenant.apps.map((app) => ({
    ...app,
    graphRoles: app.graphRoles.filter((role) => !(without.graphRoles ?? []).includes(role)),
  }));
  const roleAssignments = without.directoryRoles === true ? [] : tenant.directory.roleAssignments;
  const time = makeVirtualTime();
  const simulator = createSimulator({
    tenants: [{ ...tenant, apps, directory: { ...tenant.directory, roleAssignments } }],
    clock: { now: time.now, sleep: (ms) => time.sleep(ms) },
    throttle: true,
  });
  const get: TokenCredential = {
    getToken: (scopes) =>
      Promise.resolve({
        token: simulator.token(
          settings.tenantId,
          settings.clientId,
          String(scopes).includes('outlook') ? 'exchange' : 'graph',
        ),
        expiresOnTimestamp: time.now() + 3_600_000,
      }),
  };
  const run = async (): Promise<Probing> => {
    const tenantOpen = await openTenant({
      tenantId: settings.tenantId,
      credential: { get, renew: () => get },
      fetch: simulator.handle,
      time,
    });
    try {
      return await probeCollectors(tenantOpen.reader);
    } finally {
      tenantOpen.close();
    }
  };
  const probing = await time.run(run());
  const sent = simulator.records.filter(({ batch }) => batch === undefined);
  const to = (name: 'graph' | 'exchange'): number => sent.filter(({ service }) => service === name).length;
  return { ...probing, requests: { graph: to('graph'), exchange: to('exchange') } };
};

const ofCause = ({ probes }: Probing, cause: string): EvidenceId[] =>
  probes.filter((probe) => probe.cause === cause).map(({ evidence }) => evidence);

describe('asking each collector once', () => {
  it('finds everything answering where everything is granted and licensed', async () => {
    const found = await probed(councils.allwell(referenceTime));
    expect(ofCause(found, 'permission')).toEqual([]);
    expect(ofCause(found, 'error')).toEqual([]);
    expect(found.accounts).toBeGreaterThan(5);
    expect(found.probes.filter(({ status }) => status === 'answers').length).toBeGreaterThan(30);
    // Graph answers many questions in one batch. Exchange has no batches: each question is one request, asked once.
    expect(found.requests.graph).toBeLessThan(15);
    const cmdlets = Object.values(collectors)
      .flatMap(({ requests }) => [...requests])
      .filter((read) => read.service === 'exchange' && isAskedOnce(read));
    expect(found.requests.exchange).toBeGreaterThan(0);
    expect(found.requests.exchange).toBeLessThanOrEqual(cmdlets.length);
  });

  it('tells what a Business Basic plan leaves out as a matter of licence', async () => {
    const found = await probed(councils.thriftley(referenceTime));
    expect(ofCause(found, 'licence')).toEqual(
      expect.arrayContaining(['registrationDetails', 'signInActivity', 'managedDevices']),
    );
    expect(ofCause(found, 'permission')).toEqual([]);
  });

  it('tells a missing permission, with the step that mends it', async () => {
    const found = await probed(councils.allwell(referenceTime), { graphRoles: ['MailboxSettings.Read'] });
    expect(ofCause(found, 'permission')).toEqual(['inboxRules', 'mailboxPurposes']);
    expect(found.probes.find(({ evidence }) => evidence === 'inboxRules')?.detail).toContain(
      'MailboxSettings.Read',
    );
  });

  it('tells the missing role of Exchange apart from the permission', async () => {
    const found = await probed(councils.allwell(referenceTime), { directoryRoles: true });
    const mailboxes = found.probes.find(({ evidence }) => evidence === 'mailboxes');
    expect(mailboxes).toMatchObject({ status: 'refused', cause: 'permission' });
    expect(mailboxes?.detail).toContain('Global Reader');
  });
});
