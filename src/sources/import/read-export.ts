import { readFile } from 'node:fs/promises';
import { BeadleError } from '../../model/error.ts';

/**
 * The text of a file in the encoding that its first bytes name: Windows PowerShell writes UTF-16 where it is not told
 * otherwise (about_Character_Encoding, read 2026-11). Without a mark, a zero as every second byte tells it.
 */
export function exportText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  const little = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  const encoding = big ? 'utf-16be' : little ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** `PK`, with which every packed folder begins (ZIP file format specification, read 2026-11). */
const isPacked = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

/** @throws BeadleError IMPORT_UNREADABLE where the file is not there, cannot be opened or is packed */
export async function readExport(path: string): Promise<string> {
  const bytes = await bytesOf(path);
  if (isPacked(bytes))
    throw new BeadleError('IMPORT_UNREADABLE', `${path} is a packed file.`, {
      hint: 'Unpack it, and name the file that comes out of it.',
    });
  return exportText(bytes);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new BeadleError(
      'IMPORT_UNREADABLE',
      code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be opened (${code}).`,
      { hint: 'Name the file that the other tool wrote.', cause },
    );
  }
}
