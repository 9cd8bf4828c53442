import { minutesFor } from '../../model/effort.ts';
import type { Urgency } from '../../model/outcome.ts';
import type { ClauseResult, RuleText, Subject } from '../../model/run.ts';
import type { RunIndex } from '../run-index.ts';
import { urgentGroups } from './urgent-groups.ts';
import { endedBy } from './card-words.ts';
import { closeAccounts } from './closed-accounts.ts';
import { linesAbout, undecidedLines } from './lines-about.ts';
import { openRules, subjectKey, type OpenFinding, type OpenRule, type Uncoded } from './open-findings.ts';

/** One thing to do, under one code in every document of a run. */
export interface PlanItem {
  /** A1, A2 ... do first; B1 ... this quarter; C1 ... at the next review. */
  readonly code: string;
  readonly urgency: Urgency;
  /** What falls short, the most harmful first. */
  readonly rules: readonly RuleText[];
  readonly open: readonly OpenFinding[];
  /** What else falls short for an account that is closed here: nothing of its own is to be done, and no other item has it. */
  readonly closed: readonly OpenFinding[];
  /** Whom or what it is about, each once; an account and its mailbox are one. */
  readonly subjects: readonly Subject[];
  /** As many as `subjects`, or more where a rule counts without naming. */
  readonly count: number;
  /** Our estimate for all of them. */
  readonly minutes: number;
  /** Lines of the policy that it keeps from being kept and that speak of a subject; none where no line asks for it. */
  readonly clauses: readonly ClauseResult[];
  /** Where no line is cited: those that would ask for it, and whose wording is to be decided first. */
  readonly undecided: readonly ClauseResult[];
}

/** Something that the clerk said no to: the council agrees what to do. */
export interface CodedAnswer {
  /** N1, N2 ... in the order of the policy. */
  readonly code: string;
  readonly clause: ClauseResult;
}

export interface Plan {
  readonly items: readonly PlanItem[];
  readonly answers: readonly CodedAnswer[];
  /** The code of a finding; undefined where it is accepted, or in no count. */
  readonly codeOf: (rule: string, subject: Pick<Subject, 'kind' | 'id'>) => string | undefined;
  /** All codes of a rule, for a rule that counts without naming. */
  readonly codesOf: (rule: string) => readonly string[];
}

function subjectsOf(open: readonly OpenFinding[]): Subject[] {
  return [...new Map(open.map(({ finding: { subject } }) => [subjectKey(subject), subject])).values()];
}

/** What another rule of the same item ends takes no time of its own. */
function minutesOf({ rules, open, count }: Uncoded): number {
  const ended = endedBy(rules);
  return rules
    .filter(({ id }) => !ended.has(id))
    .map((rule) => {
      const named = open.filter((one) => one.rule.id === rule.id).length;
      return minutesFor(rule.effort, named === 0 ? count : named);
    })
    .reduce((sum, minutes) => sum + minutes, 0);
}

const letters: Readonly<Record<Urgency, string>> = {
  'do-first': 'A',
  'this-quarter': 'B',
  'next-review': 'C',
};

/** What can wait is one item a rule, for whomever it names: the promises that it breaks first, then the most people. */
function laterItems(index: RunIndex, open: readonly OpenRule[], urgency: Urgency): Uncoded[] {
  const breaks = new Set(index.promised.flatMap(({ used }) => (used.weight === 'breaks' ? [used.rule] : [])));
  const rank = ({ rule: { id } }: OpenRule): number => (breaks.has(id) ? 0 : 1);
  return open
    .filter(({ rule }) => rule.urgency === urgency)
    .toSorted((a, b) => rank(a) - rank(b) || b.count - a.count || (a.rule.id < b.rule.id ? -1 : 1))
    .map(({ rule, open: findings, count }) => ({ rules: [rule], open: findings, count }));
}

function planned(index: RunIndex): Plan {
  const open = openRules(index);
  const cards = urgentGroups(open.filter(({ rule }) => rule.urgency === 'do-first'));
  const { later, closed } = closeAccounts(
    cards,
    open.filter(({ rule }) => rule.urgency !== 'do-first'),
  );
  const byUrgency: readonly (readonly [Urgency, readonly Uncoded[]])[] = [
    ['do-first', cards],
    ['this-quarter', laterItems(index, later, 'this-quarter')],
    ['next-review', laterItems(index, later, 'next-review')],
  ];
  const items = byUrgency.flatMap(([urgency, found]) =>
    found.map((one, at): PlanItem => {
      const subjects = subjectsOf(one.open);
      const clauses = linesAbout(index, one.rules, subjects);
      return {
        ...one,
        closed: closed.get(one) ?? [],
        code: `${letters[urgency]}${String(at + 1)}`,
        urgency,
        subjects,
        minutes: minutesOf(one),
        clauses,
        undecided: clauses.length > 0 ? [] : undecidedLines(index, one.rules, subjects),
      };
    }),
  );
  const codes = new Map(
    items.flatMap(({ code, open: findings, closed: ended }) =>
      [...findings, ...ended].map(
        ({ rule, finding }) => [`${rule.id}\n${subjectKey(finding.subject)}`, code] as const,
      ),
    ),
  );
  return {
    items,
    answers: index.promises
      .filter(({ verdict, attestation }) => verdict === 'action-needed' && attestation?.answer === 'no')
      .map((clause, at) => ({ code: `N${String(at + 1)}`, clause })),
    codeOf: (rule, subject) => codes.get(`${rule}\n${subjectKey(subject)}`),
    codesOf: (rule) =>
      items
        .filter((item) => [...item.rules, ...closedRules(item)].some(({ id }) => id === rule))
        .map(({ code }) => code),
  };
}

/** The rules of what is closed with an item, each once. */
export function closedRules({ closed }: Pick<PlanItem, 'closed'>): readonly RuleText[] {
  return [...new Set(closed.map(({ rule }) => rule))];
}

const known = new WeakMap<RunIndex['run'], Plan>();

/**
 * What is to be done, each thing with its code. The same run gives the same codes, whichever document asks: they follow
 * from harm, rules and ids, never from names. The next run counts anew, so a note that cites codes gives the date.
 */
export function planOf(index: RunIndex): Plan {
  const found = known.get(index.run) ?? planned(index);
  known.set(index.run, found);
  return found;
}
