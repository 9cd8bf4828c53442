import { z } from 'zod';
import { AttestationAnswer } from './attestation.ts';
import { Missing } from './cause.ts';
import { Effort } from './effort.ts';
import { Former, FormerValues } from './former.ts';
import { SignInGap, toldForms, type ToldForm } from './told.ts';
import { PlannedWork } from './work-planned.ts';
import { AppliesTo, Devices } from './scope.ts';
import { Outcome, Urgency, Verdict, Weight } from './outcome.ts';

/** The evidence under a finding: what Microsoft said of which object, where, and when. */
export const EvidenceRef = z.strictObject({
  evidence: z.string(),
  endpoint: z.string(),
  /** Id of the object, as Microsoft gives it; empty for a setting of the whole tenant. */
  object: z.string(),
  /** Microsoft's name of the property. */
  property: z.string(),
  /** As the snapshot holds it, as JSON text. */
  value: z.string(),
  at: z.iso.datetime(),
});
export type EvidenceRef = z.infer<typeof EvidenceRef>;

/** A property that a rule rests on, whatever its outcome. */
export const RestsOn = EvidenceRef.omit({ object: true, value: true });
export type RestsOn = z.infer<typeof RestsOn>;

/** A fact that decided, under its own name; the value as JSON text, empty when it is unknown. */
export const FactValue = z.strictObject({ fact: z.string(), value: z.string() });
export type FactValue = z.infer<typeof FactValue>;

export const Subject = z.strictObject({ kind: z.string(), id: z.string(), name: z.string() });
export type Subject = z.infer<typeof Subject>;

/** One subject that falls short. `accepted` names the exception that covers it. */
export const Finding = z.strictObject({
  /** Stable over runs: a digest of rule, subject and state. */
  fingerprint: z.string(),
  subject: Subject,
  /** What decided, and what its sentence says, as derived. */
  facts: z.array(FactValue),
  /** What decided, as Microsoft said it. */
  evidence: z.array(EvidenceRef),
  accepted: z.strictObject({ minute: z.string(), approver: z.string(), until: z.iso.date() }).optional(),
});
export type Finding = z.infer<typeof Finding>;

/** One subject that could not be judged. */
export const Doubt = z.strictObject({ subject: Subject, missing: z.array(Missing) });
export type Doubt = z.infer<typeof Doubt>;

/** Of whom and of whose devices something speaks. */
export const ShownScope = z.strictObject({
  appliesTo: z.array(AppliesTo),
  devices: Devices.optional(),
});

/** What one rule, with one set of parameters and for one scope, concluded. */
export const RuleResult = z.strictObject({
  rule: z.string(),
  params: z.record(z.string(), z.unknown()),
  /** Whom it looked at, where the clause speaks of some people or devices only. */
  scope: ShownScope.optional(),
  /** Whom it left out, because clauses that use the rule speak of them. */
  except: z.array(ShownScope).optional(),
  outcome: Outcome,
  counts: z.strictObject({
    pass: z.int(),
    fail: z.int(),
    unknown: z.int(),
    /** Subjects outside the rule's `where`. */
    notApplicable: z.int(),
    accepted: z.int(),
  }),
  /** Each subject that falls short; background rules about kinds of account name none: `coverage` tells theirs. */
  findings: z.array(Finding),
  doubts: z.array(Doubt),
  /** Why the outcome, or part of it, is unknown: causes of the list itself and of single subjects. */
  missing: z.array(Missing),
  /** Evidence that the rule rests on, whatever its outcome. */
  evidence: z.array(RestsOn),
  /** Where somebody falls short: what stands there now, so that a step can be undone. */
  former: z.array(FormerValues).optional(),
});
export type RuleResult = z.infer<typeof RuleResult>;

