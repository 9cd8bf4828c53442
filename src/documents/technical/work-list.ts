import { clauseLine } from '../../model/clause-line.ts';
import { stepParts } from '../../model/fix-step.ts';
import type { RuleText } from '../../model/run.ts';
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
import { isPlainId } from './portal-link.ts';
import { runnable, shellsFor } from './shells.ts';
import { stepsFor } from './steps.ts';
import { toldSteps, type ToldSteps } from './told-steps.ts';
import { subjectLists } from './subject-lists.ts';
import { toldEvidence } from './told-evidence.ts';

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
  readonly told: ToldSteps;
  readonly listed: ReturnType<ReturnType<typeof subjectLists>>;
  readonly said: ReturnType<ReturnType<typeof toldEvidence>>;
}

function workView(
  index: RunIndex,
  item: PlanItem,
  { rule, seen, looked, told, listed, said }: Shared & { readonly rule: RuleText },
) {
  const { run } = index;
  const open = [...item.open, ...item.closed].filter((one) => one.rule.id === rule.id);
  const findings = openInWords(open);
  const subjects = [...new Map(findings.map(({ subject }) => [subject.id, subject])).values()];
  const { rows, left } = findingGroups(findings);
  const endedBy = endedHere(item, rule);
  const work = {
    steps: stepsFor(rule.fix, aboutOf(run, rule, subjects)),
    ...formerView(run, rule, subjects),
  };
  const anchor = firstHere(seen, rule.id);
  return {
    id: rule.id,
    anchor,
    /** Why a rule stands is said where the rule stands first. */
    tells: anchor !== '',
    title: rule.failTitle,
    why: rule.why,
    before: rule.before,
    reach: reachNote(index, rule, item.subjects),
    undo: rule.undo,
    endedBy,
    ask: askOf(rule, item.subjects),
    count: findings.length,
    unnamed: findings.length === 0 ? item.count : 0,
    rows: rows.map((row, at) => ({
      ...said(listed(row)),
      /** Of several under one rule each has its number: whoever hears them in a list must tell them apart. */
      place: [item.code, rule.id, ...(rows.length > 1 ? [String(at + 1)] : [])].join(', '),
    })),
    left,
    /** Behind a finding about what is not there stands how much was read. */
    looked: looked([...new Set(open.map(({ result }) => result))].flatMap(({ evidence }) => evidence)).map(
      (one) => ({ ...one, at: utcMoment(one.at) }),
    ),
    ...(endedBy.length > 0 ? { as: '', page: '', ...work } : told(item.code, rule.id, work)),
    maps: Object.entries(rule.maps).map(([name, value]) => ({ name, value })),
  };
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
  const shared = { seen, looked: lookedAt(run), told: toldSteps() };
  const lists = subjectLists(run);
  const evidence = toldEvidence();
  return {
    items: items.map((item) => {
      const of = { listed: lists(item.code), said: evidence(item.code) };
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
          workView(index, item, { ...shared, ...of, rule }),
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
