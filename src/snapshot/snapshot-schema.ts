import { z } from 'zod';
import { Cause } from '../model/cause.ts';
import type { EvidenceKind, KindRegistry } from './evidence-kind.ts';

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

const makeEntrySchema = ({ shape, item }: EvidenceKind): z.ZodType => {
  if (shape === 'list') return item;
  const subject = { subject: z.string() };
  return z.discriminatedUnion('status', [
    z.object({ ...subject, status: z.literal('collected'), at, value: item }),
    z.object({ ...subject, ...unavailable }),
  ]);
};
const entries = new WeakMap<EvidenceKind, z.ZodType>();

/** Schema of an entry of a kind that is a list; made once for each kind. */
export function entrySchema(kind: EvidenceKind): z.ZodType {
  const schema = entries.get(kind) ?? makeEntrySchema(kind);
  entries.set(kind, schema);
  return schema;
}

const valueOf = (kind: EvidenceKind): z.ZodType =>
  kind.shape === 'one' ? kind.item : z.array(entrySchema(kind));

const evidenceSchema = (kinds: KindRegistry) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(kinds).map(([id, kind]) => [
        id,
        z.discriminatedUnion('status', [collected(valueOf(kind)), Unavailable]),
      ]),
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
  /** By how many seconds the computer's clock jumped while it was read: times in the evidence follow it. */
  clockJumps: z.array(z.int()).optional(),
});

const makeSchema = (kinds: KindRegistry) =>
  SnapshotHeader.extend({ evidence: evidenceSchema(kinds), seal: z.string() });
const made = new WeakMap<KindRegistry, ReturnType<typeof makeSchema>>();

/** Schema of a snapshot file that holds these kinds; made once for each registry. */
export function snapshotSchema(kinds: KindRegistry): ReturnType<typeof makeSchema> {
  const schema = made.get(kinds) ?? makeSchema(kinds);
  made.set(kinds, schema);
  return schema;
}

/** JSON Schema of the snapshot file, for other programs that read or write it. */
export const snapshotJsonSchema = (kinds: KindRegistry): Record<string, unknown> => ({
  ...z.toJSONSchema(snapshotSchema(kinds), { io: 'output', unrepresentable: 'any' }),
  $id: 'https://beadle.example/schema/snapshot-1.json',
  title: 'Beadle snapshot',
});
