import { keyText, type FindingRecord, type ResultRecord, type RunRecord } from '../store/run-record.ts';

/**
 * Why something differs between two runs:
 * - `council`: the settings changed.
 * - `rule`: the check has another version, or only one of the two runs had it.
 * - `policy`: the policy asks the check with other numbers than before.
 */
export type Because = 'council' | 'rule' | 'policy';

export interface FindingChange {
  readonly finding: FindingRecord;
  readonly because: Because;
}

export interface VerdictChange {
  /** Clause, or rule outside the policy. */
  readonly ref: string;
  readonly inPolicy: boolean;
  /** Undefined where only one of the two runs has it. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What changed between two runs of one council. */
export interface Changes {
  /** When the settings of the earlier run were read, ISO 8601. */
  readonly since: string;
  /** Falls short now and did not before. */
  readonly fresh: readonly FindingChange[];
  /** Fell short before, was looked at again, and no longer does. */
  readonly gone: readonly FindingChange[];
  /** Falls short in another way than before: what was accepted of it is open again. */
  readonly altered: readonly FindingChange[];
  /** Fell short before in what counts, and now nobody knows. Never counted as gone. */
  readonly unseen: readonly FindingRecord[];
  readonly verdicts: readonly VerdictChange[];
  /** Checks with another version, sorted. */
  readonly rulesChanged: readonly string[];
  readonly policyChanged: boolean;
  /** Both runs judged the same reading: nothing in it can be the council's doing. */
  readonly sameReading: boolean;
}

type Results = ReadonlyMap<string, readonly ResultRecord[]>;

const byRule = ({ results }: RunRecord): Results => Map.groupBy(results, ({ rule }) => rule);

const versionIn = (results: Results, rule: string): number | undefined => results.get(rule)?.[0]?.version;

const paramsIn = (results: Results, rule: string): string =>
  [...new Set((results.get(rule) ?? []).map(({ params }) => params))].toSorted().join();

function becauseOf(rule: string, before: Results, after: Results, sameReading: boolean): Because {
  if (versionIn(before, rule) !== versionIn(after, rule)) return 'rule';
  if (paramsIn(before, rule) !== paramsIn(after, rule)) return 'policy';
  return sameReading ? 'rule' : 'council';
}

const findingsByKey = ({ findings }: RunRecord): ReadonlyMap<string, FindingRecord> =>
  new Map(findings.map((one) => [keyText(one), one]));

/** Whether a run could not judge the subject of a finding by its rule. */
function doubted({ doubts }: RunRecord): (finding: FindingRecord) => boolean {
  const lists = Map.groupBy(doubts, ({ rule }) => rule);
  const ids = new Map<string, ReadonlySet<string>>();
  return ({ rule, subjectKind, subjectId }) => {
    const key = `${rule}\n${subjectKind}`;
    const known =
      ids.get(key) ??
      new Set(
        (lists.get(rule) ?? []).flatMap((list) => (list.subjectKind === subjectKind ? list.subjectIds : [])),
      );
    ids.set(key, known);
    return known.has(subjectId);
  };
}

/**
 * Whether the later run can say that a finding of the earlier one is over. It cannot where the check was not made,
 * where it could not judge this subject, or where the list of subjects itself was incomplete.
 */
function lookedAgain(later: RunRecord): (finding: FindingRecord) => boolean {
  const results = byRule(later);
  const isDoubted = doubted(later);
  return (finding) => {
    const again = results.get(finding.rule) ?? [];
    return again.length > 0 && !isDoubted(finding) && again.every(({ complete }) => complete);
  };
}

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

/**
 * What changed between two runs. Findings are matched by rule, subject and channel, so that a renamed person or a
 * reworded sentence changes nothing; a missing answer never makes a finding gone.
 */
export function compareRuns(before: RunRecord, after: RunRecord): Changes {
  const [oldResults, newResults] = [byRule(before), byRule(after)];
  const [old, now] = [findingsByKey(before), findingsByKey(after)];
  const sameReading = before.readAt === after.readAt;
  const because = (finding: FindingRecord): FindingChange => ({
    finding,
    because: becauseOf(finding.rule, oldResults, newResults, sameReading),
  });
  const looked = lookedAgain(after);
  const over = [...old].filter(([key]) => !now.has(key)).map(([, finding]) => finding);
  return {
    since: before.readAt,
    fresh: [...now].filter(([key]) => !old.has(key)).map(([, finding]) => because(finding)),
    gone: over.filter(looked).map(because),
    altered: [...now]
      .filter(([key, { fingerprint }]) => old.has(key) && old.get(key)?.fingerprint !== fingerprint)
      .map(([, finding]) => because(finding)),
    unseen: over.filter((finding) => finding.counted && !looked(finding)),
    verdicts: verdictChanges(before, after),
    rulesChanged: [...new Set([...oldResults.keys(), ...newResults.keys()])]
      .filter((rule) => versionIn(oldResults, rule) !== versionIn(newResults, rule))
      .toSorted(),
    policyChanged: before.policy.id !== after.policy.id || before.policy.digest !== after.policy.digest,
    sameReading,
  };
}

/**
 * Changes that the council or its provider made, in what counts; what a rule or the policy brought is left out, and so are
 * background rules, which no reader finds anywhere else.
 */
export const ofTheCouncil = (changes: readonly FindingChange[]): FindingRecord[] =>
  changes
    .filter(({ because, finding }) => because === 'council' && finding.counted)
    .map(({ finding }) => finding);
