import { askOf } from '../plan/requests.ts';
import { type CitedLine, citedLines } from '../plan/cited-lines.ts';
import { planOf, type PlanItem } from '../plan/codes.ts';
import { priceOf, type Branding } from '../branding/branding.ts';
import type { RuleText } from '../../model/run.ts';
import type { RunIndex } from '../run-index.ts';
import { longDate } from '../text/dates.ts';
import { fill } from '../text/fill.ts';
import { foundWords } from '../words.ts';
import { clerkWording } from '../told/clerk-finding.ts';
import { clerkWords } from './clerk-words.ts';
import { lineLink } from './marks.ts';
import { exactMinutes } from './minutes.ts';
import { providerNote } from './notes.ts';
import { costInWords, shortfall } from './phrases.ts';
import { said } from './said.ts';

const words = clerkWords.later;
/** A longer list shows what is wrong, and folds who is meant and what to ask for under each. */
const mostAtLength = 15;

/** Forty kinds of account are roles of Microsoft's, and no people: a clerk needs to see what they are, and how many. */
const mostKinds = 4;

/** "20 minutes", with the cost where there is any. */
function shortEffort(rule: RuleText | undefined, minutes: number): string {
  const free = rule === undefined || rule.effort.cost === 'none';
  return free ? exactMinutes(minutes) : `${exactMinutes(minutes)}, ${costInWords(rule)}`;
}

/** Of whom a line speaks, where it speaks of some of those named only: the rest are not in the policy. */
function whomCited({ whom, some }: CitedLine, all: number): string {
  if (some === undefined) return '';
  return whom === '' ? fill(words.some, { n: String(some), all: String(all) }) : fill(words.whom, { whom });
}

function viewOf(index: RunIndex, branding: Branding | undefined, item: PlanItem) {
  const { code, rules, open, count, subjects, minutes, clauses, undecided } = item;
  const [rule] = rules;
  const [first] = open;
  const told = clerkWording(open);
  const kind = first?.finding.subject.kind ?? 'other';
  return {
    code,
    title: shortfall(rule?.failTitle ?? '', kind, count),
    found: said(told, kind === 'accountKind' ? mostKinds : undefined),
    ask: rule === undefined ? '' : askOf(rule, subjects),
    minutes: shortEffort(rule, minutes),
    effort: [exactMinutes(minutes), rule === undefined ? '' : costInWords(rule), priceOf(minutes, branding)]
      .filter((part) => part !== '')
      .join(', '),
    clauses: citedLines(index, item).map((cited) => ({
      ...lineLink(index, cited.clause),
      whom: whomCited(cited, count),
    })),
    undecided: undecided.map((clause) => lineLink(index, clause)),
    refs: clauses.map(({ ref }) => ref).join(', '),
    baseline: (index.outside.find((one) => one.rule === rule?.id)?.baseline ?? '').replace(/\.$/u, ''),
  };
}

/** What can wait, with names and codes, and one note for what is due this quarter. */
export function laterItems(index: RunIndex, branding?: Branding) {
  const { items, answers } = planOf(index);
  const quarter = items.filter(({ urgency }) => urgency === 'this-quarter');
  const review = items.filter(({ urgency }) => urgency === 'next-review');
  return {
    groups: [
      {
        heading: words.quarter,
        folded: false,
        long: quarter.length > mostAtLength,
        items: quarter.map((item) => viewOf(index, branding, item)),
      },
      {
        heading: words.review,
        folded: true,
        long: false,
        items: review.map((item) => viewOf(index, branding, item)),
      },
    ].filter((group) => group.items.length > 0),
    note: providerNote(index, quarter),
    answers: answers.map(({ code, clause }) => ({
      code,
      ...lineLink(index, clause),
      summary: clause.summary,
      said:
        clause.attestation === undefined
          ? ''
          : fill(foundWords.no, { date: longDate(clause.attestation.on) }),
      todo: foundWords.todo.saidNo,
    })),
  };
}
