import { clauseLine } from '../../model/clause-line.ts';
import { stepParts } from '../../model/fix-step.ts';
import type { RuleText, Run } from '../../model/run.ts';
import { ruleAnchor } from '../anchors.ts';
import { lookedAt } from '../looked-at.ts';
import { citedLines } from '../plan/cited-lines.ts';
import { endedHere } from '../plan/ended-here.ts';
import { askOf } from '../plan/requests.ts';
import { reachNote } from '../plan/reach-note.ts';
import { closedRules, planOf, type PlanItem } from '../plan/codes.ts';
import { plannedFor } from '../paper/planned.ts';
import { utcMoment } from '../text/dates.ts';
import type { RunIndex } from '../run-index.ts';
import { openInWords } from '../told/open-in-words.ts';
import { aboutOf, formerView } from './former-view.ts';
import { findingGroups } from './finding-groups.ts';
import { isPlainId, portalLink } from './portal-link.ts';
import { runnable, shellsFor } from './shells.ts';
import { stepsFor } from './steps.ts';
import { nameOf } from '../told/name-of.ts';

/** Rules of a run that stand in no item before this one: the first place has the anchor. */
function firstHere(seen: Set<string>, rule: string): string {
  if (seen.has(rule)) return '';
  seen.add(rule);
  return ruleAnchor(rule);
}

/** What the views of one report share. */
interface Shared {
  readonly seen: Set<string>;
  readonly looked: ReturnType<typeof lookedAt>;
}

function workView(
  index: RunIndex,
  item: PlanItem,
  { rule, seen, looked }: Shared & { readonly rule: RuleText },
) {
  const { run } = index;
  const open = [...item.open, ...item.closed].filter((one) => one.rule.id === rule.id);
  const findings = openInWords(open);
  const subjects = [...new Map(findings.map(({ subject }) => [subject.id, subject])).values()];
  const { rows, left } = findingGroups(findings);
  return {
    id: rule.id,
    anchor: firstHere(seen, rule.id),
    title: rule.failTitle,
    why: rule.why,
    before: rule.before,
    reach: reachNote(index, rule, item.subjects),
    undo: rule.undo,
    endedBy: endedHere(item, rule),
    ask: askOf(rule, item.subjects),
    count: findings.length,
    unnamed: findings.length === 0 ? item.count : 0,
    rows: rows.map((row) => withLinks(run, row)),
    left,
    /** Behind a finding about what is not there stands how much was read. */
    looked: looked([...new Set(open.map(({ result }) => result))].flatMap(({ evidence }) => evidence)).map(
      (one) => ({ ...one, at: utcMoment(one.at) }),
    ),
    steps: stepsFor(rule.fix, aboutOf(run, rule, subjects)),
    ...formerView(run, rule, subjects),
    maps: Object.entries(rule.maps).map(([name, value]) => ({ name, value })),
  };
}

/** A page of the portal beside each object; forty kinds of account share one list, which stands there once. */
function withLinks(run: Run, row: ReturnType<typeof findingGroups>['rows'][number]) {
  const subjects = row.subjects.map((subject) => ({
    ...subject,
    name: nameOf(subject),
    link: linkOf(run, subject),
  }));
  const [first] = subjects;
  const isShared =
    first !== undefined &&
    subjects.length > 1 &&
    subjects.every(({ link }) => link.address === first.link.address);
  return isShared
    ? { ...row, subjects: subjects.map((one) => ({ ...one, link: noLink })), list: first.link }
    : { ...row, subjects, list: noLink };
}

const noLink = { name: '', address: '' };

function linkOf(run: Run, subject: { readonly kind: string; readonly id: string }) {
  const link = portalLink(run.tenant.id, subject);
  return link ?? noLink;
}

/** Every command of a rule: those of its steps, and those that show what has to be noted. */
function commandsOf({ fix, former }: RuleText): string[] {
  const reads = former.flatMap((one) =>
    'note' in one && one.read !== undefined ? [runnable(one.read)] : [],
  );
  return [...fix.flatMap((step) => stepParts(step).commands), ...reads];
}

/** What is to be done, by code: the harm first, then this quarter, then the next review; and what the clerk said no to. */
export function toDoView(index: RunIndex) {
  const { run } = index;
  const { items, answers } = planOf(index);
  const commands = items.flatMap(({ rules }) => rules.flatMap(commandsOf));
  const seen = new Set<string>();
  const shared: Shared = { seen, looked: lookedAt(run) };
  return {
    items: items.map((item) => {
      const planned = item.rules.flatMap(({ id }) => plannedFor(run, { rule: id }) ?? [])[0];
      return {
        code: item.code,
        title: item.rules[0]?.failTitle ?? '',
        urgency: item.urgency,
        /** What comes first is shown with its evidence; of the rest it is a click away. */
        first: item.urgency === 'do-first',
        minutes: item.minutes,
        cost: [...new Set(item.rules.map(({ effort }) => effort.cost))].join('; '),
        count: item.count,
        clauses: citedLines(index, item).map(({ clause, whom, some }) => ({
          ref: clauseLine(clause.ref),
          whom,
          some,
        })),
        undecided: item.undecided.map(({ ref }) => clauseLine(ref)),
        planned: planned === undefined ? '' : `${planned.owner}, by ${planned.by}`,
        works: [...item.rules, ...closedRules(item)].map((rule) =>
          workView(index, item, { ...shared, rule }),
        ),
      };
    }),
    answers: answers.map(({ code, clause }) => ({
      code,
      ref: clauseLine(clause.ref),
      summary: clause.summary,
    })),
    shells: shellsFor(commands, isPlainId(run.tenant.id) ? run.tenant.id : undefined),
    seen,
  };
}
