import { hash } from 'node:crypto';
import { isMoved, moved } from '../../graph/page.ts';
import { ReadFailure } from '../../graph/reader.ts';
import type { Journal } from '../../snapshot/journal.ts';
import type { LineWriter } from '../../snapshot/journal-lines.ts';
import { evidenceKinds, type EvidenceId } from '../kinds.ts';
import type { Collector } from '../declare/collector.ts';
import type { CollectContext } from '../declare/context.ts';
import { planState, reclassified, withoutLicence, type Plan } from './plan-state.ts';

export interface Tally {
  items: number;
  unavailable: number;
}

type Entry = Readonly<Record<string, unknown>>;
const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

/** What makes an item the same item: page two may repeat a person of page one. */
const keyOf = (line: unknown): string | undefined => {
  if (!isEntry(line)) return undefined;
  const key = line['subject'] ?? line['id'] ?? line['userId'];
  return typeof key === 'string' ? key : undefined;
};

/** @throws ReadFailure when an item comes twice and differs: nobody can say which of the two is true */
const isRepeated = (id: EvidenceId, line: unknown, seen: Map<string, string>): boolean => {
  const key = keyOf(line);
  if (key === undefined) return false;
  const print = hash('sha256', JSON.stringify(line), 'base64');
  const before = seen.get(key);
  if (before !== undefined && before !== print)
    throw new ReadFailure('error', `An item of ${id} came twice, with different content. Collect again.`, {
      code: moved,
    });
  seen.set(key, print);
  return before !== undefined;
};

/** Reduces a value to its declared shape: members that no fact uses never reach the disk. */
const minimised = (id: EvidenceId, value: unknown): unknown => {
  const parsed = evidenceKinds[id].item.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.map(String).join('.') ?? '';
  throw new ReadFailure(
    'error',
    `The answer for ${id} has an unexpected form at "${where}": ${issue?.message ?? ''}`,
  );
};

const minimisedLine = (id: EvidenceId, line: unknown): unknown => {
  if (evidenceKinds[id].shape !== 'each') return minimised(id, line);
  if (!isEntry(line) || line['status'] !== 'collected') return line;
  try {
    return { ...line, value: minimised(id, line['value']) };
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    const { subject, at } = line;
    return { subject, status: 'unavailable', at, cause: error.why, detail: error.message };
  }
};

export interface Running {
  readonly journal: Journal;
  readonly context: CollectContext;
  /** What an interrupted run has of it already. */
  readonly start: Readonly<Tally>;
  /** Settles when it is known whether the subscriptions can be read. */
  readonly plansRead: () => Promise<void>;
  /** Throws when the run was cancelled. */
  readonly check: () => void;
  readonly progress: (tally: Tally) => void;
}

const pour = async (it: Collector, running: Running, writer: LineWriter): Promise<Tally> => {
  const tally: Tally = { ...running.start };
  const seen = new Map<string, string>();
  for await (const line of it.collect(running.context)) {
    running.check();
    const kept = minimisedLine(it.id, line);
    if (isRepeated(it.id, kept, seen)) continue;
    writer.write(kept);
    tally.items += 1;
    if (isEntry(kept) && kept['status'] === 'unavailable') tally.unavailable += 1;
    running.progress(tally);
  }
  if (evidenceKinds[it.id].shape === 'one' && tally.items !== 1)
    throw new TypeError(`the collector of ${it.id} must yield exactly one value`);
  return tally;
};

/** Reads into an empty file, or behind what an interrupted run has. */
const pourOnce = async (it: Collector, running: Running): Promise<Tally> => {
  const writer = running.journal.writer(it.id, running.context.alreadyHave.size > 0);
  try {
    return await pour(it, running, writer);
  } finally {
    writer.close();
  }
};

/**
 * A list that moved while it was read (an item on two pages) is read once more from its start: giving `users` up makes
 * nearly every line of a report unknown, and the next reading is most often whole. Subjects do this one by one.
 */
const pourAgainIfMoved = async (it: Collector, running: Running): Promise<Tally> => {
  try {
    return await pourOnce(it, running);
  } catch (error) {
    if (evidenceKinds[it.id].shape === 'each' || !isMoved(error)) throw error;
    return pourOnce(it, running);
  }
};

/**
 * Runs one collector into its journal file.
 * @throws ReadFailure with the final cause; any other error is a bug. The file then counts for nothing.
 */
export const runCollector = async (it: Collector, running: Running): Promise<Tally> => {
  const { licence } = it;
  const plan = async (): Promise<Plan> => {
    if (licence === undefined) return 'unknown';
    await running.plansRead();
    return planState(running.context, licence);
  };
  if (licence?.askWithout === false && (await plan()) === 'absent') throw withoutLicence(licence);
  try {
    return await pourAgainIfMoved(it, running);
  } catch (error) {
    throw error instanceof ReadFailure ? reclassified(error, licence, await plan()) : error;
  }
};
