import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BeadleError } from '../model/error.ts';
import { isRunning } from './running-process.ts';

/** Says of a journal folder whose collection it is. */
export const journalFile = 'journal.json';

/** What a resumed collection must share with the interrupted one. Both digests are keyed or of a random key. */
export const JournalIdentity = z.object({
  tenant: z.string(),
  beadle: z.string(),
  permissions: z.array(z.string()),
  /** Of the digest key. */
  keyCheck: z.string(),
  /** Of the registers on which it rests what is read. */
  registerCheck: z.string(),
});
export type JournalIdentity = z.infer<typeof JournalIdentity>;

const Manifest = z.object({
  identity: JournalIdentity,
  startedAt: z.iso.datetime(),
  resumedAt: z.array(z.string()),
  /** Id of the process that writes it, or wrote it last. */
  writer: z.int().positive(),
});
export type Manifest = z.infer<typeof Manifest>;

const dayLong = 24 * 60 * 60 * 1000;

/** Undefined when there is no such file, or it is no JSON: then it is as good as none. */
function readJson(path: string): unknown {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const otherRegisters = 'another people register or another list of password managers';

const differs = (before: JournalIdentity, now: JournalIdentity): string | undefined => {
  if (before.tenant !== now.tenant) return 'with another tenant';
  if (before.beadle !== now.beadle) return `with another version of Beadle (${before.beadle})`;
  if (before.permissions.join() !== now.permissions.join()) return 'with other permissions';
  if (before.keyCheck !== now.keyCheck) return 'with another digest key';
  return before.registerCheck === now.registerCheck ? undefined : `with ${otherRegisters}`;
};

const manifestAt = (path: string): Manifest | undefined => Manifest.safeParse(readJson(path)).data;

/** The registers with which the collection in this folder was read, as their check; undefined where there is none. */
export const registerCheckIn = (folder: string): string | undefined =>
  manifestAt(join(folder, journalFile))?.identity.registerCheck;

const goneOnWith = (before: Manifest, now: Date): Manifest => ({
  ...before,
  writer: process.pid,
  resumedAt: [...before.resumedAt, now.toISOString()],
});

const whyNot = (before: Manifest, identity: JournalIdentity, now: Date): string | undefined => {
  const tooOld = now.getTime() - Date.parse(before.startedAt) > dayLong;
  return differs(before.identity, identity) ?? (tooOld ? 'more than 24 hours ago' : undefined);
};

/** What can be gone on with by who alone may work on this council; undefined where nothing can. */
export function leftBehind(path: string, identity: JournalIdentity, now: Date): Manifest | undefined {
  const before = manifestAt(path);
  return before === undefined || whyNot(before, identity, now) !== undefined
    ? undefined
    : goneOnWith(before, now);
}

/** The interrupted collection, or undefined when there is none. @throws BeadleError USAGE when it must not be resumed. */
export function interrupted(path: string, identity: JournalIdentity, now: Date): Manifest | undefined {
  const before = manifestAt(path);
  if (before === undefined) return undefined;
  if (before.writer !== process.pid && isRunning(before.writer))
    throw new BeadleError(
      'USAGE',
      `The collection is not interrupted: process ${String(before.writer)} still works on it.`,
      { hint: 'Wait until it has ended, or run the same command without --resume.' },
    );
  const why = whyNot(before, identity, now);
  if (why !== undefined)
    throw new BeadleError('USAGE', `The interrupted collection cannot be resumed: it was started ${why}.`, {
      hint: 'Run the same command without --resume: it starts again from nothing.',
    });
  return goneOnWith(before, now);
}
