import { BeadleError } from '../../model/error.ts';
import { printable } from '../../model/printable.ts';
import type { Run } from '../../model/run.ts';

/** What is compared: which policy, and what it asks of the clerk. */
interface Asking {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly { readonly ref: string; readonly ask?: string | undefined }[];
}

const hint =
  'Run "beadle audit" again, or "beadle audit --snapshot FILE" with the last snapshot. Then today\'s questions are asked.';

/**
 * An answer belongs to the policy that asked. A run that was judged by another one, or by an older wording of its
 * questions, asks what nobody wants to know any more, so nothing is asked and nothing is kept.
 * @throws BeadleError POLICY_INVALID
 */
export function assertSameQuestions(run: Pick<Run, 'policy' | 'clauses'>, policy: Asking): void {
  if (run.policy.id !== policy.id)
    throw new BeadleError(
      'POLICY_INVALID',
      `The last run was judged by "${printable(run.policy.title)}", and beadle.yaml names "${printable(policy.title)}".`,
      { hint },
    );
  const asked = new Map(policy.clauses.map(({ ref, ask }) => [ref, ask]));
  const changed = run.clauses.filter(
    ({ ref, question }) => question !== undefined && asked.get(ref) !== question.ask,
  );
  const [first] = changed;
  if (first === undefined) return;
  const more = changed.length === 1 ? '' : ` and ${String(changed.length - 1)} more`;
  throw new BeadleError(
    'POLICY_INVALID',
    `The policy was changed since the last run: it no longer asks the question of ${printable(first.ref)}${more}.`,
    { hint },
  );
}
