import { z } from 'zod';
import { Missing } from './cause.ts';
import { ClauseResult, Uncovered } from './clause-result.ts';
import { Verdict } from './outcome.ts';
import { RuleResult } from './rule-result.ts';
import { RuleText } from './rule-text.ts';
import { SubjectName } from './subject-name.ts';
import { SignInGap } from './told-sign-in.ts';
import { PlannedWork } from './work-planned.ts';

export { ClauseResult, ClauseRule, Uncovered } from './clause-result.ts';
export { Doubt, EvidenceRef, FactValue, Finding, RestsOn, RuleResult, Subject } from './rule-result.ts';
export { RuleText } from './rule-text.ts';

/** A gap in the policy text itself; it comes from the policy file alone, never from the tenant. */
export const PolicyGap = z.strictObject({
  refs: z.array(z.string()),
  kind: z.enum([
    'missing',
    'against-advice',
    'contradiction',
    'wrong-law',
    'cannot-be-configured',
    'drafting',
  ]),
  finding: z.string(),
  /** Why it matters. */
  reason: z.string().optional(),
  /** A sentence that a council can adopt as it stands. */
  suggestion: z.string(),
  source: z.string(),
});
export type PolicyGap = z.infer<typeof PolicyGap>;

const none = Object.fromEntries(Verdict.options.map((verdict) => [verdict, 0]));

/** How often each verdict was given. A run from before a verdict existed gave it never. */
export const VerdictCounts = z.preprocess(
  (counts) => (typeof counts === 'object' && counts !== null ? { ...none, ...counts } : counts),
  z.record(Verdict, z.int()),
);

/** What was read and what was not, for "what we could not check" and the technical report. */
export const EvidenceStatus = z.strictObject({
  evidence: z.string(),
  endpoint: z.string(),
  status: z.enum(['collected', 'partly', 'unavailable']),
  items: z.int(),
  unavailableItems: z.int(),
  at: z.iso.datetime(),
  missing: z.array(Missing),
});
export type EvidenceStatus = z.infer<typeof EvidenceStatus>;

const coverageKind = z.enum(['person', 'accountKind']);

/** How far every sign-in keeps each requirement. Accounts with the same answers stand together. */
export const Coverage = z.strictObject({
  requirements: z.array(z.strictObject({ key: z.string(), words: z.string() })),
  groups: z.array(
    z.strictObject({
      /** Accounts of the directory, or kinds of account whether or not one exists. */
      kind: coverageKind,
      names: z.array(SubjectName),
      /** In the order of `requirements`: `always`, `sometimes`, `never`, `unknown` ... */
      answers: z.array(z.string()),
    }),
  ),
  /** One sign-in that gets through, in words, with the accounts that share it; the most shared first. */
  gaps: z.array(
    z.strictObject({
      requirement: z.string(),
      kind: coverageKind,
      gap: SignInGap,
      names: z.array(SubjectName),
    }),
  ),
});
export type Coverage = z.infer<typeof Coverage>;

/** Everything one audit concluded: the whole contract with the reports, published as run.json. */
export const Run = z.strictObject({
  format: z.literal('beadle-run'),
  version: z.literal(4),
  beadle: z.string(),
  council: z.string(),
  nation: z.enum(['england', 'wales', 'scotland', 'northern-ireland']),
  provider: z.string().optional(),
  tenant: z.strictObject({ id: z.string(), name: z.string(), initialDomain: z.string() }),
  /** When the settings were read, and when they were judged (UTC). */
  readAt: z.iso.datetime(),
  judgedAt: z.iso.datetime(),
  source: z.enum(['tenant', 'import', 'simulator']),
  policy: z.strictObject({
    id: z.string(),
    title: z.string(),
    council: z.string(),
    adopted: z.string().optional(),
    minute: z.string().optional(),
    notes: z.array(z.string()),
    /** Who read the wording for gaps, and when. Without it nobody may say that no change is suggested. */
    reviewed: z.strictObject({ by: z.string(), on: z.iso.date() }).optional(),
    digest: z.string(),
  }),
  rulesDigest: z.string(),
  clauses: z.array(ClauseResult),
  notInPolicy: z.array(Uncovered),
  policyGaps: z.array(PolicyGap),
  results: z.array(RuleResult),
  rules: z.array(RuleText),
  /** Absent in runs of a version that did not record it. */
  coverage: Coverage.optional(),
  /** Clauses only; background clauses are in no count. */
  counts: VerdictCounts,
  notInPolicyCounts: VerdictCounts,
  evidence: z.array(EvidenceStatus),
  /** Work that somebody has taken on; a `ref` is that of a clause of this run. */
  plan: z.array(PlannedWork).optional(),
  /** Licence or access shortfalls that are reported apart from any verdict. */
  remarks: z.array(z.string()),
});
export type Run = z.infer<typeof Run>;
