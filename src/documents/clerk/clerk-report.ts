import { londonDay, monthsLater } from '../../model/london-day.ts';
import type { Run } from '../../model/run.ts';
import { indexRun } from '../run-index.ts';
import { cleanAll } from '../text/clean.ts';
import { clauseLine } from '../../model/clause-line.ts';
import { settingsAge } from '../settings-age.ts';
import { longDate, longMoment } from '../text/dates.ts';
import { fill, inWords, inWordsFirst } from '../text/fill.ts';
import { checkedWords } from '../words.ts';
import { acceptedShortfalls } from './accepted.ts';
import { anchorOf, backgroundOf, sectionsOf } from './clause-lines.ts';
import { statusOf } from './counts.ts';
import { firstThings } from './first-things.ts';
import { notChecked } from './not-checked.ts';
import { outsidePolicy } from './outside-policy.ts';
import { peopleToReview } from './people-to-review.ts';
import { questionsDue } from './questions.ts';

/** Lines of the policy as a person calls them; files and the technical report keep the references. */
const withLines = (run: Run): Run => ({
  ...run,
  clauses: run.clauses.map((clause) => ({ ...clause, ref: clauseLine(clause.ref) })),
  policyGaps: run.policyGaps.map((gap) => ({ ...gap, refs: gap.refs.map(clauseLine) })),
});

/** Everything that the clerk's page says, in its order; the template adds the sentences that never change. */
export const clerkReport = (
  raw: Run,
  { keepNamedMonths, changes = '' }: { readonly keepNamedMonths: number; readonly changes?: string },
) => {
  const run = withLines(cleanAll(raw));
  const index = indexRun(run);
  const first = firstThings(index);
  const read = run.evidence.filter(({ status }) => status === 'collected').length;
  return {
    kind: 'private',
    title: `${run.council}: IT policy check, ${longDate(run.readAt)}`,
    council: run.council,
    provider: run.provider ?? '',
    checkedOn: longDate(run.readAt),
    age: settingsAge(run),
    policyTitle: run.policy.title,
    adopted: run.policy.adopted === undefined ? '' : longDate(run.policy.adopted),
    minute: run.policy.minute ?? '',
    /** What changed since the run before; empty for a first one. */
    changes,
    status: statusOf(index),
    first: {
      ...first,
      count: first.things.length,
      inWords: inWordsFirst(first.things.length),
      leftInWords: inWords(first.left),
      one: first.things.length === 1,
      oneLeft: first.left === 1,
    },
    sections: sectionsOf(index),
    background: backgroundOf(index),
    policyNotes: run.policy.notes,
    questions: questionsDue(index),
    notChecked: notChecked(index),
    people: peopleToReview(index),
    outside: outsidePolicy(index),
    accepted: acceptedShortfalls(index),
    // A change to the policy as a whole says it for all of its lines; each line says its own in its place.
    decisions: index.promises.flatMap((clause) =>
      clause.decision === undefined || run.policyGaps.some(({ refs }) => refs.includes(clause.ref))
        ? []
        : [{ ref: clause.ref, anchor: anchorOf(index, clause), ...clause.decision }],
    ),
    reviewed:
      run.policy.reviewed === undefined
        ? checkedWords.unread
        : fill(checkedWords.readBy, { by: run.policy.reviewed.by, on: longDate(run.policy.reviewed.on) }),
    gaps: run.policyGaps.map(({ refs, finding, reason = '', suggestion, source, kind }) => ({
      refs: refs.join(', '),
      adds: kind === 'missing',
      finding: `${finding} ${reason}`.trim(),
      suggestion,
      source,
    })),
    how: {
      source: checkedWords.source[run.source],
      readAt: longMoment(run.readAt),
      judgedAt: longMoment(run.judgedAt),
      read,
      kinds: run.evidence.length,
      remarks: run.remarks,
      notLookedAt: checkedWords.notLookedAt,
      version: run.beadle,
    },
    beforePublishing: checkedWords.beforePublishing,
    glossary: checkedWords.glossary,
    deleteBy: longDate(monthsLater(londonDay(new Date(run.judgedAt)), keepNamedMonths)),
  };
};
export type ClerkReport = ReturnType<typeof clerkReport>;
