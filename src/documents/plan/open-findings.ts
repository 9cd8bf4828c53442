import type { Finding, RuleResult, RuleText, Subject } from '../../model/run.ts';
import { countedResults, type RunIndex } from '../run-index.ts';

/** One subject that falls short of one rule and was not accepted. */
export interface OpenFinding {
  readonly rule: RuleText;
  /** The first result that holds it: a rule can run for several clauses. */
  readonly result: RuleResult;
  readonly finding: Finding;
}

/** A rule that falls short, with those whom it names; some rules count without naming. */
export interface OpenRule {
  readonly rule: RuleText;
  readonly results: readonly RuleResult[];
  readonly open: readonly OpenFinding[];
  /** How many fall short; more than `open` where a rule counts without naming. */
  readonly count: number;
}

/** One thing to do, before it has a code. */
export interface Uncoded {
  /** What falls short, the most harmful first. */
  readonly rules: readonly RuleText[];
  readonly open: readonly OpenFinding[];
  /** How many it is about; more than are named where a rule counts without naming. */
  readonly count: number;
}

/**
 * One key for an account and its mailbox: Microsoft 365 gives both the object id of the user, so they are one person.
 * Other kinds of subject have ids of their own.
 * @see https://learn.microsoft.com/powershell/module/exchange/get-mailbox (ExternalDirectoryObjectId, read 2026-11)
 */
export function subjectKey({ kind, id }: Pick<Subject, 'kind' | 'id'>): string {
  return `${kind === 'mailbox' ? 'person' : kind}\n${id}`;
}

/** Everything that falls short in what counts, once for each rule and subject, in the order of the run. */
export function openRules(index: RunIndex): readonly OpenRule[] {
  const failing = countedResults(index).filter(({ outcome }) => outcome === 'fail');
  return [...Map.groupBy(failing, ({ rule }) => rule)].flatMap(([id, results]): OpenRule[] => {
    const rule = index.rule(id);
    if (rule === undefined) return [];
    const open = new Map<string, OpenFinding>();
    for (const result of results) {
      for (const finding of result.findings) {
        const key = `${finding.subject.kind}\n${finding.subject.id}`;
        if (finding.accepted === undefined && !open.has(key)) open.set(key, { rule, result, finding });
      }
    }
    const count = Math.max(open.size, ...results.map(({ counts }) => counts.fail));
    return [{ rule, results, open: [...open.values()], count }];
  });
}