/** The texts of a rule that reports need; copied into the run so that a renderer sees nothing but the run. */
export const RuleText = z.strictObject({
  id: z.string(),
  /** Of what the rule asks; runs from before rules had versions count as the first. */
  version: z.int().min(1).default(1),
  title: z.string(),
  failTitle: z.string(),
  urgency: Urgency,
  why: z.string(),
  ask: z.string(),
  before: z.string(),
  fix: z.array(z.string()),
  undo: z.string(),
  /** What the undo needs; runs from before it was recorded say nothing. */
  former: z.array(Former).default([]),
  effort: Effort,
  /** The sentence about each subject that falls short, and how its {{placeholders}} are shown. */
  finding: z.strictObject({
    text: z.string(),
    /** Facts that are one of a closed set of words. */
    words: z.array(z.string()),
    /** Facts that documents put into words, by their form. */
    tells: z.record(z.string(), z.enum(Object.keys(toldForms) as [ToldForm, ...ToldForm[]])),
  }),
  maps: z.record(z.string(), z.string()),
});
export type RuleText = z.infer<typeof RuleText>;

/** One rule as a clause uses it. `notBuilt` checks have no result but stay visible. */
export const ClauseRule = z.strictObject({
  /** Rule id; for a check that is not built, its id in the catalogue. */
  rule: z.string(),
  weight: Weight,
  built: z.boolean(),
  /** Index into `results`; absent when the check is not built. */
  result: z.int().optional(),
  /** Parameters that are ours and not the council's own words. */
  assumed: z.array(z.string()),
  /** What this check can and cannot show for this clause, in plain words. */
  part: z.string(),
});
export type ClauseRule = z.infer<typeof ClauseRule>;

export const Attested = z.strictObject({
  answer: AttestationAnswer,
  by: z.string(),
  on: z.iso.date(),
  note: z.string().optional(),
  /** Whether it still counts: not too old, and not older than the last event that it is about. */
  current: z.boolean(),
});

export const ClauseResult = z.strictObject({
  ref: z.string(),
  /** What the clause is apart from its number; answers are kept by it. */
  identity: z.string().optional(),
  /** The clause that promises the same: the question is asked there. */
  sameAs: z.string().optional(),
  heading: z.string(),
  /** Our one-sentence paraphrase of the clause. */
  summary: z.string(),
  appliesTo: z.string(),
  verification: z.enum(['automatic', 'partial', 'attestation', 'informative']),
  verdict: Verdict,
  /** What the same table says of the settings alone, whatever was answered. Absent where no rule is used. */
  settings: Verdict.optional(),
  /** Why this row of the verdict table applies, for a technician. */
  because: z.string(),
  rules: z.array(ClauseRule),
  question: z
    .strictObject({
      ask: z.string(),
      howOften: z.string(),
      /** The event after which it is put. */
      when: z.string().optional(),
      /** What happened since the last answer, or in the last year where there is none: whom to ask about, and since when. */
      about: z.array(z.strictObject({ name: z.string(), on: z.iso.date() })).optional(),
    })
    .optional(),
  attestation: Attested.optional(),
  /** Present when keeping the clause goes against advice, contradicts another, or cannot be configured. */
  decision: z
    .strictObject({
      why: z.string(),
      suggestion: z.string(),
      /** What is wrong with keeping it; a "no" to what advice opposes is as advice wants it. */
      kind: z.enum(['against-advice', 'contradiction', 'cannot-be-configured', 'outdated']).optional(),
    })
    .optional(),
  missing: z.array(Missing),
  /** Parts of the clause that the verdict does not cover, in plain words. */
  notCovered: z.array(z.string()),
  note: z.string().optional(),
});
export type ClauseResult = z.infer<typeof ClauseResult>;

/** A shortfall that no clause covers: the same verdicts, counted apart from clauses. */
export const Uncovered = z.strictObject({
  rule: z.string(),
  result: z.int(),
  verdict: Verdict,
  /** Which baseline asks for it: Cyber Essentials, then NCSC. */
  baseline: z.string(),
});
export type Uncovered = z.infer<typeof Uncovered>;

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
      names: z.array(z.string()),
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
      names: z.array(z.string()),
    }),
  ),
});
export type Coverage = z.infer<typeof Coverage>;

/** Everything one audit concluded: the whole contract with the reports, published as run.json. */
export const Run = z.strictObject({
  format: z.literal('beadle-run'),
  version: z.literal(3),
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
