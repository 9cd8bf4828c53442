import { z } from 'zod';
import { Missing } from './cause.ts';
import { FormerValues } from './former.ts';
import { Outcome } from './outcome.ts';
import { AppliesTo, Devices } from './scope.ts';
import { SubjectName } from './subject-name.ts';

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

export const Subject = z.strictObject({ kind: z.string(), id: z.string(), name: SubjectName });
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

/** Subjects that could not be judged for the same reasons, and follow each other in the order of their kind. */
export const Doubt = z.strictObject({ missing: z.array(Missing), subjects: z.array(Subject) });
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
