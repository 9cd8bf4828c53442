import type { RuleText, Subject } from '../../model/run.ts';
import { stepParts } from '../../model/fix-step.ts';
import type { RunIndex } from '../run-index.ts';
import { fill } from '../text/fill.ts';
import { whomOf } from '../text/whom.ts';
import { foundWords } from '../words.ts';
import { usesAbout } from './lines-about.ts';

/** Steps that can reach more than those who are named; a place in a portal ("Devices > All devices > ...") does not. */
const widens =
  /\ball (?:users|devices)\b(?! >)|\bassign\b|\b(?:new|create) policy\b|\bwhole council\b|\bfor everybody\b/iu;

/**
 * How far the steps of a rule may reach: a policy that asks something of staff gives nobody leave to shut out councillors,
 * whatever a step says of all users. Empty where no step reaches further than those named, where a broken line speaks of
 * everybody, and where no line asks for it.
 */
export function reachNote(
  index: RunIndex,
  rule: Pick<RuleText, 'id' | 'fix'>,
  subjects: readonly Pick<Subject, 'kind' | 'id'>[],
): string {
  if (!rule.fix.some((step) => widens.test(stepParts(step).text))) return '';
  const scopes = usesAbout(index, [rule], subjects).map(({ result }) => result?.scope);
  const narrow = scopes.flatMap((scope) => (scope === undefined ? [] : [whomOf(scope)]));
  if (narrow.length === 0 || narrow.length < scopes.length) return '';
  return fill(foundWords.reach, { whom: [...new Set(narrow)].join('; ') });
}
