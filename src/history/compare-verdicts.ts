import type { ResultRecord, RunRecord } from '../store/run-record.ts';

export interface VerdictChange {
  /** Clause, or rule outside the policy. */
  readonly ref: string;
  readonly inPolicy: boolean;
  /** Undefined where only one of the two runs has it. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What can be told of two runs without knowing who fell short: it outlives the names. */
export interface VerdictsCompared {
  /** When the settings of the earlier run were read, ISO 8601. */
  readonly since: string;
  readonly verdicts: readonly VerdictChange[];
  /** Checks with another version, sorted. */
  readonly rulesChanged: readonly string[];
  readonly policyChanged: boolean;
  /** Both runs judged the same reading: nothing in it can be the council's doing. */
  readonly sameReading: boolean;
}

/** Results of a run by the id of their rule. */
export type Results = ReadonlyMap<string, readonly ResultRecord[]>;

export const byRule = ({ results }: RunRecord): Results => Map.groupBy(results, ({ rule }) => rule);

export const versionIn = (results: Results, rule: string): number | undefined =>
  results.get(rule)?.[0]?.version;

/** One text for all that a policy asks a rule with. */
export const paramsIn = (results: Results, rule: string): string =>
  [...new Set((results.get(rule) ?? []).map(({ params }) => params))].toSorted().join();

function verdictChanges(before: RunRecord, after: RunRecord): VerdictChange[] {
  const key = ({ ref, inPolicy }: { ref: string; inPolicy: boolean }): string => `${String(inPolicy)} ${ref}`;
  const old = new Map(before.verdicts.map((one) => [key(one), one]));
  const now = new Map(after.verdicts.map((one) => [key(one), one]));
  return [...new Map([...old, ...now]).entries()]
    .map(([id, { ref, inPolicy }]) => ({
      ref,
      inPolicy,
      before: old.get(id)?.verdict,
      after: now.get(id)?.verdict,
    }))
    .filter((change) => change.before !== change.after);
}

/** What two runs concluded, clause by clause, and whether they asked the same. */
export function compareVerdicts(before: RunRecord, after: RunRecord): VerdictsCompared {
  const [old, now] = [byRule(before), byRule(after)];
  return {
    since: before.readAt,
    verdicts: verdictChanges(before, after),
    rulesChanged: [...new Set([...old.keys(), ...now.keys()])]
      .filter((rule) => versionIn(old, rule) !== versionIn(now, rule))
      .toSorted(),
    policyChanged: before.policy.id !== after.policy.id || before.policy.digest !== after.policy.digest,
    sameReading: before.readAt === after.readAt,
  };
}
