import type { Outcome } from '../model/outcome.ts';
import type { DoubtRecord, FindingRecord, ResultRecord, RunRecord } from './run-record.ts';

export const findingOn = (
  rule: string,
  subjectId: string,
  more: Partial<FindingRecord> = {},
): FindingRecord => ({
  rule,
  subjectKind: 'person',
  subjectId,
  channel: '',
  fingerprint: `${rule} ${subjectId}`,
  accepted: false,
  counted: true,
  ...more,
});

export const doubtOn = (rule: string, subjectId: string): DoubtRecord => ({
  rule,
  subjectKind: 'person',
  channel: '',
  causes: ['permission'],
  subjectIds: [subjectId],
});

const outcomeOf = (fail: number, unknown: number): Outcome => {
  if (fail > 0) return 'fail';
  return unknown > 0 ? 'unknown' : 'pass';
};

/** A result of a rule that names every subject that falls short. */
export const resultOf = (
  rule: string,
  [fail, unknown]: readonly [number, number],
  more: Partial<ResultRecord> = {},
): ResultRecord => ({
  rule,
  version: 1,
  params: 'none',
  outcome: outcomeOf(fail, unknown),
  urgency: 'do-first',
  counts: { pass: 1, fail, unknown, notApplicable: 0, accepted: 0 },
  missing: unknown > 0 ? ['permission'] : [],
  complete: true,
  ...more,
});

/** A small run of a council, read and judged at one moment. */
export function runRecord(readAt: string, more: Partial<RunRecord> = {}): RunRecord {
  return {
    digest: `digest of ${readAt}`,
    council: 'Exampleton Parish Council',
    tenant: '11111111-2222-4333-8444-555555555555',
    source: 'tenant',
    readAt,
    judgedAt: readAt,
    beadle: '0.1.0',
    policy: { id: 'wouldham', digest: 'p1' },
    rulesDigest: 'r1',
    counts: { 'in-place': 2, 'action-needed': 1 },
    verdicts: [{ ref: '1', verdict: 'action-needed', inPolicy: true }],
    results: [resultOf('people/second-step', [1, 1])],
    findings: [findingOn('people/second-step', 'ann')],
    doubts: [doubtOn('people/second-step', 'ben')],
    answers: [{ ref: '4', answer: 'yes', by: 'A Clerk', on: '2026-11-01', current: true }],
    exceptions: [
      {
        rule: 'mail/forwarding',
        fingerprint: 'f',
        minute: '12/26',
        approver: 'Council',
        until: '2027-03-31',
      },
    ],
    ...more,
  };
}
