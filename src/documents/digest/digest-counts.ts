import { ofTheCouncil, type Changes } from '../../history/compare.ts';
import type { VerdictCounts } from '../../model/run.ts';
import type { z } from 'zod';
import { statusOf } from '../clerk/status-counts.ts';
import { isDue, plannedFor } from '../paper/planned.ts';
import { planOf } from '../plan/codes.ts';
import type { RunIndex } from '../run-index.ts';

/** What may stand in a message that nobody keeps closed: the council, a day, and numbers. */
export interface DigestCounts {
  readonly council: string;
  /** ISO 8601. */
  readonly readAt: string;
  /** What the council or its provider changed; undefined for a first check. */
  readonly since: { readonly fresh: number; readonly gone: number; readonly unseen: number } | undefined;
  readonly doFirst: number;
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

/** The numbers of a run, and nothing else of it. */
export function digestCounts(index: RunIndex, compared: Changes | undefined): DigestCounts {
  const { promises, answers } = statusOf(index);
  return {
    council: index.run.council,
    readAt: index.run.readAt,
    since:
      compared === undefined
        ? undefined
        : {
            fresh: ofTheCouncil(compared.fresh).length,
            gone: ofTheCouncil(compared.gone).length,
            unseen: compared.unseen.length,
          },
    doFirst: planOf(index).items.filter(({ urgency }) => urgency === 'do-first').length,
    overdue: overdueOf(index),
    promises,
    reviewed: index.run.policy.reviewed !== undefined,
    counts: index.run.counts,
    questions: answers.due,
  };
}
