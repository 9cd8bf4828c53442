import { createHash } from 'node:crypto';
import type { Run, RuleResult } from '../model/run.ts';

/** What a finding, or a doubt, is about. Drift is keyed on this and never on a name or a text. */
export interface Key {
  readonly rule: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Which of several ways falls short at this subject; empty where a rule knows but one. */
  readonly channel: string;
}

/** One subject that fell short in a run. It holds ids and no name: names stay in the run folder. */
export interface FindingRecord extends Key {
  readonly fingerprint: string;
  /** Covered by a shortfall that the council accepted. */
  readonly accepted: boolean;
  /** In what a reader counts: background rules are in no document but the technical report's list of them. */
  readonly counted: boolean;
}

/**
 * Subjects of one kind that a rule could not judge, for the same causes. A council of ten thousand has hundreds of
 * thousands of them, and a few hundred of these lists.
 */
export interface DoubtRecord extends Omit<Key, 'subjectId'> {
  readonly causes: readonly string[];
  /** In the order of the run; each is in one list of its rule and kind alone. */
  readonly subjectIds: readonly string[];
}

/** What one rule, with one set of parameters, concluded. */
export interface ResultRecord {
  readonly rule: string;
  readonly version: number;
  /** Digest of the parameters that the policy set. */
  readonly params: string;
  readonly outcome: RuleResult['outcome'];
  readonly urgency: string;
  readonly counts: RuleResult['counts'];
  /** Causes for which the rule, or part of it, could not be judged. */
  readonly missing: readonly string[];
  /** The list of subjects was read whole, and each that falls short is named: what is not named is over. */
  readonly complete: boolean;
}

export interface VerdictRecord {
  /** Clause reference; rule id for a rule that no clause covers. */
  readonly ref: string;
  readonly verdict: string;
  readonly inPolicy: boolean;
}

export interface AnswerRecord {
  readonly ref: string;
  readonly answer: string;
  readonly by: string;
  /** yyyy-mm-dd. */
  readonly on: string;
  readonly current: boolean;
}

export interface ExceptionRecord {
  readonly rule: string;
  readonly fingerprint: string;
  readonly minute: string;
  readonly approver: string;
  /** yyyy-mm-dd. */
  readonly until: string;
}

/** What history remembers of one run. All of it follows from the run, so a lost database can be made again. */
export interface RunRecord {
  /** SHA-256 of run.json. */
  readonly digest: string;
  readonly council: string;
  readonly tenant: string;
  readonly source: Run['source'];
  /** ISO 8601, UTC. */
  readonly readAt: string;
  readonly judgedAt: string;
  readonly beadle: string;
  readonly policy: { readonly id: string; readonly digest: string };
  readonly rulesDigest: string;
  /** Verdicts of clauses, background ones left out. */
  readonly counts: Readonly<Record<string, number>>;
  readonly verdicts: readonly VerdictRecord[];
  readonly results: readonly ResultRecord[];
  readonly findings: readonly FindingRecord[];
  readonly doubts: readonly DoubtRecord[];
  readonly answers: readonly AnswerRecord[];
  readonly exceptions: readonly ExceptionRecord[];
  /** ISO 8601: when what names a person was deleted, findings and doubts among it. That none are here says nothing then. */
  readonly namesPurgedAt?: string;
}

/** Whether the history still has what fell short in a run: without it nothing can be compared with it, nor counted. */
export const hasFindings = ({ namesPurgedAt }: Pick<RunRecord, 'namesPurgedAt'>): boolean =>
  namesPurgedAt === undefined;

/** SHA-256 of a text, in hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One text for each key; ids hold no line break. */
export const keyText = ({ rule, subjectKind, subjectId, channel }: Key): string =>
  [rule, subjectKind, subjectId, channel].join('\n');
