import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

const hourMs = 60 * 60 * 1000;

/** Where the copy of a run is made before it has its name, in the folder into which it is delivered. */
export const copyDraft = (place: string): string =>
  `.${basename(place)}.${randomBytes(6).toString('hex')}.tmp`;

const isCopyDraft = (name: string): boolean =>
  /^\.\d{4}-\d\d-\d\dT\d{6}Z(-\d+)?\.[0-9a-f]{12}\.tmp$/u.test(name);

/** Deletes what a process that was killed while it delivered left behind: there are names in it. */
export async function dropCopyDrafts(deliverTo: string, now: Date): Promise<void> {
  if (!existsSync(deliverTo)) return;
  for (const name of (await readdir(deliverTo)).filter(isCopyDraft)) {
    const path = join(deliverTo, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    // Another process may be at work on a younger one.
    if (now.getTime() - mtimeMs > hourMs) await rm(path, { recursive: true, force: true });
  }
}
