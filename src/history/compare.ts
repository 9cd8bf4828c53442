import { erased } from '../model/erased.ts';
import { keyText, type FindingRecord, type RunRecord } from '../store/run-record.ts';
import {
  byRule,
  compareVerdicts,
  paramsIn,
  versionIn,
  type Results,
  type VerdictsCompared,
} from './compare-verdicts.ts';

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

/** What changed between two runs of one council. */
export interface Changes extends VerdictsCompared {
  /** Falls short now and did not before. */
  readonly fresh: readonly FindingChange[];
  /** Fell short before, was looked at again, and no longer does. */
  readonly gone: readonly FindingChange[];
  /** Falls short in another way than before: what was accepted of it is open again. */
  readonly altered: readonly FindingChange[];
  /**
   * Falls short now in what counts, and the run before has somebody erased at the same rule: nobody can tell whether it
   * is new.
   */
  readonly perhapsOld: readonly FindingRecord[];
  /** Fell short before in what counts, and now nobody knows. Never counted as gone. */
  readonly unseen: readonly FindingRecord[];
}

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

/** Nothing can be told of a person who was erased: not that they are new, nor gone, nor changed. */
const named = (finding: FindingRecord): FindingRecord[] => (finding.subjectId === erased ? [] : [finding]);

/** Whether a finding of the later run may be that of somebody who was erased from the earlier one. */
function besideErased({ findings }: RunRecord): (finding: FindingRecord) => boolean {
  const at = ({ rule, subjectKind }: FindingRecord): string => `${rule}\n${subjectKind}`;
  // Not by channel: that may have held an address, which is erased as well.
  const places = new Set(findings.filter(({ subjectId }) => subjectId === erased).map(at));
  return (finding) => places.has(at(finding));
}

/**
 * What changed between two runs. Findings are matched by rule, subject and channel, so that a renamed person or a
 * reworded sentence changes nothing; a missing answer never makes a finding gone.
 */
export function compareRuns(before: RunRecord, after: RunRecord): Changes {
  const [oldResults, newResults] = [byRule(before), byRule(after)];
  const [old, now] = [findingsByKey(before), findingsByKey(after)];
  const verdicts = compareVerdicts(before, after);
  const because = (finding: FindingRecord): FindingChange => ({
    finding,
    because: becauseOf(finding.rule, oldResults, newResults, verdicts.sameReading),
  });
  const looked = lookedAgain(after);
  const over = [...old].filter(([key]) => !now.has(key)).flatMap(([, finding]) => named(finding));
  const isPerhapsOld = besideErased(before);
  const fresh = [...now].filter(([key]) => !old.has(key)).flatMap(([, finding]) => named(finding));
  return {
    ...verdicts,
    fresh: fresh.filter((finding) => !isPerhapsOld(finding)).map(because),
    perhapsOld: fresh.filter((finding) => finding.counted && isPerhapsOld(finding)),
    gone: over.filter(looked).map(because),
    altered: [...now]
      .filter(([key, { fingerprint }]) => old.has(key) && old.get(key)?.fingerprint !== fingerprint)
      .flatMap(([, finding]) => named(finding))
      .map(because),
    unseen: over.filter((finding) => finding.counted && !looked(finding)),
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
