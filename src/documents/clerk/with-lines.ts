import { clauseLine } from '../../model/clause-line.ts';
import { oncePerObject } from '../../model/later.ts';
import type { Run } from '../../model/run.ts';

function linesOf(run: Run): Run {
  return {
    ...run,
    clauses: run.clauses.map((clause) => ({
      ...clause,
      ref: clauseLine(clause.ref),
      ...(clause.sameAs === undefined ? {} : { sameAs: clauseLine(clause.sameAs) }),
      ...(clause.askedWith === undefined ? {} : { askedWith: clauseLine(clause.askedWith) }),
    })),
    policyGaps: run.policyGaps.map((gap) => ({ ...gap, refs: gap.refs.map(clauseLine) })),
  };
}

/**
 * Lines of the policy as a person calls them; files that machines read keep the references. One object for one
 * run: what is worked out for the brief report serves the one with everything open.
 */
export const withLines = oncePerObject(linesOf);
