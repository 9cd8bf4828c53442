import { z } from 'zod';
import { Cause } from '../model/cause.ts';
import { evidenceIds, evidenceKinds, type EvidenceId } from './registry.ts';

const at = z.iso.datetime();
const unavailable = { status: z.literal('unavailable'), at, cause: Cause, detail: z.string() };
const Unavailable = z.object(unavailable);
const collected = <T extends z.ZodType>(value: T) =>
  z.object({
    status: z.literal('collected'),
    at,
    value,
    partial: z.object({ cause: Cause, detail: z.string() }).optional(),
  });

const valueOf = (id: EvidenceId): z.ZodType => {
  const { shape, item } = evidenceKinds[id];
  if (shape === 'one') return item;
  if (shape === 'list') return z.array(item as z.ZodType);
  const subject = { subject: z.string() };
  return z.array(
    z.discriminatedUnion('status', [
      z.object({ ...subject, status: z.literal('collected'), at, value: item }),
      z.object({ ...subject, ...unavailable }),
    ]),
  );
};

const Evidence = z.strictObject(
  Object.fromEntries(
    evidenceIds.map((id) => [id, z.discriminatedUnion('status', [collected(valueOf(id)), Unavailable])]),
  ),
);

/** The newest version of the file; older ones are migrated, newer ones refused. */
export const currentVersion = 1;

/** Everything before the evidence. */
export const SnapshotHeader = z.object({
  format: z.literal('beadle-snapshot'),
  version: z.literal(currentVersion),
  beadle: z.string(),
  source: z.enum(['tenant', 'import', 'simulator']),
  tenant: z.object({ id: z.string(), displayName: z.string(), initialDomain: z.string() }),
  access: z.object({ kind: z.enum(['app-only', 'delegated', 'import']), permissions: z.array(z.string()) }),
  startedAt: at,
  finishedAt: at,
  /** When an interrupted collection went on: evidence on either side is from another time. */
  resumedAt: z.array(at).optional(),
});

export const SnapshotFile = SnapshotHeader.extend({ evidence: Evidence, seal: z.string() });

/** JSON Schema of the snapshot file, for other programs that read or write it. */
export const snapshotJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(SnapshotFile, { io: 'output', unrepresentable: 'any' }),
  $id: 'https://beadle.example/schema/snapshot-1.json',
  title: 'Beadle snapshot',
});
