import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** One file of a ZIP file. */
export interface ZipPart {
  readonly path: string;
  readonly text: string;
  /** Whether many files hold the very same part: it is then compressed once a process. */
  readonly constant?: boolean;
}

interface Packed {
  readonly data: Uint8Array<ArrayBuffer>;
  readonly crc: number;
  readonly size: number;
}

/** Compressed by Node's own zlib: in a process that starts, a library in JavaScript takes ten times as long. */
function pack(text: string): Packed {
  const bytes = Buffer.from(text, 'utf8');
  return { data: deflateRawSync(bytes), crc: crc32(bytes), size: bytes.length };
}

const constants = new Map<string, Packed>();

function packedOf({ text, constant }: ZipPart): Packed {
  if (constant !== true) return pack(text);
  const before = constants.get(text);
  if (before !== undefined) return before;
  const packed = pack(text);
  constants.set(text, packed);
  return packed;
}

/** The first day that a ZIP file can name, where ever the computer stands: no time of making, so the same bytes again. */
const noTime = new Date(1980, 0, 1);

/** Method 8 is deflate: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT section 4.4.5 (read 2026-11). */
const deflated = 8;

/** A ZIP file of texts, in their order. */
export function zipped(parts: readonly ZipPart[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const part of parts) {
    const { data, crc, size } = packedOf(part);
    const file: ZipInputFile = { filename: part.path, crc, size, compression: deflated, mtime: noTime };
    zip.add(file);
    file.ondata?.(null, data, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}
