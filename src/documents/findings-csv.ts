import type { EvidenceRef, Run } from '../model/run.ts';
import { csv } from './csv.ts';
import { planOf } from './plan/codes.ts';
import { indexRun } from './run-index.ts';
import { toldResults, type ToldResult } from './told/finding-text.ts';
import { cleanAll } from './text/clean.ts';

const header = [
  'council',
  'tenant',
  'read at (UTC)',
  'state',
  'code',
  'rule',
  'title',
  'urgency',
  'parameters',
  'policy lines',
  'counted',
  'subject kind',
  'subject id',
  'subject name',
  'what',
  'accepted until',
  'accepted in minute',
  'fingerprint',
  'facts',
  'evidence',
] as const;

type Column = (typeof header)[number];
type Row = Readonly<Partial<Record<Column, string>>>;

const evidenceText = (refs: readonly EvidenceRef[]): string =>
  [
    ...new Set(
      refs.map(
        ({ endpoint, object, property, value, at }) =>
          `${endpoint}${object === '' ? '' : ` [${object}]`} ${property}=${value} (${at})`,
      ),
    ),
  ].join('; ');

type CodeOf = (subject: ToldResult['findings'][number]['subject']) => string;

const rowsOf = ({ findings, doubts, missing, outcome }: ToldResult, codeOf: CodeOf): Row[] => [
  ...findings.map(({ subject, message, accepted, fingerprint, facts, evidence }): Row => ({
    state: accepted === undefined ? 'falls short' : 'accepted',
    code: accepted === undefined ? codeOf(subject) : '',
    'subject kind': subject.kind,
    'subject id': subject.id,
    'subject name': subject.name,
    what: message,
    'accepted until': accepted?.until ?? '',
    'accepted in minute': accepted?.minute ?? '',
    fingerprint,
    facts: facts.map(({ fact, value }) => `${fact}=${value === '' ? 'not known' : value}`).join('; '),
    evidence: evidenceText(evidence),
  })),
  ...doubts.flatMap(({ subject, missing: reasons }) =>
    reasons.map((reason): Row => ({
      state: 'could not be checked',
      'subject kind': subject.kind,
      'subject id': subject.id,
      'subject name': subject.name,
      what: `${reason.cause}: ${reason.detail}`,
      evidence: reason.evidence,
    })),
  ),
  // A list that was not read has no subjects to name; the row says so for the rule as a whole.
  ...(outcome === 'unknown' && doubts.length === 0 ? missing : []).map((reason): Row => ({
    state: 'could not be checked',
    what: `${reason.cause}: ${reason.detail}`,
    evidence: reason.evidence,
  })),
];

type Counted = 'in the policy' | 'not in the policy' | 'background';
const order: readonly Counted[] = ['in the policy', 'not in the policy', 'background'];

/** Where a result counts. Background rules are good practice that no baseline asks of a council. */
const countedAs = ({ clauses, notInPolicy }: Run, result: number): Counted => {
  const enforced = clauses.some(
    ({ decision, rules }) => decision === undefined && rules.some((used) => used.result === result),
  );
  if (enforced) return 'in the policy';
  const outside = notInPolicy.find((entry) => entry.result === result);
  return outside === undefined || outside.verdict === 'background' ? 'background' : 'not in the policy';
};

/**
 * One row for each finding, accepted finding and gap, with what a technician's spreadsheet needs: the policy's first,
 * background last. Dates are ISO.
 */
export const findingsCsv = (raw: Run): string => {
  const run = cleanAll(raw);
  const told = toldResults(run);
  const plan = planOf(indexRun(run));
  const texts = new Map(run.rules.map((text) => [text.id, text]));
  const lines = (result: number): string =>
    run.clauses
      .filter(({ rules }) => rules.some((used) => used.result === result))
      .map(({ ref }) => ref)
      .join('; ');
  const counted = run.results.map((result, position) => ({
    result,
    refs: lines(position),
    as: countedAs(run, position),
  }));
  const sorted = counted.toSorted((a, b) => order.indexOf(a.as) - order.indexOf(b.as));
  const rows = sorted.flatMap(({ result, refs, as }) =>
    rowsOf(told.get(result) ?? { ...result, findings: [] }, (subject) =>
      as === 'background' ? '' : (plan.codeOf(result.rule, subject) ?? ''),
    ).map((row): Row => {
      const text = texts.get(result.rule);
      return {
        ...row,
        council: run.council,
        tenant: run.tenant.id,
        'read at (UTC)': run.readAt,
        rule: result.rule,
        title: text?.failTitle ?? '',
        urgency: text?.urgency ?? '',
        parameters: JSON.stringify(result.params),
        'policy lines': refs,
        counted: as,
      };
    }),
  );
  return csv([header, ...rows.map((row) => header.map((column) => row[column] ?? ''))]);
};
