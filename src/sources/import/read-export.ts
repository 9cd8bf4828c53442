import { decodedText } from '../../model/decoded-text.ts';
import { BeadleError } from '../../model/error.ts';
import { readBytes } from '../../snapshot/read-bytes.ts';

/** `PK`, with which every packed folder begins (ZIP file format specification, read 2026-11). */
const isPacked = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

/** @throws BeadleError IMPORT_UNREADABLE where the file is not there, cannot be opened or is packed */
export async function readExport(path: string): Promise<string> {
  const bytes = await bytesOf(path);
  if (isPacked(bytes))
    throw new BeadleError('IMPORT_UNREADABLE', `${path} is a packed file.`, {
      hint: 'Unpack it, and name the file that comes out of it.',
    });
  return decodedText(bytes);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readBytes(path);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new BeadleError(
      'IMPORT_UNREADABLE',
      code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be opened (${code}).`,
      { hint: 'Name the file that the other tool wrote.', cause },
    );
  }
}
