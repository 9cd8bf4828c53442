import { rm } from 'node:fs/promises';
import { compareKept } from '../history/since-before.ts';
import { exitCode } from '../judge/run-exit-code.ts';
import { BeadleError } from '../model/error.ts';
import type { Run } from '../model/run.ts';
import { registerCheckOf } from '../sources/run/resume.ts';
import { readSnapshotToKeep } from '../sources/snapshot-file.ts';
import { assembledIn } from '../snapshot/journal-ends.ts';
import { registerCheckIn } from '../snapshot/journal-start.ts';
import { recordOf } from '../store/record-of.ts';
import type { RunStore } from '../store/run-store.ts';
import type { Audited } from './audited.ts';
import { concludedTheSame } from './concluded-the-same.ts';
import { heldEvidence, type ReadEvidence } from './held-evidence.ts';
import type { Council } from './judge-snapshot.ts';
import type { Teller, Turn } from './ports.ts';
import type { TenantToRead } from './read-tenant.ts';
import { snapshotIn } from './run-files.ts';
import type { Standards } from './standards.ts';
import { beadleVersion } from './version.ts';

/** What an audit that died had come to: its result, or its evidence, which has to be judged again. */
type Before =
  | { readonly is: 'finished'; readonly audited: Audited }
  | { readonly is: 'read'; readonly take: () => ReadEvidence; readonly discard: () => Promise<void> };

interface Asked {
  readonly council: Council;
  readonly standards: Standards;
  readonly evidence: { readonly tenant: TenantToRead; readonly doneSince?: string | undefined };
}

interface Ports {
  readonly store: RunStore;
  readonly teller: Teller;
  readonly turn: Turn;
}

const isOf = ({ tenant, beadle }: Run, { access }: TenantToRead): boolean =>
  tenant.id.toLowerCase() === access.tenantId.toLowerCase() && beadle === beadleVersion;

/** The evidence of a kept run; undefined where it was deleted or is damaged: then there is nothing to judge again. */
async function evidenceIn(place: string) {
  const file = snapshotIn(place);
  if (file === undefined) return undefined;
  return readSnapshotToKeep(file).catch((error: unknown) => {
    if (error instanceof BeadleError) return undefined;
    throw error;
  });
}

/**
 * Whether all was read that would be read today: what is asked of Microsoft rests on registers too. The journal tells only
 * of its own reading: another one, begun since, says nothing of what a kept run was read with.
 */
const asksTheSame = (run: Run, read: string | undefined, { council, evidence: { tenant } }: Asked): boolean =>
  tenant.journal !== undefined &&
  read === run.readAt &&
  registerCheckIn(tenant.journal.folder) ===
    registerCheckOf({ digestKey: tenant.digestKey, inputs: council.inputs });

async function resultOf(run: Run, place: string, store: RunStore): Promise<Audited> {
  const before = await store.earlier(run, 'reading');
  const since = before === undefined ? 'first' : compareKept(before, recordOf(run, ''));
  return { run, place, code: exitCode(run), isJudgedAgain: false, since };
}

/**
 * The run of an audit that died when all of it was kept: its journal was still to be deleted, or its fleet to be told. To go
 * on with it is to take that run for the result. Where policy, rules, answers, exceptions or registers are others by now,
 * its evidence is judged again, and that run stays beside the new one; nobody was told of it, so the new one is compared
 * with what was read before. Undefined where the tenant or Beadle is another, or where the evidence may not do any more:
 * then everything is read. Under the claim on the council only.
 */
export async function finishedBefore(
  asked: Asked,
  { store, teller, turn }: Ports,
): Promise<Before | undefined> {
  const { tenant, doneSince } = asked.evidence;
  const { journal } = tenant;
  const read = journal?.resume === true ? assembledIn(journal.folder) : undefined;
  if (read === undefined && doneSince === undefined) return undefined;
  const kept = await store.keptOf((at) => at === read || (doneSince !== undefined && at >= doneSince));
  if (kept === undefined) return undefined;
  const discard = async (): Promise<void> => {
    if (journal !== undefined && read !== undefined)
      await rm(journal.folder, { recursive: true, force: true });
  };
  const { run, place, isNewest } = kept;
  if (!isNewest) {
    // Somebody audited again in the meantime: what was interrupted is past, and going on with it would bring it back.
    await discard();
    return undefined;
  }
  if (!isOf(run, tenant)) return undefined;
  const evidence = await evidenceIn(place);
  if (evidence === undefined) return undefined;
  if (await turn(() => Promise.resolve(concludedTheSame(run, evidence.snapshot, asked)))) {
    teller.note(
      'The audit that was interrupted had kept its run; it is finished, and nothing was read again. Nothing that it rests on has changed since.',
    );
    await store.settle(place);
    const audited = await resultOf(run, place, store);
    await discard();
    return { is: 'finished', audited };
  }
  if (!asksTheSame(run, read, asked)) return undefined;
  teller.note(
    'The audit that was interrupted had kept its run. Policy, rules, answers, exceptions or registers have changed since: what it read is judged again, as a run of its own. The earlier run stays.',
  );
  return { is: 'read', take: heldEvidence(evidence.snapshot, evidence.kept), discard };
}
