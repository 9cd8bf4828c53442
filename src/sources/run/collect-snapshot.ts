import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BeadleError } from '../../model/error.ts';
import type { Finished } from '../../snapshot/journal-ends.ts';
import { openJournal } from '../../snapshot/journal.ts';
import type { EvidenceId } from '../kinds.ts';
import type { CollectOptions } from './collect-options.ts';
import { assemble, type Collection } from './collection.ts';
import type { Collector } from '../declare/collector.ts';
import { addressesWith } from '../declare/minimise/address.ts';
import { readEvidence } from './read-kind.ts';
import { collectors } from '../generated/collector-registry.ts';
import { identityOf } from './resume.ts';
import { startOrder } from './start-order.ts';

const cancelled = (resumable: boolean): BeadleError =>
  new BeadleError('CANCELLED', 'The collection was stopped before it was complete.', {
    hint: resumable
      ? 'Go on within 24 hours by the same command with --resume, or start again without it.'
      : 'Start it again.',
  });

/**
 * Reads everything that a tenant shows. Collectors start as soon as what they need is read; each failure becomes
 * missing evidence with its cause.
 * @throws BeadleError CANCELLED when the signal is aborted, USAGE when a journal must not be resumed,
 * OUTPUT_UNWRITABLE when the disk is full; a fault of ours costs the kind that it happened to.
 */
export const collectSnapshot = async (options: CollectOptions): Promise<Collection> => {
  const { access, clock, signal } = options;
  const folder = options.journal?.folder ?? join(tmpdir(), `beadle-${randomUUID()}`);
  const { resume = false, claimed = false } = options.journal ?? {};
  const journal = await openJournal(folder, identityOf(options), { resume, claimed, now: clock() });
  const done = new Map<EvidenceId, Finished>();
  const readNow = new Set<EvidenceId>();
  let broken = false;
  const run = {
    options,
    journal,
    done,
    addresses: addressesWith(options.digestKey),
    check: (): void => {
      if (signal?.aborted === true || broken) throw cancelled(options.journal !== undefined);
    },
  };

  const started = new Map<EvidenceId, Promise<void>>();
  const read = async (id: EvidenceId): Promise<void> => {
    const it: Collector = collectors[id];
    const { needs, wants } = it;
    const material = [...needs, ...wants];
    await Promise.all(material.map(start));
    const foundAnew = material.some((one) => readNow.has(one));
    const plansAnew = async (): Promise<boolean> => {
      await start('subscribedSkus');
      return readNow.has('subscribedSkus');
    };
    if (await readEvidence(it, { ...run, foundAnew, plansAnew })) readNow.add(id);
  };
  const start = (id: EvidenceId): Promise<void> => {
    const running =
      started.get(id) ??
      read(id).catch((error: unknown) => {
        broken = true;
        throw error;
      });
    started.set(id, running);
    return running;
  };
  const ends = await Promise.allSettled(startOrder().map(start));
  const failed = ends.filter((end) => end.status === 'rejected').map((end): unknown => end.reason);
  if (failed.length > 0) {
    if (options.journal === undefined) await journal.remove();
    throw failed.find((error) => !(error instanceof BeadleError)) ?? failed[0];
  }
  const jumps = options.clockJumps?.() ?? [];
  const finishedAt = clock().toISOString();
  // After a jump of the clock the journal stays when the run is kept, and what is missing may be asked again.
  if (jumps.length === 0) journal.assembled(finishedAt);
  return assemble(journal, done, {
    format: 'beadle-snapshot',
    version: 1,
    beadle: options.beadle,
    source: options.source ?? 'tenant',
    tenant: { id: access.tenantId, displayName: '', initialDomain: '' },
    access: { kind: access.kind, permissions: access.permissions },
    startedAt: journal.startedAt,
    finishedAt,
    ...(journal.resumedAt.length === 0 ? {} : { resumedAt: journal.resumedAt }),
    ...(jumps.length === 0 ? {} : { clockJumps: [...jumps] }),
  });
};
