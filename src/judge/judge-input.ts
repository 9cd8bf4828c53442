import type { RegisterView } from '../facts/base/subject-scope.ts';
import type { Provenance } from '../facts/provenance.ts';
import type { FactBase } from '../facts/subjects.ts';
import type { Attestation, Exception } from '../model/attestation.ts';
import type { PlannedWork } from '../model/work-planned.ts';
import type { EvidenceStatus, Run } from '../model/run.ts';
import type { Catalogue } from '../rulebook/catalogue.ts';
import type { Policy } from '../rulebook/load-policy.ts';
import type { RuleBook } from '../rulebook/load-rules.ts';

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
  /** What is asked of every account, by the fact that answers and in words. */
  readonly asked: NonNullable<Run['coverage']>['requirements'];
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
  /** Work that somebody has taken on. */
  readonly plan?: readonly PlannedWork[];
  readonly remarks?: readonly string[];
  readonly now: Date;
  /** Version of Beadle. */
  readonly beadle: string;
}
