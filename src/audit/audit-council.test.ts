import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { councils, referenceTime } from '../../fixtures/councils/index.ts';
import { simulatorHandlers } from '../../fixtures/msw.ts';
import { createSimulator } from '../../fixtures/simulator/simulator.ts';
import { CouncilInputs } from '../model/council.ts';
import { BeadleError } from '../model/error.ts';
import type { Run } from '../model/run.ts';
import { parseSnapshot } from '../sources/snapshot-file.ts';
import { recordOf } from '../store/record-of.ts';
import type { Claim, RunFile, RunStore } from '../store/run-store.ts';
import { heldEvidence } from './held-evidence.ts';
import { auditCouncil, type AuditPorts, type CouncilAudit } from './audit-council.ts';
import { textIn } from '../../test/report/files.ts';
import { parseRun } from './read-run.ts';
import { loadStandards } from './standards.ts';

const council = councils.thriftley(referenceTime);
const simulator = createSimulator({ tenants: [council.tenant] });
const microsoft = setupServer(...simulatorHandlers(simulator));
beforeAll(() => microsoft.listen({ onUnhandledFrame: 'error' }));
afterAll(() => microsoft.close());

/** Ports without a terminal, a clock of the machine or a disk. */
const held: Claim = {
  owner: 'one',
  lost: new AbortController().signal,
  isLost: () => Promise.resolve(false),
  release: () => Promise.resolve(),
};

function inMemory(changes: Partial<RunStore> = {}) {
  const kept: { run: Run; files: readonly RunFile[]; at: Date }[] = [];
  const said: string[] = [];
  const stop = new AbortController();
  const ports: AuditPorts = {
    progress: {
      step: (title, work) => {
        said.push(title);
        return work({ now: () => undefined, log: (text) => void said.push(text) });
      },
    },
    teller: { note: (text) => void said.push(text), error: (text) => void said.push(text) },
    clock: () => referenceTime,
    store: {
      prepare: () => Promise.resolve([]),
      claim: () => Promise.resolve(held),
      earlier: () => Promise.resolve(undefined),
      trend: () => Promise.resolve([]),
      keptOf: () => Promise.resolve(undefined),
      settle: () => Promise.resolve(),
      close: () => Promise.resolve(),
      keep: (run, files, { at }) => {
        kept.push({ run, files, at });
        return Promise.resolve(`memory/${String(kept.length)}`);
      },
      ...changes,
    },
    signal: stop.signal,
  };
  return { ports, kept, said, stop };
}

async function thriftley(): Promise<CouncilAudit> {
  const { settings } = council;
  const standards = await loadStandards(settings.policy, '.');
  const secrets = {
    certificatePath: undefined,
    certificatePassword: undefined,
    federatedTokenFile: undefined,
  };
  return {
    council: {
      name: council.title,
      nation: standards.policy.nation,
      inputs: CouncilInputs.parse(council.inputs),
      attestations: council.answers,
      exceptions: [],
    },
    standards,
    evidence: {
      from: 'tenant',
      tenant: {
        access: {
          signIn: { method: 'client-secret', clientId: settings.clientId },
          tenantId: settings.tenantId,
          secrets: { ...secrets, clientSecret: settings.clientSecret },
        },
        digestKey: 'test',
      },
    },
  };
}

/** The audit of the tenant that several tests look at, and the same from the snapshot that it kept. */
async function auditLive() {
  const memory = inMemory();
  const audited = await auditCouncil(await thriftley(), memory.ports);
  const file = memory.kept[0]?.files.find(({ path }) => path.endsWith('snapshot.json'));
  const text = String(file?.data);
  const base = await thriftley();
  const again = (): CouncilAudit => ({
    ...base,
    evidence: { from: 'snapshot', take: heldEvidence(parseSnapshot(text, 'memory'), text) },
  });
  return { ...memory, audited, again };
}

