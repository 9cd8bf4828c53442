import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { placeholderId } from '../../audit/council/configuration.ts';
import { writeFileAtomic } from '../../snapshot/private-files.ts';
import type { Beginning } from './files.ts';

const places = [
  { key: 'tenant', path: ['tenant'] },
  { key: 'clientId', path: ['signIn', 'clientId'] },
  { key: 'partnerTenant', path: ['signIn', 'partnerTenant'] },
] as const;

/**
 * Writes ids into a `beadle.yaml` that an earlier set-up left open, now that they are known. What somebody wrote there,
 * comments included, stays.
 * @returns whether anything was written
 */
export async function fillIds(file: string, start: Beginning): Promise<boolean> {
  if (!existsSync(file)) return false;
  const document = parseDocument(await readFile(file, 'utf8'));
  if (document.errors.length > 0) return false;
  const open = places.flatMap(({ key, path }) => {
    const id = start[key];
    return id !== undefined && document.getIn(path) === placeholderId ? [{ path, id }] : [];
  });
  for (const { path, id } of open) document.setIn(path, id);
  if (open.length > 0) await writeFileAtomic(file, document.toString({ lineWidth: 0 }));
  return open.length > 0;
}
