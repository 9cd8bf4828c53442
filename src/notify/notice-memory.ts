import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Notice } from './notice.ts';
import { writeFileAtomic } from '../snapshot/private-files.ts';

const CouncilMemory = z.object({
  /** Digests of the open do-first items that were told. */
  doFirst: z.array(z.string()),
  failed: z.boolean(),
  /** The end of the credential that was told, yyyy-mm-dd. */
  credentialEnds: z.string().optional(),
});
export type CouncilMemory = z.infer<typeof CouncilMemory>;

const NoticeMemory = z.object({
  format: z.literal('beadle-notices'),
  version: z.literal(1),
  councils: z.record(z.string(), CouncilMemory),
  /** What did not arrive yet, by channel. */
  unsent: z.record(z.string(), z.array(Notice)),
  /** Audits since the last heartbeat. */
  month: z.object({ name: z.string(), ran: z.int(), missed: z.int() }),
});
export type NoticeMemory = z.infer<typeof NoticeMemory>;

const fileIn = (folder: string): string => join(folder, '.beadle', 'notices.json');

export function nothingTold(month: string): NoticeMemory {
  return {
    format: 'beadle-notices',
    version: 1,
    councils: {},
    unsent: {},
    month: { name: month, ran: 0, missed: 0 },
  };
}

/** The memory as a database kept it; undefined where it is none, or of another version: then all is told once more. */
export const parseNoticeMemory = (value: unknown): NoticeMemory | undefined =>
  NoticeMemory.safeParse(value).data;

/** What was told before; undefined for the first time, or where the file is damaged: then all is told once more. */
export async function readNoticeMemory(folder: string): Promise<NoticeMemory | undefined> {
  const file = fileIn(folder);
  if (!existsSync(file)) return undefined;
  try {
    return NoticeMemory.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

export async function keepNoticeMemory(folder: string, memory: NoticeMemory): Promise<void> {
  await writeFileAtomic(fileIn(folder), `${JSON.stringify(memory)}\n`);
}
