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
const KeyRow = z.object({ rule: text, subject_kind: text, subject_id: text, channel: text });
const FindingRow = KeyRow.extend({ fingerprint: text, accepted: flag, counted: flag });
const DoubtRow = KeyRow.extend({ causes: json(z.array(text)) });
const AnswerRow = z.object({
  ref: text,
  answer: text,
  answered_by: text,
  answered_on: text,
  is_current: flag,
});
const ExceptionRow = z.object({ rule: text, fingerprint: text, minute: text, approver: text, until: text });
const VerdictRow = z.object({ ref: text, verdict: text, in_policy: flag });

const keyOf = (row: z.infer<typeof KeyRow>) => ({
  rule: row.rule,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  channel: row.channel,
});

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
      const found = FindingRow.parse(row);
      const { fingerprint, accepted, counted } = found;
      return { ...keyOf(found), fingerprint, accepted, counted };
    },
  },
  doubts: {
    columns: ['rule', 'subject_kind', 'subject_id', 'channel', 'causes'],
    toRow: ({ rule, subjectKind, subjectId, channel, causes }) => [
      rule,
      subjectKind,
      subjectId,
      channel,
      JSON.stringify(causes),
    ],
    fromRow: (row) => {
      const doubt = DoubtRow.parse(row);
      return { ...keyOf(doubt), causes: doubt.causes };
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
