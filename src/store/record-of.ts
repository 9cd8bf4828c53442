import { missingKey } from '../model/cause.ts';
import type { Run, RuleResult } from '../model/run.ts';
import { doubtsOf } from './doubt-lists.ts';
import { findingsOf } from './finding-records.ts';
import { sha256, type ExceptionRecord, type ResultRecord, type RunRecord } from './run-record.ts';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
};

/** Equal for equal parameters, in whatever order a policy names them. Most rules have the same: none. */
function paramsDigests(): (params: unknown) => string {
  const known = new Map<string, string>();
  return (params) => {
    const text = JSON.stringify(sorted(params));
    const digest = known.get(text) ?? sha256(text).slice(0, 16);
    known.set(text, digest);
    return digest;
  };
}

/** Runs of a version that did not number its rules have the first version of each. */
const versionOf = (text: object | undefined): number => {
  const version = text === undefined ? undefined : (text as Readonly<Record<string, unknown>>)['version'];
  return typeof version === 'number' ? version : 1;
};

/** Causes beyond those of single subjects keep subjects out of the list; some rules count without naming. */
function isComplete({ outcome, missing, doubts, findings, counts }: RuleResult): boolean {
  const lists = new Set(doubts.map((doubt) => doubt.missing));
  const ofSubjects = new Set([...lists].flatMap((list) => list.map(missingKey)));
  return (
    findings.length === counts.fail + counts.accepted &&
    doubts.reduce((sum, { subjects }) => sum + subjects.length, 0) === counts.unknown &&
    missing.every((one) => ofSubjects.has(missingKey(one))) &&
    (outcome !== 'unknown' || counts.unknown > 0)
  );
}

function resultsOf(run: Run): ResultRecord[] {
  const texts = new Map(run.rules.map((text) => [text.id, text]));
  const paramsDigest = paramsDigests();
  return run.results.map((result) => ({
    rule: result.rule,
    version: versionOf(texts.get(result.rule)),
    params: paramsDigest(result.params),
    outcome: result.outcome,
    urgency: texts.get(result.rule)?.urgency ?? 'next-review',
    counts: result.counts,
    missing: [...new Set(result.missing.map(({ cause }) => cause))].toSorted(),
    complete: isComplete(result),
  }));
}

function exceptionsOf(run: Run): ExceptionRecord[] {
  const all = run.results.flatMap(({ rule, findings }) =>
    findings.flatMap(({ fingerprint, accepted }) =>
      accepted === undefined ? [] : [{ rule, fingerprint, ...accepted }],
    ),
  );
  return [...new Map(all.map((one) => [`${one.rule}\n${one.fingerprint}`, one])).values()];
}

function withoutDigest(run: Run): Omit<RunRecord, 'digest'> {
  return {
    council: run.council,
    tenant: run.tenant.id,
    source: run.source,
    readAt: run.readAt,
    judgedAt: run.judgedAt,
    beadle: run.beadle,
    policy: { id: run.policy.id, digest: run.policy.digest },
    rulesDigest: run.rulesDigest,
    counts: run.counts,
    verdicts: [
      ...run.clauses.map(({ ref, verdict }) => ({ ref, verdict, inPolicy: true })),
      ...run.notInPolicy.map(({ rule, verdict }) => ({ ref: rule, verdict, inPolicy: false })),
    ],
    results: resultsOf(run),
    findings: findingsOf(run),
    doubts: doubtsOf(run),
    answers: run.clauses.flatMap(({ ref, attestation }) =>
      attestation === undefined ? [] : [{ ref, ...attestation }],
    ),
    exceptions: exceptionsOf(run),
  };
}

/** An audit compares, keeps and tells the same run: what is worked out of it is worked out once. */
const made = new WeakMap<Run, Omit<RunRecord, 'digest'>>();

/** What history keeps of a run. @param digest SHA-256 of run.json as it is written; empty where that does not matter */
export function recordOf(run: Run, digest: string): RunRecord {
  const record = made.get(run) ?? withoutDigest(run);
  made.set(run, record);
  return { digest, ...record };
}
