import { createHash } from 'node:crypto';
import type { Run } from '../../model/run.ts';

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);
}

/**
 * Which council and which wording of its questions a form is for: an answer to an older question is no answer. The two
 * halves tell a form of another council from one of an older policy.
 */
export function formCode(run: Run): string {
  const asked = run.clauses.flatMap(({ ref, question }) =>
    question === undefined ? [] : [[ref, question.ask]],
  );
  return `${digest(run.council)}-${digest(asked)}`;
}
