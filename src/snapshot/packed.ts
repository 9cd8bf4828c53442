import { gunzipSync, gzipSync } from 'node:zlib';
import { BeadleError } from '../model/error.ts';
import { readBytes } from './read-bytes.ts';

/** Characters from which a snapshot is kept packed: some 1,700 people. A smaller one is read as it lies there. */
export const packedFrom = 8 * 1024 * 1024;

/** More effort than this makes a snapshot hardly smaller. */
export const packing = { level: 3 };

/** A text as gzip, the same bytes for the same text. */
export function packed(text: string): Uint8Array {
  return gzipSync(text, packing);
}

/** What a file of gzip begins with (RFC 1952, section 2.3.1). */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** More than this is no text that a process could hold: a small file may claim to be anything. */
export const mostUnpacked = 0x1fff_ffe8;

/** The text of bytes, packed or not. @throws an error of zlib (`code` begins with `Z_` or `ERR_`) when they are damaged */
export function unpackedText(bytes: Buffer): string {
  return (isPacked(bytes) ? gunzipSync(bytes, { maxOutputLength: mostUnpacked }) : bytes).toString('utf8');
}

/** What to do where a snapshot cannot be read. */
export const collectAgain = 'Collect again with `beadle collect`, or use the snapshot of an earlier run.';

function notOpened(code: string): string {
  if (code === 'ENOENT') return 'there is no such file.';
  return code.startsWith('Z_') ? 'the packed file is cut off or damaged.' : `it cannot be opened (${code}).`;
}

/** The text of a file, packed or not. @throws BeadleError SNAPSHOT_UNREADABLE */
export async function readUnpacked(path: string): Promise<string> {
  try {
    return unpackedText(await readBytes(path));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new BeadleError('SNAPSHOT_UNREADABLE', `${path}: ${notOpened(code)}`, {
      hint: collectAgain,
      cause,
    });
  }
}