describe('a whole audit in memory', () => {
  let live: Awaited<ReturnType<typeof auditLive>>;
  beforeAll(async () => {
    live = await auditLive();
  });

  it('reads, judges, renders and keeps, at the moment of its clock, with every file', () => {
    const { audited, kept, said } = live;
    expect(audited.place).toBe('memory/1');
    expect(kept).toHaveLength(1);
    const [{ run, files, at } = { run: undefined, files: [], at: undefined }] = kept;
    expect(run).toBe(audited.run);
    expect(at).toBe(referenceTime);
    expect(audited.run.judgedAt).toBe(referenceTime.toISOString());
    const text = (end: string): string =>
      textIn(files.find(({ path }) => path.endsWith(end)) ?? { data: '' }) ?? '';
    expect(parseRun('run.json', text('run.json')).council).toBe(council.title);
    expect(said).toEqual(expect.arrayContaining(['Sign in', 'Read the settings', 'Write the reports']));
  });

  it('says in the reports what changed since the run before, and until when they may be kept', async () => {
    const { ports, kept } = inMemory();
    const { run } = live.audited;
    const month = 30 * 24 * 60 * 60 * 1000;
    const before = recordOf({ ...run, readAt: new Date(referenceTime.getTime() - month).toISOString() }, '');
    const [gone] = before.findings;
    const earlier = { ...before, findings: before.findings.filter((one) => one !== gone) };
    const store = { ...ports.store, earlier: () => Promise.resolve(earlier) };
    await auditCouncil({ ...live.again(), keepNamedMonths: 2 }, { ...ports, store });
    const html = (end: string): string => String(kept[0]?.files.find(({ path }) => path.endsWith(end))?.data);
    expect(gone).toBeDefined();
    for (const end of ['report.html', 'technical.html'])
      expect(html(end)).toContain('1 new, 0 gone since 23 October.');
    expect(html('report.html')).toContain('Delete it by 22 January 2027');
  });

  it('concludes the same from the snapshot that it kept', async () => {
    const asked = simulator.records.length;
    const again = await auditCouncil(live.again(), inMemory().ports);
    expect(again.run).toEqual(live.audited.run);
    expect(simulator.records).toHaveLength(asked);
  });

  it('asks nothing of the tenant where the run could not be kept, and keeps nothing once it is stopped', async () => {
    const full = new BeadleError('OUTPUT_UNWRITABLE', 'The disk is full.', { hint: 'Make room.' });
    const before = simulator.records.length;
    const unwritable = inMemory({ prepare: () => Promise.reject(full) });
    await expect(auditCouncil(await thriftley(), unwritable.ports)).rejects.toBe(full);
    expect(simulator.records).toHaveLength(before);

    const stopped = inMemory();
    const reason = new BeadleError('CANCELLED', 'Stopped.', { hint: 'Start again.' });
    const { step } = stopped.ports.progress;
    const progress: AuditPorts['progress'] = {
      step: (title, work) => {
        if (title.startsWith('Compare')) stopped.stop.abort(reason);
        return step(title, work);
      },
    };
    await expect(auditCouncil(await thriftley(), { ...stopped.ports, progress })).rejects.toBe(reason);
    expect(stopped.kept).toEqual([]);
  });

  it('says that another took over, and not that the disk fails, where its files went with a successor', async () => {
    const gone = new BeadleError('OUTPUT_UNWRITABLE', 'There is no such folder.', { hint: 'Look.' });
    for (const [isLost, code] of [
      [true, 'AUDIT_RUNNING'],
      [false, 'OUTPUT_UNWRITABLE'],
    ] as const) {
      const { ports } = inMemory({
        claim: () => Promise.resolve({ ...held, isLost: () => Promise.resolve(isLost) }),
      });
      const progress: AuditPorts['progress'] = { step: () => Promise.reject(gone) };
      await expect(auditCouncil(await thriftley(), { ...ports, progress })).rejects.toMatchObject({ code });
    }
  });
});
