import type { Run } from '../../model/run.ts';
import { planOf } from '../plan/codes.ts';
import { indexRun, type RunIndex } from '../run-index.ts';
import { monthOf } from '../text/dates.ts';
import { oneLine } from '../text/clean.ts';
import { askedCounts } from '../questions/asked-counts.ts';
import { clausesWithWork, completePlan } from './planned.ts';
import { policyChanges, type PolicyChange } from './policy-changes.ts';
import { publicCounts, type PublicCount } from './public-counts.ts';

/** How many were in place at the check before, and in which month that was; "first" where there was none. */
export type EarlierCheck = 'first' | { readonly month: string; readonly inPlace: number };

/** Of what a store remembers of the run before. */
export function earlierCheck(
  before: { readonly readAt: string; readonly counts: Readonly<Record<string, number>> } | undefined,
): EarlierCheck {
  if (before === undefined) return 'first';
  const { readAt, counts } = before;
  const inPlace = (['in-place', 'confirmed', 'accepted'] as const).map((verdict) => counts[verdict] ?? 0);
  return { month: monthOf(readAt), inPlace: inPlace.reduce((sum, count) => sum + count, 0) };
}

/**
 * All that may be published: numbers, dates, the names of the council and its policy, a minute reference, and wording
 * that stands in the policy file and so was written before anybody read a setting.
 * There is no field for a person, an account, a rule, a finding or the verdict of a single line.
 */
export interface PublicPaper {
  readonly council: string;
  readonly england: boolean;
  readonly demonstration: boolean;
  /** Not yet fit for an agenda: a question is open, or work that comes first. It does not say which. */
  readonly draft: boolean;
  /** Whether a supplier did the check; the supplier is not named. */
  readonly supplier: boolean;
  readonly policy: {
    readonly title: string;
    /** yyyy-mm-dd, or empty. */
    readonly adopted: string;
    readonly minute: string;
  };
  /** Month of the check ("November 2026"): a day would tell an attacker when the settings were last looked at. */
  readonly checked: string;
  readonly answers: { readonly asked: number; readonly answered: number };
  readonly total: number;
  /** In place, confirmed or accepted. */
  readonly inPlace: number;
  readonly counts: readonly PublicCount[];
  /** Whether any work is recommended. */
  readonly work: boolean;
  /** Present where all of it stands in a plan; pounds, undefined where the plan does not say. */
  readonly plan?: { readonly cost: number | undefined };
  /** Absent where nobody knows. */
  readonly earlier?: EarlierCheck;
  /** Whether somebody read the wording of the policy for gaps: only then may the paper say that it needs no change. */
  readonly reviewed: boolean;
  readonly changes: readonly PolicyChange[];
}

function comesFirst(index: RunIndex): boolean {
  return planOf(index).items.some(({ urgency }) => urgency === 'do-first');
}

/** Takes out of a run what may be published, and nothing else. */
export function publicPaper(run: Run, earlier?: EarlierCheck): PublicPaper {
  const { policy, counts } = run;
  const index = indexRun(run);
  const answers = askedCounts(index);
  const plan = completePlan(index);
  const rows = publicCounts(counts);
  return {
    council: oneLine(run.council),
    england: run.nation === 'england',
    demonstration: run.source === 'simulator',
    draft: answers.due > 0 || comesFirst(index),
    supplier: run.provider !== undefined,
    policy: {
      title: oneLine(policy.title),
      adopted: policy.adopted ?? '',
      minute: oneLine(policy.minute ?? ''),
    },
    checked: monthOf(run.readAt),
    answers: { asked: answers.total, answered: answers.answered },
    total: rows.reduce((sum, { count }) => sum + count, 0),
    inPlace: counts['in-place'] + counts.confirmed + counts.accepted,
    counts: rows,
    work: clausesWithWork(index).length > 0,
    ...(plan === undefined ? {} : { plan }),
    ...(earlier === undefined ? {} : { earlier }),
    reviewed: policy.reviewed !== undefined,
    changes: policyChanges(run),
  };
}
