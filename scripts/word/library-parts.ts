import { Packer, type Document } from 'docx';
import { strFromU8, unzipSync } from 'fflate';

/** Every part of a Word file of the library, in its order. */
export async function libraryParts(document: Document): Promise<[path: string, text: string][]> {
  const parts = unzipSync(await Packer.pack(document, 'uint8array'));
  return Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]);
}
