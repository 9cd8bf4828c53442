import { changesIn, type Since } from '../../history/since-before.ts';
import { londonDay, monthsLater } from '../../model/london-day.ts';
import type { Run } from '../../model/run.ts';
import type { CountsAt } from '../../history/trend-points.ts';
import { brandingView, type Branding } from '../branding/branding.ts';
import { indexRun } from '../run-index.ts';
import { settingsAge } from '../settings-age.ts';
import { cleanAll } from '../text/clean.ts';
import { longDate } from '../text/dates.ts';
import { fill } from '../text/fill.ts';
import { checkedWords } from '../words.ts';
import { acceptedShortfalls } from './accepted.ts';
import { cardsOf, disclosureOf, mostAtEase } from './cards.ts';
import { backgroundOf, sectionsOf } from './clause-lines.ts';
import { byNumber, clerkWords } from './clerk-words.ts';
import { statusOf } from './status-counts.ts';
import { doubtsByRule } from './single-doubts.ts';
import { howOf, policyOf } from './how-checked.ts';
import { laterItems } from './later-items.ts';
import { notChecked } from './not-checked.ts';
import { providerNote } from './notes.ts';
import { oneMinute } from './one-minute.ts';
import { outsidePolicy } from './outside-policy.ts';
import { peopleBlocks } from './people-blocks.ts';
import { picturesOf } from './pictures.ts';
import { changesSummary, changeViews, numberedChanges } from './proposed-changes.ts';
import { questionsDue } from './questions.ts';
import { sinceLast } from './since-last.ts';
import { withLines } from './with-lines.ts';
import { wordsUsed } from './words-used.ts';
import { planOf } from '../plan/codes.ts';

/** What the report tells beyond one run. */
export interface ClerkOptions {
  readonly keepNamedMonths: number;
  /** The change in one line; empty for a first run. */
  readonly changes?: string;
  /** What is known since the run before; absent where nobody compared them. */
  readonly since?: Since | undefined;
  /** Earlier runs and this one, the oldest first. */
  readonly trend?: readonly CountsAt[] | undefined;
  /** How the provider's documents look, and its rate. */
  readonly branding?: Branding | undefined;
  /** Everything stands open, for print and for reading through. */
  readonly open?: boolean;
}

/** What the brief report and the one with everything open have in common: nearly all. */
function sharedParts(raw: Run, options: Omit<ClerkOptions, 'open'>) {
  const { keepNamedMonths, changes = '', trend = [], branding } = options;
  const compared = changesIn(options.since);
  const clean = cleanAll(raw);
  const run = withLines(clean);
  const changesOfWording = numberedChanges(clean);
  const index = indexRun(run);
  const unchecked = notChecked(index);
  const questions = questionsDue(index);
  const status = statusOf(index);
  const urgent = planOf(index).items.filter(({ urgency }) => urgency === 'do-first');
  return {
    index,
    compared,
    urgent: urgent.length,
    first: cardsOf(index, compared, branding),
    parts: {
      later: laterItems(index, branding),
      questions,
      sections: sectionsOf(index, changesOfWording),
      notChecked: unchecked,
      doubts: doubtsByRule(index),
      outside: outsidePolicy(index),
    },
    rest: {
      title: `${run.council}: IT policy check, ${longDate(run.readAt)}`,
      council: run.council,
      provider: run.provider ?? '',
      branding: brandingView(branding, run.provider),
      checkedOn: longDate(run.readAt),
      old: settingsAge(run) ?? '',
      ...policyOf(run),
      minute1: oneMinute(index, { due: questions.total, unchecked }),
      status,
      answered: fill(clerkWords.answered, { n: status.answers.answered, total: status.answers.total }),
      saidNo: status.answers.no === 0 ? '' : byNumber(clerkWords.saidNo, status.answers.no),
      pictures: picturesOf(index, trend),
      disclosure: disclosureOf(index),
      firstNote: providerNote(index, urgent),
      background: backgroundOf(index),
      accepted: acceptedShortfalls(index),
      wording: changeViews(changesOfWording),
      wordingSummary: changesSummary(changesOfWording),
      /** What changed since the run before, in words; empty for a first one. */
      changes,
      since: sinceLast(index, compared),
      how: howOf(run),
      freedom: checkedWords.freedom,
      beforePublishing: checkedWords.beforePublishing,
      deleteBy: longDate(monthsLater(londonDay(new Date(run.judgedAt)), keepNamedMonths)),
    },
  };
}

function reportOf(shared: ReturnType<typeof sharedParts>, open: boolean) {
  const { index, compared, urgent, first, parts: later, rest } = shared;
  // In the order of the page: a word is explained where it is met first.
  const parts = { first, people: peopleBlocks(index, compared, open), ...later };
  return {
    kind: open ? 'private whole' : 'private brief',
    open,
    ...rest,
    noteFolded: !open && urgent > mostAtEase,
    ...parts,
    words: wordsUsed(parts),
  };
}
export type ClerkReport = ReturnType<typeof reportOf>;

/** Everything that the clerk's page says, in its order; the template adds the sentences that never change. */
export function clerkReport(raw: Run, { open = false, ...options }: ClerkOptions): ClerkReport {
  return reportOf(sharedParts(raw, options), open);
}

/** The brief report, and the one with everything open. */
export function clerkReports(
  raw: Run,
  options: Omit<ClerkOptions, 'open'>,
): readonly [ClerkReport, ClerkReport] {
  const shared = sharedParts(raw, options);
  return [reportOf(shared, false), reportOf(shared, true)];
}
