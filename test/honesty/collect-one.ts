import { isDeepStrictEqual } from 'node:util';
import { ReadFailure, type GraphReader } from '../../src/graph/reader.ts';
import type { Cause } from '../../src/model/cause.ts';
import { CouncilInputs } from '../../src/model/council.ts';
import type { Collector } from '../../src/sources/declare/collector.ts';
import type { CollectContext, Findings } from '../../src/sources/declare/context.ts';
import { addressesWith } from '../../src/sources/declare/minimise/address.ts';
import { collectors } from '../../src/sources/generated/collector-registry.ts';
import { evidenceKinds, type EvidenceId, type Snapshot } from '../../src/sources/kinds.ts';
import { boundReader } from '../../src/sources/run/bound-reader.ts';

type Json = Readonly<Record<string, unknown>>;

/** Why a list is true only as far as it goes. */
interface Short {
  readonly cause: Cause;
  readonly detail: string;
}

/** Evidence of a kind as one collector makes it of some answers, or why it makes none. */
export type Made =
  { readonly lines: readonly unknown[]; readonly partial?: Short | undefined } | { readonly failed: string };

/** Runs one collector over kept answers; what it waits for is taken from the snapshot. */
export async function collectOne(
  id: EvidenceId,
  reader: GraphReader,
  { snapshot, inputs, at }: { readonly snapshot: Snapshot; readonly inputs: unknown; readonly at: Date },
): Promise<Made> {
  const it = collectors[id] as unknown as Collector;
  let partial: Short | undefined;
  const findings: Findings = {
    status: (one) => {
      const found = snapshot.evidence[one];
      return found.status === 'collected' ? { status: 'collected' } : found;
    },
    items: async function* (one) {
      const found = snapshot.evidence[one];
      if (found.status === 'collected') yield* (await Promise.resolve([found.value].flat())) as never[];
    },
  };
  const context = {
    ...findings,
    ...boundReader(reader, it.requests),
    addresses: addressesWith('key of a fictional council'),
    dns: undefined,
    inputs: CouncilInputs.parse(inputs),
    access: { kind: snapshot.access.kind, permissions: snapshot.access.permissions },
    now: () => at,
    partly: (why: Short) => {
      partial ??= why;
    },
    alreadyHave: new Set<string>(),
  } as unknown as CollectContext;
  try {
    const lines: unknown[] = [];
    for await (const line of it.collect(context)) lines.push(stored(id, line));
    return { lines, partial };
  } catch (error) {
    return { failed: error instanceof ReadFailure ? error.message : `FAULT ${String(error)}` };
  }
}

function stored(id: EvidenceId, line: unknown): unknown {
  const { item, shape } = evidenceKinds[id];
  if (shape !== 'each') return item.parse(line);
  const one = line as { readonly status: string; readonly value?: unknown };
  if (one.status !== 'collected') return line;
  const parsed = item.safeParse(one.value);
  return parsed.success
    ? { ...one, value: parsed.data }
    : { ...one, status: 'unavailable', value: undefined };
}

/** Whether nothing in `after` is other than in `before`: it may lack members, and whole objects where it says so. */
function isNoOther(before: unknown, after: unknown): boolean {
  if (after === undefined) return true;
  if (Array.isArray(before) && Array.isArray(after))
    return before.length === after.length && after.every((one, at) => isNoOther(before[at], one));
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
    return isDeepStrictEqual(before, after);
  return Object.entries(after).every(([name, one]) => isNoOther((before as Json)[name], one));
}

const isUnread = (line: unknown): boolean => (line as { status?: string }).status === 'unavailable';

/** Lines that say something else than before, though less was sent. */
export function otherLines(before: Made, after: Made): string[] {
  if ('failed' in after) return after.failed.startsWith('FAULT') ? [after.failed] : [];
  if ('failed' in before) return ['it was refused before, and is read now'];
  const short = after.lines.length !== before.lines.length && after.partial === undefined;
  return [
    ...(short ? [`${String(before.lines.length)} -> ${String(after.lines.length)}`] : []),
    ...after.lines.flatMap((line, at) =>
      isUnread(line) || after.partial !== undefined || isNoOther(before.lines[at], line)
        ? []
        : [`${JSON.stringify(before.lines[at])} -> ${JSON.stringify(line)}`],
    ),
  ];
}
