import { rm } from 'node:fs/promises';
import { compareKept, type Since } from '../history/since-before.ts';
import { exitCode } from '../judge/run-exit-code.ts';
import type { Run } from '../model/run.ts';
import { assembledIn } from '../snapshot/journal-ends.ts';
import { recordOf } from '../store/record-of.ts';
import type { RunStore } from '../store/run-store.ts';
import type { Teller } from './ports.ts';
import type { TenantToRead } from './read-tenant.ts';
import type { Standards } from './standards.ts';
import { beadleVersion } from './version.ts';

interface Finished {
  readonly run: Run;
  readonly place: string;
  readonly code: ReturnType<typeof exitCode>;
  readonly since: Since;
}

/**
 * The run of an audit that died when all of it was kept: its journal was still to be deleted, or its fleet to be told. To go
 * on with it is to take that run for the result. Where tenant, policy or Beadle are others by now, it is not what was asked
 * for, and undefined like none. Under the claim on the council only.
 */
export async function finishedBefore(
  standards: Standards,
  {
    tenant: { access, journal },
    doneSince,
  }: { readonly tenant: TenantToRead; readonly doneSince?: string | undefined },
  { store, teller }: { readonly store: RunStore; readonly teller: Teller },
): Promise<Finished | undefined> {
  const read = journal?.resume === true ? assembledIn(journal.folder) : undefined;
  if (read === undefined && doneSince === undefined) return undefined;
  const kept = await store.keptOf((at) => at === read || (doneSince !== undefined && at >= doneSince));
  if (kept === undefined) return undefined;
  const { run, place } = kept;
  const isAsked =
    run.tenant.id.toLowerCase() === access.tenantId.toLowerCase() &&
    run.policy.digest === standards.policy.digest &&
    run.rulesDigest === standards.rules.digest &&
    run.beadle === beadleVersion;
  if (!isAsked) return undefined;
  teller.note(
    'The audit that was interrupted had kept its run; it is finished, and nothing was read again. Answers, exceptions and registers that changed since then count in the next audit.',
  );
  const before = await store.earlier(run);
  if (journal !== undefined && read !== undefined) await rm(journal.folder, { recursive: true, force: true });
  return {
    run,
    place,
    code: exitCode(run),
    since: before === undefined ? 'first' : compareKept(before, recordOf(run, '')),
  };
}
