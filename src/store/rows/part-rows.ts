import { z } from 'zod';
import { Outcome } from '../../model/outcome.ts';
import type { RunRecord } from '../run-record.ts';

/** A list of a run that has a table of its own. */
export type PartName = 'verdicts' | 'results' | 'findings' | 'doubts' | 'answers' | 'exceptions';

type Row = Readonly<Record<string, unknown>>;

export interface Part<Name extends PartName> {
  readonly columns: readonly string[];
  readonly toRow: (item: RunRecord[Name][number]) => readonly (string | number)[];
  readonly fromRow: (row: Row) => RunRecord[Name][number];
}

const text = z.string();
const flag = z.int().transform((value) => value !== 0);
const json = <T>(schema: z.ZodType<T>) =>
  text.transform((value): T => schema.parse(JSON.parse(value) as unknown));

const ResultRow = z.object({
  rule: text,
  version: z.int(),
  params: text,
  outcome: Outcome,
  urgency: text,
  counts: json(
    z.object({
      pass: z.int(),
      fail: z.int(),
      unknown: z.int(),
      notApplicable: z.int(),
      accepted: z.int(),
    }),
  ),
  missing: json(z.array(text)),
  complete: flag,
});
const FindingRow = z.object({
  rule: text,
  subject_kind: text,
  subject_id: text,
  channel: text,
  fingerprint: text,
  accepted: flag,
  counted: flag,
});
const DoubtRow = z.object({
  rule: text,
  subject_kind: text,
  channel: text,
  causes: json(z.array(text)),
  subject_ids: json(z.array(text)),
});
const AnswerRow = z.object({
  ref: text,
  answer: text,
  answered_by: text,
  answered_on: text,
  is_current: flag,
});
const ExceptionRow = z.object({ rule: text, fingerprint: text, minute: text, approver: text, until: text });
const VerdictRow = z.object({ ref: text, verdict: text, in_policy: flag });

/** How each list of a run stands in its table; the same columns and texts in every database. */
export const parts: { readonly [Name in PartName]: Part<Name> } = {
  verdicts: {
    columns: ['ref', 'verdict', 'in_policy'],
    toRow: ({ ref, verdict, inPolicy }) => [ref, verdict, Number(inPolicy)],
    fromRow: (row) => {
      const { ref, verdict, in_policy: inPolicy } = VerdictRow.parse(row);
      return { ref, verdict, inPolicy };
    },
  },
  results: {
    columns: ['rule', 'version', 'params', 'outcome', 'urgency', 'counts', 'missing', 'complete'],
    toRow: ({ rule, version, params, outcome, urgency, counts, missing, complete }) => [
      rule,
      version,
      params,
      outcome,
      urgency,
      JSON.stringify(counts),
      JSON.stringify(missing),
      Number(complete),
    ],
    fromRow: (row) => ResultRow.parse(row),
  },
  findings: {
    columns: ['rule', 'subject_kind', 'subject_id', 'channel', 'fingerprint', 'accepted', 'counted'],
    toRow: ({ rule, subjectKind, subjectId, channel, fingerprint, accepted, counted }) => [
      rule,
      subjectKind,
      subjectId,
      channel,
      fingerprint,
      Number(accepted),
      Number(counted),
    ],
    fromRow: (row) => {
      const { subject_kind: subjectKind, subject_id: subjectId, ...rest } = FindingRow.parse(row);
      return { ...rest, subjectKind, subjectId };
    },
  },
  doubts: {
    columns: ['rule', 'subject_kind', 'channel', 'causes', 'subject_ids'],
    toRow: ({ rule, subjectKind, channel, causes, subjectIds }) => [
      rule,
      subjectKind,
      channel,
      JSON.stringify(causes),
      JSON.stringify(subjectIds),
    ],
    fromRow: (row) => {
      const { subject_kind: subjectKind, subject_ids: subjectIds, ...rest } = DoubtRow.parse(row);
      return { ...rest, subjectKind, subjectIds };
    },
  },
  answers: {
    columns: ['ref', 'answer', 'answered_by', 'answered_on', 'is_current'],
    toRow: ({ ref, answer, by, on, current }) => [ref, answer, by, on, Number(current)],
    fromRow: (row) => {
      const { ref, answer, answered_by: by, answered_on: on, is_current: current } = AnswerRow.parse(row);
      return { ref, answer, by, on, current };
    },
  },
  exceptions: {
    columns: ['rule', 'fingerprint', 'minute', 'approver', 'until'],
    toRow: ({ rule, fingerprint, minute, approver, until }) => [rule, fingerprint, minute, approver, until],
    fromRow: (row) => ExceptionRow.parse(row),
  },
};

/** Every list of a run that has a table of its own. */
export const partNames = Object.keys(parts) as readonly PartName[];
