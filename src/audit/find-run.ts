import { existsSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BeadleError } from '../model/error.ts';
import type { Run } from '../model/run.ts';
import type { HistoryStore } from '../store/history-store.ts';
import { recordOf } from '../store/record-of.ts';
import { sha256, type RunRecord } from '../store/run-record.ts';
import { parseRun } from './read-run.ts';
import { runFile } from './run-files.ts';

/** A run as it can still be read: in full, or what history remembers after its names were purged. */
export interface FoundRun {
  readonly place: string;
  readonly record: RunRecord;
  /** Absent when the run folder holds no run.json any more. */
  readonly run: Run | undefined;
}

const none = (name: string): BeadleError =>
  new BeadleError('RUN_UNREADABLE', `There is no run ${name}.`, {
    hint: 'Name a run folder, its run.json, or the name of a run folder such as 2026-11-22T113300Z; "latest" is the newest.',
  });

async function fromFile(file: string, place: string): Promise<FoundRun> {
  const text = await readFile(file, 'utf8');
  const run = parseRun(file, text);
  return { place, record: recordOf(run, sha256(text)), run };
}

async function fromHistory(place: string, history: HistoryStore | undefined): Promise<FoundRun | undefined> {
  const head = (await history?.runs())?.find((one) => one.place === place);
  const record = head === undefined ? undefined : await history?.load(head.id);
  return record === undefined ? undefined : { place, record, run: undefined };
}

async function fromPlace(place: string, history: HistoryStore | undefined): Promise<FoundRun | undefined> {
  if (!existsSync(place)) return undefined;
  if (!(await stat(place)).isDirectory()) return fromFile(place, resolve(place, '../..'));
  // `latest` is a link; the history knows the folder itself.
  const folder = await realpath(place);
  const file = join(folder, runFile);
  return existsSync(file) ? fromFile(file, folder) : fromHistory(folder, history);
}

/**
 * Finds a run by the path of its folder or its run.json, or by the name of its folder in the council's.
 * @throws BeadleError RUN_UNREADABLE
 */
export async function findRun(
  name: string,
  among: { readonly folder: string | undefined; readonly history: HistoryStore | undefined },
): Promise<FoundRun> {
  const places = [resolve(name), ...(among.folder === undefined ? [] : [join(among.folder, name)])];
  for (const place of places) {
    const found = await fromPlace(place, among.history);
    if (found !== undefined) return found;
  }
  throw none(name);
}
