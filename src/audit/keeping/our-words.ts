import type { Ours } from '../../history/mentions.ts';
import { shippedPolicies } from '../standards.ts';

/** Of a clause: our paraphrase and our advice. Answers, notes of people, and whom a question is about are not ours. */
const ofClauses = {
  heading: true,
  summary: true,
  appliesTo: true,
  because: true,
  rules: true,
  question: { ask: true, howOften: true, when: true },
  decision: true,
  notCovered: true,
} as const;

/**
 * Where a run holds words of ours, whatever people are called: a mailbox named "The Clerk" is not meant by a policy that
 * speaks of the clerk. `params` are settings of rules, in words of rules; accounts in them stand by their ids.
 */
const ofEveryRun = {
  rules: true,
  coverage: { requirements: true, groups: { '*': { kind: true, answers: true } } },
  evidence: { '*': { evidence: true, endpoint: true, status: true } },
  results: {
    '*': {
      rule: true,
      params: true,
      scope: true,
      except: true,
      outcome: true,
      evidence: true,
      findings: { '*': { subject: { kind: true } } },
    },
  },
} as const;

/** The text of a policy that ships is ours; one of the council's own may name people. */
const ofShippedPolicy = {
  ...ofEveryRun,
  policy: { title: true, notes: true },
  policyGaps: true,
  clauses: { '*': ofClauses },
} as const;

/** Which members of a run, as parsed JSON, hold words of ours. */
export async function ourWordsIn(run: unknown): Promise<Ours> {
  const { policy } = (run ?? {}) as { readonly policy?: { readonly id?: unknown } };
  const shipped: readonly unknown[] = await shippedPolicies();
  return shipped.includes(policy?.id) ? ofShippedPolicy : ofEveryRun;
}
