import { stepParts } from '../../model/fix-step.ts';
import type { RuleText, Subject } from '../../model/run.ts';
import type { PlanItem } from '../plan/codes.ts';
import { mostRows } from '../technical/steps.ts';
import { nameOf } from '../told/name-of.ts';

/** Of whom a row is; the id is empty where these are several. */
export type RowSubject = Subject & {
  /** Of each, in the order of the names: two things may have one name. Empty where they are counted. */
  readonly ids: string;
};

/** A rule that counts without naming has one row for all. */
const nobody: RowSubject = { kind: '', id: '', name: '', ids: '' };

/** Names in one cell; of more there is the number. */
const mostNamed = 50;

/** One change does for all whom the rule names: a row for each would be the same work many times. */
function isOneChange({ effort, fix, former }: RuleText): boolean {
  const commands = [
    ...fix.flatMap((step) => stepParts(step).commands),
    ...former.flatMap((one) => ('note' in one && one.read !== undefined ? [one.read] : [])),
  ];
  return effort.each === 0 && !commands.some((command) => command.includes('<object id>'));
}

/** A row each for those of whom one change is not enough; one row for all, with their names and ids, where it is. */
export function rowSubjects({ open, closed }: PlanItem, rule: RuleText): readonly RowSubject[] {
  const found = [...open, ...closed].flatMap((one) => {
    const { subject } = one.finding;
    return one.rule.id === rule.id ? [{ ...subject, ids: subject.id }] : [];
  });
  const [first] = found;
  if (first === undefined) return [nobody];
  const together = isOneChange(rule);
  if (found.length === 1 || (!together && found.length <= mostRows)) return found;
  if (together && found.length <= mostNamed)
    return [
      {
        kind: first.kind,
        id: '',
        name: found.map(nameOf).join('; '),
        ids: found.map(({ id }) => id).join('; '),
      },
    ];
  return [{ kind: first.kind, id: '', name: `${String(found.length)}, each in findings.csv`, ids: '' }];
}
