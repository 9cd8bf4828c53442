import type { ClauseResult, RuleResult, RuleText, Run } from '../../src/model/run.ts';
import { clerkReport } from '../../src/documents/clerk/clerk-report.ts';
import { sampleClauses } from './sample-clauses.ts';
import { finding, sampleResults } from './sample-results.ts';
import { sampleRules } from './sample-rules.ts';
import { sampleRun } from './sample-run.ts';

const [ruleText] = sampleRules;
const [result] = sampleResults;
const clause = sampleClauses.find(({ verdict }) => verdict === 'action-needed');
if (ruleText === undefined || result === undefined || clause === undefined)
  throw new Error('the sample is empty');

/** A rule of which so many people fall short. */
export const failing = (id: string, people: number, changes: Partial<RuleText> = {}, prefix = 'p') => ({
  text: { ...ruleText, id, failTitle: `Shortfall ${id}`, ...changes },
  result: {
    ...result,
    rule: id,
    findings: Array.from({ length: people }, (_, at) => ({
      ...finding('person', `P${String(at)}`, 'is short'),
      subject: { kind: 'person', id: `${prefix}${String(at)}`, name: `P${String(at)}` },
    })),
  } satisfies RuleResult,
});
type Failing = ReturnType<typeof failing>;

/** A run whose only clauses are these, each with one failing rule. */
export const runOf = (
  entries: readonly (Failing & {
    readonly clause: Partial<ClauseResult> & { weight: 'breaks' | 'supports' | 'review' };
  })[],
): Run =>
  sampleRun({
    rules: entries.map(({ text }) => text),
    results: entries.map((entry) => entry.result),
    notInPolicy: [],
    clauses: entries.map(({ text, clause: { weight, ...changes } }, at) => ({
      ...clause,
      ref: `clause ${String(at + 1)}`,
      rules: [{ rule: text.id, weight, built: true, result: at, assumed: [], part: text.title }],
      ...changes,
    })),
  });

export const breaks = { weight: 'breaks' } as const;

export const options = { keepNamedMonths: 13 };
/** The cards of the clerk's report, in their order. */
export const cards = (run: Run) => clerkReport(run, options).first;
