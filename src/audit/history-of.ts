import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BeadleError } from '../model/error.ts';
import { writeFileAtomic } from '../snapshot/private-files.ts';
import type { HistoryStore } from '../store/history-store.ts';
import { historyFileIn, openHistory } from './history-file.ts';
import { moveHistory } from './move-history.ts';
import { councilFolder } from './places.ts';

/** What says where the history of a council is. */
export interface HistoryPlaces {
  /** Folder below which each council has its own. */
  readonly output: string;
  readonly council: string;
  /** Folder of beadle.yaml; where there is none, the history stands beside the runs. */
  readonly settingsFolder?: string | undefined;
  /** With both, the history is in PostgreSQL. The tenant is that of beadle.yaml; the url is DATABASE_URL. */
  readonly tenant?: string | undefined;
  readonly databaseUrl?: string | undefined;
}

/** The file that holds the history, where no database does. */
export const historyFileOf = (places: HistoryPlaces): string =>
  historyFileIn(places.settingsFolder ?? councilFolder(places));

/** Where the history of a council is by its settings. */
export function historyPlaces(settings: {
  readonly output: string;
  readonly council: string;
  readonly folder: string;
  readonly tenant?: string | undefined;
  readonly databaseUrl?: string | undefined;
}): HistoryPlaces {
  const { output, council, folder, tenant, databaseUrl } = settings;
  return { output, council, settingsFolder: folder, tenant, databaseUrl };
}

/** Says in a council's folder that its history is in a database: who then forgets DATABASE_URL is told so. */
const marker = 'history-is-in-postgresql';

const withoutTenant = (): BeadleError =>
  new BeadleError(
    'HISTORY_UNWRITABLE',
    'The history of this council is in PostgreSQL, and beadle.yaml names no tenant to find it by.',
    { hint: 'Write "tenant:" into beadle.yaml: the directory (tenant) id of the council.' },
  );

const withoutUrl = (file: string): BeadleError =>
  new BeadleError(
    'HISTORY_UNWRITABLE',
    'The history of this council is in PostgreSQL, and DATABASE_URL is not set.',
    {
      hint: `Set DATABASE_URL in the environment, or in .env beside beadle.yaml. To go back to files, delete ${file}: the runs whose folders still stand are taken in again.`,
    },
  );

async function openInDatabase(
  places: HistoryPlaces & { tenant: string; databaseUrl: string },
): Promise<HistoryStore> {
  // PostgreSQL's client is loaded only where there is a database.
  const { openPostgresHistory } = await import('../store/postgres/postgres-history.ts');
  const history = await openPostgresHistory({
    url: places.databaseUrl,
    council: places.tenant.toLowerCase(),
  });
  try {
    const file = historyFileOf(places);
    const mark = join(dirname(file), marker);
    if (!existsSync(mark)) {
      if (existsSync(file)) await moveHistory(file, history);
      await writeFileAtomic(
        mark,
        'Beadle keeps the history of this council in the database that DATABASE_URL names.\n',
      );
    }
    return history;
  } catch (error) {
    await history.close();
    throw error;
  }
}

/**
 * Opens the history of a council: in PostgreSQL with DATABASE_URL, else in a file beside its settings. Made where there
 * is none; a file that was there before the database is copied into it once.
 * @throws BeadleError HISTORY_UNWRITABLE, HISTORY_NEWER, OUTPUT_UNWRITABLE, CONFIG_INVALID
 */
export async function openHistoryOf(places: HistoryPlaces): Promise<HistoryStore> {
  const { tenant, databaseUrl } = places;
  if (tenant !== undefined && databaseUrl !== undefined && databaseUrl !== '')
    return openInDatabase({ ...places, tenant, databaseUrl });
  const file = historyFileOf(places);
  const mark = join(dirname(file), marker);
  if (existsSync(mark)) throw databaseUrl ? withoutTenant() : withoutUrl(mark);
  return openHistory(file);
}

/** The same for who only reads: undefined where a council was never audited here. */
export async function historyIfAny(places: HistoryPlaces): Promise<HistoryStore | undefined> {
  const file = historyFileOf(places);
  const isThere = existsSync(file) || existsSync(join(dirname(file), marker));
  return isThere || Boolean(places.databaseUrl) ? openHistoryOf(places) : undefined;
}
