import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isScalar, parseDocument } from 'yaml';
import { decodedText } from '../../model/decoded-text.ts';
import { placeholderId } from '../../audit/council/configuration.ts';
import { writeFileAtomic } from '../../snapshot/private-files.ts';
import type { Beginning } from './files.ts';

const places = [
  { key: 'tenant', path: ['tenant'] },
  { key: 'clientId', path: ['signIn', 'clientId'] },
  { key: 'partnerTenant', path: ['signIn', 'partnerTenant'] },
] as const;

/**
 * Writes ids into a `beadle.yaml` that an earlier set-up left open, now that they are known. What somebody wrote there
 * stays as it is.
 * @returns whether anything was written
 */
export async function fillIds(file: string, start: Beginning): Promise<boolean> {
  if (!existsSync(file)) return false;
  const text = decodedText(await readFile(file));
  const document = parseDocument(text);
  if (document.errors.length > 0) return false;
  const open = places.flatMap(({ key, path }) => {
    const id = start[key];
    const node = document.getIn(path, true);
    if (id === undefined || !isScalar(node) || node.value !== placeholderId || node.range == null) return [];
    const [from, to] = node.range;
    return [{ id, from, to }];
  });
  // Only these few letters are another's: spaces, quotes and line ends of the rest stay to the byte. The last goes first.
  const filled = open
    .toSorted((one, other) => other.from - one.from)
    .reduce((all, { id, from, to }) => all.slice(0, from) + id + all.slice(to), text);
  if (open.length > 0) await writeFileAtomic(file, filled);
  return open.length > 0;
}
