import type { RegisterView } from '../facts/base/scope.ts';
import type { Provenance } from '../facts/provenance.ts';
import type { FactBase } from '../facts/subjects.ts';
import type { Attestation, Exception } from '../model/attestation.ts';
import type { EvidenceStatus, Run } from '../model/run.ts';
import type { Catalogue } from '../rulebook/catalogue.ts';
import { answerBook, assertAnswered } from './answers.ts';
import { countVerdicts } from './counts.ts';
import { coverageOf } from './coverage.ts';
import { judgeClause } from './judge-clause.ts';
import { judgeOutside } from './judge-outside.ts';
import type { Policy } from '../rulebook/load-policy.ts';
import type { RuleBook } from '../rulebook/load-rules.ts';
import { createResults } from './results.ts';
import { strays } from './strays.ts';

/** Everything that a run is made of. The clock is a value here: the same input gives the same run. */
export interface JudgeInput {
  readonly facts: FactBase;
  /** What stands behind the facts. */
  readonly provenance?: Provenance;
  /** What the people register adds: whom each subject concerns, and who came and went. */
  readonly register: RegisterView;
  readonly rules: RuleBook;
  readonly policy: Policy;
  readonly catalogue: Catalogue;
  /** What the snapshot says about itself. */
  readonly read: {
    readonly tenant: Run['tenant'];
    readonly source: Run['source'];
    /** UTC, ISO 8601. */
    readonly readAt: string;
    /** One entry for each kind of evidence, and for each council input (`input:people`) that facts name. */
    readonly evidence: readonly EvidenceStatus[];
  };
  readonly council: string;
  readonly provider?: string;
  readonly attestations: readonly Attestation[];
  readonly exceptions: readonly Exception[];
  readonly remarks?: readonly string[];
  readonly now: Date;
  /** Version of Beadle. */
  readonly beadle: string;
}

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
  const clauses = policy.clauses.map((clause) => judgeClause(clause, input, { results, answers }));
  const notInPolicy = judgeOutside(input, results);
  return {
    format: 'beadle-run',
    version: 2,
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
    coverage: coverageOf(input.facts),
    counts: countVerdicts(clauses),
    notInPolicyCounts: countVerdicts(notInPolicy),
    evidence: [...read.evidence],
    remarks: [...(input.remarks ?? []), ...strays(input, { results: results.all(), answers })],
  };
};
