import { createHash } from 'node:crypto';
import { readOnce } from '../model/read-once.ts';
import type { KindRegistry } from './evidence-kind.ts';
import { evidenceLines } from './evidence-lines.ts';
import { currentVersion, snapshotSchema } from './snapshot-schema.ts';
import type { SnapshotOf } from './snapshot.ts';
import { splitSeal } from './snapshot-text.ts';

/** Bytes for which there is room at first; a longer line makes it grow. */
const atFirst = 2 * 1024 * 1024;

/** Reads a snapshot from its bytes as they come. */
export interface LongSnapshot<Kinds extends KindRegistry> {
  /** The bytes are copied, and may be written over. */
  readonly add: (bytes: Buffer) => void;
  /** Nothing where it is not exactly as this program writes it: then its whole text has to be read. */
  readonly end: () => SnapshotOf<Kinds> | undefined;
}

/**
 * A snapshot has one entry of its lists to a line, so a large one need not be in memory as a text, nor as what its whole
 * text means beside what is kept of it. What stands around the entries is a small snapshot, and is checked as one. Nothing
 * is forgiven here, and nothing explained: whatever is not as it should be is left to the reader of whole texts.
 */
export function longSnapshot<Kinds extends KindRegistry>(kinds: Kinds): LongSnapshot<Kinds> {
  const hash = createHash('sha256');
  const lines = evidenceLines(kinds);
  /** What came after the last whole line, and room for more: new room for each part would stay until it is collected. */
  let room: Buffer = Buffer.allocUnsafeSlow(atFirst);
  let held = 0;
  const fill = (bytes: Buffer): Buffer => {
    if (held + bytes.length > room.length) {
      const larger = Buffer.allocUnsafeSlow((held + bytes.length) * 2);
      room.copy(larger, 0, 0, held);
      room = larger;
    }
    held += bytes.copy(room, held);
    return room.subarray(0, held);
  };
  return {
    add: (bytes) => {
      const all = fill(bytes);
      // The last line is the seal, which is not part of what it seals.
      const end = all.length < 2 ? 0 : all.lastIndexOf('\n', all.length - 2) + 1;
      if (end === 0) return;
      hash.update(all.subarray(0, end));
      // Whole lines end no character in its middle, and are made text at once: four times as fast as by a decoder of streams.
      for (const line of all.toString('utf8', 0, end - 1).split('\n')) lines.add(line);
      room.copyWithin(0, end, held);
      held -= end;
    },
    end: () => {
      const read = lines.end();
      const seal = splitSeal(`\n${room.toString('utf8', 0, held)}`)?.seal;
      if (read === undefined || seal !== `sha256:${hash.digest('hex')}`) return undefined;
      const { header, evidence, listed } = read;
      if (header['version'] !== currentVersion) return undefined;
      if (Object.keys(kinds).some((id) => !Object.hasOwn(evidence, id))) return undefined;
      const frame = snapshotSchema(kinds).safeParse({ ...header, evidence, seal }, readOnce);
      if (!frame.success) return undefined;
      const { seal: _, ...snapshot } = frame.data;
      const filled = Object.entries(snapshot.evidence).map(([id, one]) => {
        const value = listed.get(id);
        return [id, value === undefined ? one : { ...one, value }] as const;
      });
      return { ...snapshot, evidence: Object.fromEntries(filled) } as unknown as SnapshotOf<Kinds>;
    },
  };
}
