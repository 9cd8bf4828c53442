import { londonDay, monthsLater } from '../model/london-day.ts';

/** How long things are kept; the council's own schedule wins over these. */
export interface Retention {
  /** Raw evidence, in days after it was read. */
  readonly evidenceDays: number;
  /** Everything that names a person, in months after the audit: one year of accounts with its external audit. */
  readonly namedMonths: number;
  /** Results without names, in years. */
  readonly resultsYears: number;
}

export const usualRetention: Retention = { evidenceDays: 30, namedMonths: 13, resultsYears: 6 };

/** A run, with what of it is still there. */
export interface KeptRun {
  readonly id: number;
  readonly place: string;
  /** ISO 8601. */
  readonly readAt: string;
  readonly judgedAt: string;
  readonly hasEvidence: boolean;
  readonly hasNames: boolean;
}

export type Purged = 'evidence' | 'names' | 'results';

/** One thing that is due to be deleted. */
export interface Due {
  readonly run: KeptRun;
  readonly what: Purged;
  /** yyyy-mm-dd: the last day on which it was to be kept. */
  readonly keptUntil: string;
}

/** Evidence that is old enough and stays all the same. */
export interface Spared {
  readonly run: KeptRun;
  readonly because: 'newest' | 'year-end';
}

export interface PurgePlan {
  readonly due: readonly Due[];
  readonly spared: readonly Spared[];
}

const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** The accounting year of a council in England ends on 31 March; the year is that of its end. */
export function accountingYear(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) > '03-31' ? year + 1 : year;
}

const newestFirst = (a: KeptRun, b: KeptRun): number => (a.readAt < b.readAt ? 1 : -1);

/** The last run of each accounting year that is over: auditors ask in summer how things stood on 31 March. */
function yearEnds(runs: readonly KeptRun[], today: string): ReadonlySet<KeptRun> {
  const over = runs.filter(
    ({ readAt }) => accountingYear(londonDay(new Date(readAt))) < accountingYear(today),
  );
  const years = Map.groupBy(over.toSorted(newestFirst), ({ readAt }) =>
    accountingYear(londonDay(new Date(readAt))),
  );
  return new Set([...years.values()].flatMap(([last]) => (last === undefined ? [] : [last])));
}

/**
 * What is due to be deleted today. The evidence of the newest run that has some stays for as long as its names, and
 * so does that of a year-end run. Days are London days; a written period lasts through its last day.
 */
export function planPurge(runs: readonly KeptRun[], retention: Retention, now: Date): PurgePlan {
  const today = londonDay(now);
  const withEvidence = runs.filter(({ hasEvidence }) => hasEvidence).toSorted(newestFirst);
  const [newest] = withEvidence;
  const frozen = yearEnds(withEvidence, today);
  const due: Due[] = [];
  const spared: Spared[] = [];
  for (const run of runs) {
    const day = londonDay(new Date(run.judgedAt));
    const until = {
      evidence: daysLater(londonDay(new Date(run.readAt)), retention.evidenceDays),
      names: monthsLater(day, retention.namedMonths),
      results: monthsLater(day, retention.resultsYears * 12),
    };
    if (until.results < today) {
      due.push({ run, what: 'results', keptUntil: until.results });
      continue;
    }
    const namesAreDue = run.hasNames && until.names < today;
    if (namesAreDue) due.push({ run, what: 'names', keptUntil: until.names });
    if (!run.hasEvidence || until.evidence >= today) continue;
    // What names a person goes whole, the evidence with it.
    if (namesAreDue) due.push({ run, what: 'evidence', keptUntil: until.evidence });
    else if (run === newest) spared.push({ run, because: 'newest' });
    else if (frozen.has(run)) spared.push({ run, because: 'year-end' });
    else due.push({ run, what: 'evidence', keptUntil: until.evidence });
  }
  return { due, spared };
}
