import type { Run } from '../model/run.ts';
import { answerBook, assertAnswered } from './answers.ts';
import { askedAlike } from './asked-alike.ts';
import { countVerdicts } from './counts.ts';
import { coverageOf } from './run-coverage.ts';
import { judgeClause } from './judge-clause.ts';
import type { JudgeInput } from './judge-input.ts';
import { plannedWork } from './planned-work.ts';
import { judgeOutside } from './judge-outside.ts';
import { createResults } from './results.ts';
import { strays } from './strays.ts';

/**
 * Judges facts by rules and a policy. Pure.
 *
 * @throws BeadleError CONFIG_INVALID for an answer to no clause
 * @throws an error that is not a BeadleError when facts break their own schema, which is a bug
 */
export const judge = (input: JudgeInput): Run => {
  const { policy, rules, read } = input;
  const results = createResults(input);
  assertAnswered(policy.clauses, input.attestations);
  const answers = answerBook(policy.clauses, input.attestations);
  const judged = policy.clauses.map((clause) => judgeClause(clause, input, { results, answers }));
  const clauses = askedAlike(policy.clauses, judged);
  const notInPolicy = judgeOutside(input, results);
  const plan = plannedWork(input);
  return {
    format: 'beadle-run',
    version: 4,
    beadle: input.beadle,
    council: input.council,
    nation: policy.nation,
    ...(input.provider === undefined ? {} : { provider: input.provider }),
    tenant: read.tenant,
    readAt: read.readAt,
    judgedAt: input.now.toISOString(),
    source: read.source,
    policy: {
      id: policy.id,
      title: policy.title,
      council: policy.council,
      ...(policy.adopted === undefined ? {} : { adopted: policy.adopted }),
      ...(policy.minute === undefined ? {} : { minute: policy.minute }),
      notes: policy.notes,
      ...(policy.reviewed === undefined ? {} : { reviewed: policy.reviewed }),
      digest: policy.digest,
    },
    rulesDigest: rules.digest,
    clauses,
    notInPolicy,
    policyGaps: policy.gaps,
    results: results.all(),
    rules: rules.rules.map((rule) => rule.text),
    coverage: coverageOf(input.facts, input.asked),
    counts: countVerdicts(clauses),
    notInPolicyCounts: countVerdicts(notInPolicy),
    evidence: [...read.evidence],
    ...(plan.works.length === 0 ? {} : { plan: plan.works }),
    remarks: [
      ...(input.remarks ?? []),
      ...strays(input, { results: results.all(), answers }),
      ...plan.strays,
    ],
  };
};
