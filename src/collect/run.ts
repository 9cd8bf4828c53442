import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { ReadFailure, type GraphReader } from '../graph/reader.ts';
import type { Cause } from '../model/cause.ts';
import type { Clock } from '../model/clock.ts';
import type { CouncilInputs } from '../model/council.ts';
import { BeadleError } from '../model/error.ts';
import { openJournal, type Finished, type Journal } from '../snapshot/journal.ts';
import { evidenceIds, evidenceKinds, type EvidenceId } from '../snapshot/registry.ts';
import { assemble, type Collection } from './collection.ts';
import { boundReader, type Access, type CollectContext, type Findings } from './context.ts';
import { addressesWith } from './minimise/address.ts';
import { collectors } from './registry.ts';
import { runCollector, type Tally } from './run-collector.ts';
import type { Collector } from './collector.ts';

/** How one evidence kind is getting on; sent when it starts, now and then, and when it is done. */
export interface Progress {
  readonly evidence: EvidenceId;
  readonly state: 'reading' | 'collected' | 'unavailable';
  readonly items: number;
  /** Subjects among `items` that could not be read. */
  readonly unavailable?: number;
  readonly cause?: Cause;
}

export interface CollectOptions {
  readonly reader: GraphReader;
  readonly access: Access & { readonly tenantId: string };
  readonly clock: Clock;
  readonly inputs: CouncilInputs;
  /** Secret of this council; addresses are stored as digests under it. */
  readonly digestKey: string;
  /** Version of Beadle. */
  readonly beadle: string;
  readonly source?: 'tenant' | 'simulator';
  /** Where an interrupted collection can be resumed from; without it nothing is left behind. */
  readonly journal?: { readonly folder: string; readonly resume: boolean };
  readonly switchedOff?: readonly EvidenceId[];
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

const cancelled = (resumable: boolean): BeadleError =>
  new BeadleError('CANCELLED', 'The collection was stopped before it was complete.', {
    hint: resumable
      ? 'Go on within 24 hours by the same command with --resume, or start again without it.'
      : 'Start it again.',
  });

/** Transient failures of single subjects are asked again when a run is resumed; everything else is kept. */
const worthKeeping = (line: unknown): boolean =>
  typeof line === 'object' &&
  line !== null &&
  !('cause' in line && (line.cause === 'throttled' || line.cause === 'error'));

const subjectOf = (line: unknown): string =>
  typeof line === 'object' && line !== null && 'subject' in line ? String(line.subject) : '';

/** What was finished stays finished, unless asking again may help. */
const isFinal = (how: Finished | undefined): how is Finished => how !== undefined && worthKeeping(how);

/** What an interrupted run already has of an `each` kind; half-read lists restart at page one. */
const kept = async (journal: Journal, id: EvidenceId): Promise<ReadonlySet<string>> => {
  if (evidenceKinds[id].shape !== 'each' || journal.resumedAt.length === 0) return new Set();
  await journal.sift(id, worthKeeping);
  const subjects = new Set<string>();
  for await (const line of journal.lines(id)) subjects.add(subjectOf(line));
  return subjects;
};

const findingsOf = (journal: Journal, done: ReadonlyMap<EvidenceId, Finished>): Findings => ({
  status: (id) => {
    const how = done.get(id);
    if (how === undefined) throw new TypeError(`${id} was used without being declared in needs or wants`);
    return how.status === 'collected' ? { status: 'collected' } : how;
  },
  items: async function* (id) {
    if (done.get(id)?.status !== 'collected') return;
    for await (const line of journal.lines(id)) yield line as never;
  },
});

const describe = (error: ReadFailure): string => {
  const facts = [
    error.status === undefined ? '' : `status ${String(error.status)}`,
    error.code === undefined || error.code === '' ? '' : `code ${error.code}`,
    error.requestId === undefined ? '' : `request ${error.requestId}`,
  ].filter((fact) => fact !== '' && !error.message.includes(fact));
  return facts.length === 0 ? error.message : `${error.message} (${facts.join(', ')})`;
};

/** Needed evidence that is missing makes this evidence missing, for the same cause. */
const assertNeeds = (it: Collector, findings: Findings): void => {
  for (const id of it.needs) {
    const status = findings.status(id);
    if (status.status === 'unavailable')
      throw new ReadFailure(status.cause, `It needs ${id}, which could not be read: ${status.detail}`);
  }
};

/**
 * Reads everything that a tenant shows. Collectors start as soon as what they need is read; each failure becomes
 * missing evidence with its cause.
 * @throws BeadleError CANCELLED when the signal is aborted, USAGE when a journal must not be resumed; any other error
 * is a bug.
 */
export const collectSnapshot = async (options: CollectOptions): Promise<Collection> => {
  const { reader, access, clock, signal } = options;
  const folder = options.journal?.folder ?? join(tmpdir(), `beadle-${randomUUID()}`);
  const identity = {
    tenant: access.tenantId,
    beadle: options.beadle,
    permissions: [access.kind, ...[...access.permissions].sort()],
    keyCheck: createHash('sha256').update(`beadle journal ${options.digestKey}`).digest('hex').slice(0, 16),
  };
  const journal = await openJournal(folder, identity, {
    resume: options.journal?.resume ?? false,
    now: clock(),
  });
  const addresses = addressesWith(options.digestKey);
  const done = new Map<EvidenceId, Finished>();
  const findings = findingsOf(journal, done);
  let broken = false;
  const check = (): void => {
    if (signal?.aborted === true || broken) throw cancelled(options.journal !== undefined);
  };
  const tell = (
    evidence: EvidenceId,
    state: Progress['state'],
    more: Omit<Progress, 'evidence' | 'state'>,
  ): void => options.onProgress?.({ evidence, state, ...more });

  const ask = async (it: Collector): Promise<Finished> => {
    if (options.switchedOff?.includes(it.id) === true)
      throw new ReadFailure('switched-off', 'Switched off in the configuration.');
    assertNeeds(it, findings);
    check();
    tell(it.id, 'reading', { items: 0 });
    const alreadyHave = await kept(journal, it.id);
    const context: CollectContext = {
      ...findings,
      ...boundReader(reader, it.requests),
      addresses,
      inputs: options.inputs,
      access,
      now: clock,
      alreadyHave,
    };
    const progress = ({ items }: Tally): void => {
      if (items % 100 === 0) tell(it.id, 'reading', { items });
    };
    const tally = await runCollector(it, { journal, context, check, progress });
    return { status: 'collected', at: clock().toISOString(), ...tally };
  };

  const read = async (it: Collector): Promise<void> => {
    const before = await journal.finished(it.id);
    let how = isFinal(before) ? before : undefined;
    try {
      how ??= await ask(it);
    } catch (error) {
      if (signal?.aborted === true) throw cancelled(options.journal !== undefined);
      if (!(error instanceof ReadFailure)) throw error;
      how = { status: 'unavailable', at: clock().toISOString(), cause: error.why, detail: describe(error) };
    }
    if (how !== before) await journal.finish(it.id, how);
    done.set(it.id, how);
    if (how.status === 'collected') tell(it.id, 'collected', how);
    else tell(it.id, 'unavailable', { items: 0, cause: how.cause });
  };

  const started = new Map<EvidenceId, Promise<void>>();
  const start = (id: EvidenceId): Promise<void> => {
    const it: Collector = collectors[id];
    const first = [
      ...it.needs,
      ...it.wants,
      ...(it.licence === undefined ? [] : (['subscribedSkus'] as const)),
    ];
    const running =
      started.get(id) ??
      Promise.all(first.map(start))
        .then(() => read(it))
        .catch((error: unknown) => {
          broken = true;
          throw error;
        });
    started.set(id, running);
    return running;
  };
  const ends = await Promise.allSettled(evidenceIds.map(start));
  const failed = ends.filter((end) => end.status === 'rejected').map((end): unknown => end.reason);
  if (failed.length > 0) {
    if (options.journal === undefined) await journal.remove();
    throw failed.find((error) => !(error instanceof BeadleError)) ?? failed[0];
  }
  return assemble(journal, done, {
    format: 'beadle-snapshot',
    version: 1,
    beadle: options.beadle,
    source: options.source ?? 'tenant',
    tenant: { id: access.tenantId, displayName: '', initialDomain: '' },
    access: { kind: access.kind, permissions: access.permissions },
    startedAt: journal.startedAt,
    finishedAt: clock().toISOString(),
    ...(journal.resumedAt.length === 0 ? {} : { resumedAt: journal.resumedAt }),
  });
};
