import type { Verdict } from '../../model/outcome.ts';
import type { ClauseResult } from '../../model/run.ts';
import type { RunIndex } from '../run-index.ts';
import { markOf, type Mark } from './clause-lines.ts';
import { answerIsDue } from './what-to-do.ts';

export interface Counted extends Mark {
  readonly count: number;
}

/** In the order in which a clerk wants to know. */
const order: readonly Verdict[] = [
  'in-place',
  'action-needed',
  'partly-in-place',
  'needs-decision',
  'to-confirm',
  'accepted',
  'could-not-check',
  'does-not-apply',
];

const countsOf = (clauses: readonly ClauseResult[]): readonly Counted[] =>
  order
    .map((verdict) => ({
      ...markOf(verdict),
      count: clauses.filter((clause) => clause.verdict === verdict).length,
    }))
    .filter(({ count }) => count > 0);

/**
 * "We could check": settings or answers decided it. What waits for a decision or an answer, does not apply or is not
 * known is in the strip beside it, so that all numbers together are all promises.
 */
const decided: ReadonlySet<Verdict> = new Set(['in-place', 'accepted', 'action-needed', 'partly-in-place']);

const tally = (clauses: readonly ClauseResult[]) => ({
  inPlace: clauses.filter(({ verdict }) => verdict === 'in-place').length,
  checked: clauses.filter(({ verdict }) => decided.has(verdict)).length,
  unknown: clauses.filter(({ verdict }) => verdict === 'could-not-check').length,
});

export const statusOf = ({ promises }: RunIndex) => {
  // Runs of an earlier version do not say what the settings alone show.
  const bySettings = promises
    .filter(({ rules }) => rules.length > 0)
    .map((clause) => ({ ...clause, verdict: clause.settings ?? clause.verdict }));
  const asked = promises.filter(({ question }) => question !== undefined);
  const due = asked.filter(answerIsDue).length;
  const no = asked.filter(({ attestation }) => attestation?.answer === 'no').length;
  return {
    promises: promises.length,
    settings: { total: bySettings.length, ...tally(bySettings), counts: countsOf(bySettings) },
    /** A "no" counts whatever its age; a "yes" counts while it is current. */
    answers: {
      total: asked.length,
      answered: asked.length - due,
      yes: asked.length - due - no,
      no,
      due,
      oneDue: due === 1,
    },
    both: bySettings.filter(({ question }) => question !== undefined).length,
  };
};
