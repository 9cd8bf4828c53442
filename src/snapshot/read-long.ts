import { once } from 'node:events';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import type { KindRegistry } from './evidence-kind.ts';
import { longSnapshot } from './long-snapshot.ts';
import { isPacked, mostUnpacked, packedFrom, packing } from './packed.ts';
import type { SnapshotOf } from './snapshot.ts';

/** Bytes that are read together: few beside all, and enough to be worth asking for. */
const together = 1024 * 1024;

/**
 * All bytes of a file, one part after the other in the same room: a part must be used before the next one is asked for. A
 * stream takes new room for each, which stays until the heap is next collected, and as long in the memory of the process.
 */
async function* partsOf(file: FileHandle): AsyncGenerator<Buffer> {
  const room = Buffer.allocUnsafeSlow(together);
  try {
    for (let position = 0; ;) {
      const { bytesRead } = await file.read(room, { position });
      if (bytesRead === 0) return;
      yield room.subarray(0, bytesRead);
      position += bytesRead;
    }
  } finally {
    await file.close();
  }
}

/** The bytes of a long snapshot, unpacked; nothing for a short one. */
async function bytesOf(path: string): Promise<AsyncIterable<Buffer> | undefined> {
  const what = await stat(path);
  // A pipe can be read once, and only from its beginning.
  if (!what.isFile()) return undefined;
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(2), { position: 0 });
  if (what.size < packedFrom && !isPacked(buffer)) {
    await file.close();
    return undefined;
  }
  if (!isPacked(buffer)) return partsOf(file);
  const bytes = file.createReadStream({ start: 0, highWaterMark: together });
  return pipeline(bytes, createGunzip({ chunkSize: together }), () => undefined);
}

/**
 * Reads a long snapshot as its bytes come, and packs them on the way: neither its text nor what the whole text means is ever
 * in memory beside the snapshot.
 * @returns nothing for a short snapshot, and for one that is not exactly as this program writes it
 * @throws an error of the file system, or of zlib
 */
export async function readLong<Kinds extends KindRegistry>(
  kinds: Kinds,
  path: string,
): Promise<{ readonly snapshot: SnapshotOf<Kinds>; readonly packed: Uint8Array } | undefined> {
  const bytes = await bytesOf(path);
  if (bytes === undefined) return undefined;
  const reader = longSnapshot(kinds);
  const gzip = createGzip(packing);
  const parts: Buffer[] = [];
  gzip.on('data', (part: Buffer) => void parts.push(part));
  let length = 0;
  for await (const some of bytes) {
    length += some.length;
    if (length > mostUnpacked) return undefined;
    // One thread packs what the other reads. Both are done with these bytes before there are others.
    const isPackedToo = new Promise((resolve) => void gzip.write(some, resolve));
    reader.add(some);
    await isPackedToo;
  }
  gzip.end();
  await once(gzip, 'end');
  const snapshot = reader.end();
  return snapshot === undefined ? undefined : { snapshot, packed: Buffer.concat(parts) };
}
