import { ofTheCouncil, type Changes } from '../../history/compare.ts';
import { changesIn, type Since } from '../../history/since-before.ts';
import type { VerdictCounts } from '../../model/run.ts';
import type { z } from 'zod';
import { urgentUnknown } from '../clerk/first-things.ts';
import { statusOf } from '../clerk/status-counts.ts';
import { isDue, plannedFor } from '../paper/planned.ts';
import { planOf } from '../plan/codes.ts';
import type { RunIndex } from '../run-index.ts';

export type SinceCounts = Readonly<Record<'fresh' | 'gone' | 'unseen', number>>;

/** What may stand in a message that nobody keeps closed: the council, a day, and numbers. */
export interface DigestCounts {
  readonly council: string;
  /** ISO 8601. */
  readonly readAt: string;
  /** What the council or its provider changed, or why that cannot be told. */
  readonly since: SinceCounts | 'first' | 'names-deleted' | 'not-compared';
  readonly doFirst: number;
  /** Of what would come first, what nobody could check, not even in part. */
  readonly unchecked: number;
  /** Work with a plan whose day is past, while it is still to be done. */
  readonly overdue: number;
  readonly promises: number;
  /** Whether somebody read the wording of the policy for gaps. */
  readonly reviewed: boolean;
  readonly counts: z.infer<typeof VerdictCounts>;
  readonly questions: number;
}

function overdueOf(index: RunIndex): number {
  const { items, answers } = planOf(index);
  const open = [
    ...items.flatMap(({ rules, clauses }) => [
      ...rules.map(({ id }) => plannedFor(index.run, { rule: id })),
      ...clauses.map(({ ref }) => plannedFor(index.run, { ref })),
    ]),
    ...answers.map(({ clause }) => plannedFor(index.run, { ref: clause.ref })),
  ];
  return new Set(open.filter((work) => work !== undefined && !isDue(index.run, work))).size;
}

const counted = ({ fresh, gone, unseen }: Changes): SinceCounts => ({
  fresh: ofTheCouncil(fresh).length,
  gone: ofTheCouncil(gone).length,
  unseen: unseen.length,
});

function sinceCounts(since: Since | undefined): DigestCounts['since'] {
  if (since === undefined) return 'not-compared';
  if (since === 'first') return 'first';
  const changes = changesIn(since);
  return changes === undefined ? 'names-deleted' : counted(changes);
}

/** The numbers of a run, and nothing else of it. @param since undefined: nobody compared it */
export function digestCounts(index: RunIndex, since: Since | undefined): DigestCounts {
  const { promises, answers } = statusOf(index);
  return {
    council: index.run.council,
    readAt: index.run.readAt,
    since: sinceCounts(since),
    unchecked: urgentUnknown(index).rules.length,
    doFirst: planOf(index).items.filter(({ urgency }) => urgency === 'do-first').length,
    overdue: overdueOf(index),
    promises,
    reviewed: index.run.policy.reviewed !== undefined,
    counts: index.run.counts,
    questions: answers.due,
  };
}
