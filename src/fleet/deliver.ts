import { access, cp, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { copyDraft, dropCopyDrafts } from '../audit/copy-drafts.ts';
import { clerkFolder, publicFolder } from '../audit/run-files.ts';
import { makePrivateFolder } from '../snapshot/private-folder.ts';

/**
 * Copies what the clerk and the public get of a run, and nothing of what is the provider's, whole or not at all.
 * @returns the folder
 * @throws what the file system says
 */
export async function deliver(place: string, deliverTo: string): Promise<string> {
  const target = join(deliverTo, basename(place));
  // A folder on a network may hang: to look at it without waiting aside would hold up every other council.
  const isThere = await access(target).then(
    () => true,
    () => false,
  );
  if (isThere) return target;
  const draft = join(deliverTo, copyDraft(place));
  try {
    await dropCopyDrafts(deliverTo, new Date());
    await makePrivateFolder(draft);
    for (const part of [clerkFolder, publicFolder])
      await cp(join(place, part), join(draft, part), { recursive: true });
    await rename(draft, target);
    return target;
  } catch (error) {
    // What failed first is the cause; a draft that stays is deleted by a later delivery.
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}
