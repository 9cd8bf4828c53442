import type { ClauseResult } from '../model/run.ts';
import type { Clause, Flag } from '../rulebook/clause-file.ts';
import type { Answer } from './verdict.ts';

type DecisionKind = NonNullable<NonNullable<ClauseResult['decision']>['kind']>;

const decisionKinds: readonly (readonly [Flag, DecisionKind])[] = [
  ['ncsc-conflict', 'against-advice'],
  ['inconsistent', 'contradiction'],
  ['impractical', 'cannot-be-configured'],
  ['outdated', 'outdated'],
  ['legal', 'outdated'],
];

/** What is wrong with keeping a clause that waits for a decision, as its flags say. */
export function decisionKind({ flags }: Clause): { kind?: DecisionKind } {
  const kind = decisionKinds.find(([flag]) => flags.includes(flag))?.[1];
  return kind === undefined ? {} : { kind };
}

/** An honest "no" to what advice opposes is nothing to put right, and a "yes" is. */
export function adviceOn(clause: Clause, answer: Answer): string {
  if (clause.decision === undefined || decisionKind(clause).kind !== 'against-advice') return '';
  if (answer === 'no') return '; the attestation says no, and advice agrees';
  return answer === 'yes' ? '; the attestation says yes, and advice is to stop' : '';
}
