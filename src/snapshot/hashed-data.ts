import { createHash } from 'node:crypto';
import { byteChunks, type FileData } from './byte-chunks.ts';

/** What was written: its size, and its SHA-256 in hexadecimal digits. */
export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/** Encodes and hashes data, and gives each chunk to `use` on the way. */
export function hashOnTheWay(data: FileData, use: (chunk: Uint8Array) => void): Written {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const chunk of byteChunks(data)) {
    hash.update(chunk);
    bytes += chunk.length;
    use(chunk);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** What would be written. */
export function hashed(data: FileData): Written {
  return hashOnTheWay(data, () => undefined);
}
