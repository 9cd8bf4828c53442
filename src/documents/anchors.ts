import type { ClauseResult } from '../model/run.ts';

/** What may stand in an `id` and in an address without encoding; everything else becomes one hyphen. */
function addressable(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}.]+/gu, '-').replaceAll(/^-|-$/gu, '');
}

/** Where a rule stands in a page: by its id, so that links into a report outlive a new rule. */
export function ruleAnchor(rule: string): string {
  return `rule-${addressable(rule)}`;
}

/** Where the names stand that fall short of a rule: the cards of the clerk's report name nobody. */
export function namesAnchor(rule: string): string {
  return `names-${addressable(rule)}`;
}

/**
 * Where each clause stands in a page: by its number in the policy, so that links outlive a new clause before it.
 * Numbers that look alike in an address ("3(a)" and "3 a") get a number of their own after the first.
 */
export function clauseAnchors(clauses: readonly ClauseResult[]): ReadonlyMap<ClauseResult, string> {
  const taken = new Map<string, number>();
  return new Map(
    clauses.map((clause) => {
      const anchor = `clause-${addressable(clause.ref)}`;
      const before = taken.get(anchor) ?? 0;
      taken.set(anchor, before + 1);
      return [clause, before === 0 ? anchor : `${anchor}--${String(before + 1)}`];
    }),
  );
}
