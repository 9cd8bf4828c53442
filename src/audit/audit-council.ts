import type { Branding } from '../documents/branding/branding.ts';
import { exitCode } from '../judge/run-exit-code.ts';
import { compareKept } from '../history/since-before.ts';
import { earlierCheck } from '../documents/paper/public-paper.ts';
import type { Clock } from '../model/clock.ts';
import { parseSnapshot } from '../sources/snapshot-file.ts';
import { recordOf } from '../store/record-of.ts';
import type { RunStore } from '../store/run-store.ts';
import { takenOver } from '../store/taken-over.ts';
import type { Audited } from './audited.ts';
import { finishedBefore } from './finished-before.ts';
import type { ReadEvidence } from './held-evidence.ts';
import { judgeSnapshot, type Council } from './judge-snapshot.ts';
import type { Progress, Teller, Turn } from './ports.ts';
import { publishRun } from './publish.ts';
import { snapshotCopy } from './run-files.ts';
import type { TenantToRead } from './read-tenant.ts';
import type { Standards } from './standards.ts';

/** What an audit needs of the world around it; a terminal, a fleet and a test each bring their own. */
export interface AuditPorts {
  readonly progress: Progress;
  readonly teller: Teller;
  readonly clock: Clock;
  readonly store: RunStore;
  readonly signal: AbortSignal;
  /** Whose turn it is to judge and write, where several audits share a process; an audit alone waits for nobody. */
  readonly turn?: Turn | undefined;
  /** Called when the snapshot and all that was worked out of it were let go, and only the run is left. */
  readonly letGo?: () => void;
}

/** Where the evidence comes from: read now from a tenant, or a saved snapshot, which is given once. */
export type Evidence =
  | {
      readonly from: 'tenant';
      readonly tenant: TenantToRead;
      /** ISO 8601: an audit that kept its run since then is finished, and none is made. */
      readonly doneSince?: string | undefined;
    }
  | { readonly from: 'snapshot'; readonly take: () => ReadEvidence };

export interface CouncilAudit {
  readonly council: Council;
  readonly standards: Standards;
  readonly evidence: Evidence;
  /** Months after which a report with names must be deleted, by the council's own schedule. */
  readonly keepNamedMonths?: number | undefined;
  /** How the provider's documents look; it changes nothing that is concluded. */
  readonly branding?: Branding | undefined;
}

/** What was read: as it is loaded when it is judged, so that nothing is held before. */
interface Read {
  readonly load: () => ReadEvidence;
  readonly isJudgedAgain: boolean;
  readonly discard: () => Promise<void>;
}

async function evidenceOf({ council, evidence }: CouncilAudit, ports: AuditPorts): Promise<Read> {
  if (evidence.from === 'snapshot')
    return { load: evidence.take, isJudgedAgain: false, discard: () => Promise.resolve() };
  const { inputs } = council;
  // Four hundred modules of sign-in and requests, which a saved snapshot does not need.
  const { readTenant } = await import('./read-tenant.ts');
  const collection = await readTenant({ ...evidence.tenant, inputs, ...ports });
  const load = (): ReadEvidence => {
    const text = collection.text();
    return { snapshot: parseSnapshot(text, 'snapshot'), copy: snapshotCopy(text) };
  };
  return { load, isJudgedAgain: false, discard: collection.discard };
}

const alone: Turn = (work) => work();

/** A function of its own, so that nothing holds the snapshot when it has ended. */
async function judged(audit: CouncilAudit, { load }: Read, { clock, progress }: AuditPorts) {
  const { council, standards } = audit;
  const { snapshot, copy } = load();
  const now = clock();
  const run = await progress.step('Compare them with the policy', () =>
    Promise.resolve(judgeSnapshot(snapshot, { council, standards, now })),
  );
  return { run, now, copy };
}

async function conclude(audit: CouncilAudit, read: Read, ports: AuditPorts): Promise<Audited> {
  const { progress, store, signal } = ports;
  signal.throwIfAborted();
  const { run, now, copy } = await judged(audit, read, ports);
  ports.letGo?.();
  signal.throwIfAborted();
  // A tenant is read once, and judged again only for a run of which nobody heard.
  const before = await store.earlier(run, audit.evidence.from === 'tenant' ? 'reading' : 'run');
  // A first run is compared with nothing: no record is made of it before it is kept.
  const since = before === undefined ? 'first' : compareKept(before, recordOf(run, ''));
  const trend = await store.trend(run);
  const place = await progress.step('Write the reports', () =>
    publishRun(run, {
      store,
      now,
      signal,
      snapshot: copy,
      since,
      trend,
      earlier: earlierCheck(before),
      keepNamedMonths: audit.keepNamedMonths,
      branding: audit.branding,
    }),
  );
  return { run, place, code: exitCode(run), isJudgedAgain: read.isJudgedAgain, since };
}

async function concludeInTurn(audit: CouncilAudit, read: Read, ports: AuditPorts): Promise<Audited> {
  const concluded = await (ports.turn ?? alone)(() => conclude(audit, read, ports));
  await read.discard();
  return concluded;
}

/**
 * One whole audit of one council: collects (or takes a saved snapshot), judges, compares with the run before, renders
 * and keeps. It knows no terminal, no process and no folder. What was collected is let go only after the run is kept,
 * so that an audit that could not be written can be resumed.
 * @throws BeadleError when the tenant cannot be read, the run cannot be kept, another audit of this council is running,
 * or the signal is aborted
 */
export async function auditCouncil(audit: CouncilAudit, ports: AuditPorts): Promise<Audited> {
  const { store, teller, turn = alone } = ports;
  const { evidence, ...asked } = audit;
  for (const remark of await store.prepare()) teller.note(remark);
  if (evidence.from === 'snapshot') return concludeInTurn(audit, await evidenceOf(audit, ports), ports);
  const claim = await store.claim();
  try {
    const before = await finishedBefore({ ...asked, evidence }, { store, teller, turn });
    if (before?.is === 'finished') return before.audited;
    const read: Read =
      before === undefined
        ? await evidenceOf(audit, ports)
        : { load: before.take, isJudgedAgain: true, discard: before.discard };
    const signal = AbortSignal.any([ports.signal, claim.lost]);
    return await concludeInTurn(audit, read, { ...ports, signal });
  } catch (error) {
    // Who stood still finds its files gone with its successor: the disk is not what failed.
    throw (await claim.isLost()) ? takenOver() : error;
  } finally {
    await claim.release();
  }
}
