import type { Changes } from '../../history/compare.ts';
import type { Subject } from '../../model/run.ts';
import type { PlanItem } from '../plan/codes.ts';
import { subjectKey } from '../plan/open-findings.ts';
import type { RunIndex } from '../run-index.ts';
import { longDate } from '../text/dates.ts';
import { fill } from '../text/fill.ts';
import { nameOf } from '../told/name-of.ts';
import { clerkWords } from './clerk-words.ts';

/** When somebody left, by the council's own list. Of two people with one name the list cannot tell which is meant. */
function leftOn({ run, promises }: RunIndex, { name }: Subject): string | undefined {
  const dates = promises.flatMap(({ question }) =>
    question?.when === 'leaves'
      ? (question.about ?? []).filter((one) => one.name === name).map(({ on }) => on)
      : [],
  );
  const ids = run.results.flatMap(({ findings }) =>
    findings.flatMap(({ subject }) => (subject.name === name ? [subjectKey(subject)] : [])),
  );
  return new Set(dates).size === 1 && new Set(ids).size === 1 ? dates[0] : undefined;
}

const isOf = (item: PlanItem) => {
  const keys = new Set(item.open.map(({ rule, finding }) => `${rule.id}\n${subjectKey(finding.subject)}`));
  return ({
    rule,
    subjectKind,
    subjectId,
  }: {
    rule: string;
    subjectKind: string;
    subjectId: string;
  }): boolean => keys.has(`${rule}\n${subjectKey({ kind: subjectKind, id: subjectId })}`);
};

/** How long an item is known to stand: by the council's list, and by the check before where there was one. */
export function sinceWhen(index: RunIndex, item: PlanItem, changes: Changes | undefined): readonly string[] {
  const [one] = item.subjects;
  const left = one === undefined || item.subjects.length > 1 ? undefined : leftOn(index, one);
  const said =
    left === undefined || one === undefined
      ? []
      : [fill(clerkWords.card.left, { name: nameOf(one), date: longDate(left) })];
  // What another rule or policy brought may be old, and nobody looked: nothing is said then.
  if (changes === undefined || changes.rulesChanged.some((rule) => item.rules.some(({ id }) => id === rule)))
    return said;
  if (changes.perhapsOld.some(isOf(item))) return said;
  const fresh = changes.fresh.filter(({ finding }) => isOf(item)(finding));
  const date = longDate(changes.since);
  if (fresh.length === 0) return [...said, fill(clerkWords.card.stillSo, { date })];
  return fresh.length === item.open.length && fresh.every(({ because }) => because === 'council')
    ? [...said, fill(clerkWords.card.fresh, { date })]
    : said;
}
