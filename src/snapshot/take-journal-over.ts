import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { journalFile, leftBehind, type JournalIdentity, type Manifest } from './journal-start.ts';

/**
 * Takes over what another process left of a collection. It is copied to a folder of another name and deleted where it
 * was: a process that only stood still holds its files open, and would write into them when it wakes. A line that it
 * wrote meanwhile may be torn, as one of a killed process may.
 */
export async function takeJournalOver(
  folder: string,
  identity: JournalIdentity,
  now: Date,
): Promise<{ readonly folder: string; readonly before: Manifest | undefined }> {
  const taken = `${folder.replace(/\.[0-9a-f]{6}$/, '')}.${randomBytes(3).toString('hex')}`;
  if (existsSync(folder)) await cp(folder, taken, { recursive: true });
  const before = leftBehind(join(taken, journalFile), identity, now);
  if (before === undefined) await rm(taken, { recursive: true, force: true });
  // What cannot be deleted now, is when it is a day old.
  await rm(folder, { recursive: true, force: true, maxRetries: 2 }).catch(() => undefined);
  return { folder: taken, before };
}
