import type { HistoryStore, RunHead } from '../store/history-store.ts';
import { openHistory } from './history-file.ts';
import { recordOnce } from './record-once.ts';

async function copy(head: RunHead, from: HistoryStore, to: HistoryStore): Promise<void> {
  const record = await from.load(head.id);
  if (record === undefined) return;
  await recordOnce(to, record, head.place);
  const copied = (await to.runs()).find(({ digest }) => digest === head.digest);
  if (copied === undefined) return;
  if (head.evidencePurgedAt !== undefined)
    await to.purged(copied.id, 'evidence', new Date(head.evidencePurgedAt));
  if (head.namesPurgedAt !== undefined) await to.purged(copied.id, 'names', new Date(head.namesPurgedAt));
}

/**
 * Copies what a history file remembers into another history: runs that are there already stay, and the file stays too.
 * It may be begun again after it was interrupted.
 */
export async function moveHistory(file: string, to: HistoryStore): Promise<void> {
  const from = await openHistory(file);
  try {
    const known = new Set((await to.runs()).map(({ digest }) => digest));
    for (const head of (await from.runs()).toReversed())
      if (!known.has(head.digest)) await copy(head, from, to);
  } finally {
    await from.close();
  }
}
