import { ofTheCouncil } from './compare.ts';
import { openDoFirst } from './do-first.ts';
import { changesIn, namesPurgedIn, sinceBefore } from './since-before.ts';
import { themesOf, type ThemeState } from './theme-states.ts';
import { londonDaysBetween } from '../model/london-day.ts';
import { hasFindings, type RunRecord } from '../store/run-record.ts';

/** One council of a fleet at a glance. Counts only: no person, no device. */
export interface StatusRow {
  readonly id: string;
  readonly council: string;
  readonly groups: readonly string[];
  /** When its settings were last read, ISO 8601; absent when never. */
  readonly lastRead?: string;
  /** Whole days since. */
  readonly ageDays?: number;
  /** These three are absent for a council that was never read, and the second where names were purged: nothing known is not nothing open. */
  readonly doFirst?: number;
  readonly openFindings?: number;
  readonly couldNotCheck?: number;
  /** Since the run before; absent where there is none, and where the names of one of the two were deleted. */
  readonly fresh?: number;
  readonly gone?: number;
  /** ISO 8601: when they were. */
  readonly namesPurgedAt?: string;
  /** yyyy-mm-dd; absent where only the app registration knows. */
  readonly credentialEnds?: string;
  readonly plans: readonly string[];
  /** Why the last audit could not run, or the settings cannot be read. */
  readonly problem?: string;
  /** Where the papers of the last audit could not be copied to, and why. */
  readonly notDelivered?: string;
  /** Worst state of each theme of checks. */
  readonly themes: Readonly<Record<string, ThemeState>>;
  /** Clauses that need action in the last runs, the oldest first. */
  readonly trend: readonly { readonly readAt: string; readonly actionNeeded: number }[];
}

export interface RowInput extends Pick<
  StatusRow,
  'id' | 'council' | 'groups' | 'credentialEnds' | 'plans' | 'problem' | 'notDelivered'
> {
  /** Newest first. */
  readonly runs: readonly Pick<RunRecord, 'readAt' | 'counts'>[];
  readonly last: RunRecord | undefined;
  readonly before: RunRecord | undefined;
}

const trendLength = 12;

/** The oldest first. A reading that was judged twice stands once, as it was judged last. */
function trendOf(runs: RowInput['runs']): StatusRow['trend'] {
  const points = runs.map(({ readAt, counts }) => ({ readAt, actionNeeded: counts['action-needed'] ?? 0 }));
  const byReading = new Map(points.toReversed().map((point) => [point.readAt, point]));
  return [...byReading.values()].slice(-trendLength);
}

/** One row from what history remembers of a council. */
export function statusRow(input: RowInput, now: Date): StatusRow {
  const { last, before, runs, problem, notDelivered, credentialEnds, id, council, groups, plans } = input;
  const since = last === undefined ? undefined : sinceBefore(before, last);
  const [changes, purged] = [changesIn(since), namesPurgedIn(since)];
  return {
    id,
    council,
    groups,
    plans,
    ...(credentialEnds === undefined ? {} : { credentialEnds }),
    ...(problem === undefined ? {} : { problem }),
    ...(notDelivered === undefined ? {} : { notDelivered }),
    ...(last === undefined
      ? {}
      : {
          lastRead: last.readAt,
          ageDays: londonDaysBetween(new Date(last.readAt), now),
          doFirst: openDoFirst(last).reduce((sum, { open }) => sum + open, 0),
          ...(hasFindings(last)
            ? { openFindings: last.findings.filter(({ accepted, counted }) => counted && !accepted).length }
            : {}),
          couldNotCheck: last.counts['could-not-check'] ?? 0,
        }),
    ...(changes === undefined
      ? {}
      : { fresh: ofTheCouncil(changes.fresh).length, gone: ofTheCouncil(changes.gone).length }),
    ...(purged === undefined ? {} : { namesPurgedAt: purged.namesPurgedAt }),
    themes: themesOf(last),
    trend: trendOf(runs),
  };
}

const rank = (row: StatusRow): readonly number[] => [
  row.problem === undefined ? 1 : 0,
  row.lastRead === undefined ? 0 : 1,
  row.notDelivered === undefined ? 1 : 0,
  -(row.doFirst ?? 0),
  -(row.fresh ?? 0),
  -(row.openFindings ?? 0),
  -(row.ageDays ?? 0),
];

/** Worst first: what cannot run, what was never read, what its clerk did not get, what is open and harmful, what is new. */
export function worstFirst(rows: readonly StatusRow[]): StatusRow[] {
  return rows.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at === -1 ? (a.id < b.id ? -1 : 1) : (left[at] ?? 0) - (right[at] ?? 0);
  });
}

/** Whether somebody should look: what could not run or be delivered, was not read for too long, or has something open. */
export const hasOpen = (row: StatusRow): boolean =>
  row.problem !== undefined ||
  row.notDelivered !== undefined ||
  row.lastRead === undefined ||
  row.openFindings === undefined ||
  row.openFindings > 0 ||
  (row.couldNotCheck ?? 0) > 0;

/** A council that was not read for longer than it should be; never read is too long. */
export const isStale = ({ ageDays, problem }: StatusRow, everyDays: number): boolean =>
  problem !== undefined || ageDays === undefined || ageDays > everyDays;
