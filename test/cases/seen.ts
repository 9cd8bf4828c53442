import { isUnknown } from '../../src/facts/base/known.ts';
import { factsOfSnapshot } from '../../src/facts/testing.ts';
import { type AnySubjects, evaluateRule } from '../../src/judge/evaluate.ts';
import type { CouncilInputs } from '../../src/model/council.ts';
import { tellFinding } from '../../src/documents/told/finding-text.ts';
import { gapInWords } from '../../src/documents/told/sign-in-words.ts';
import type { RuleResult, RuleText } from '../../src/model/run.ts';
import { SignInGap } from '../../src/model/told-sign-in.ts';
import type { RuleBook } from '../../src/rulebook/load-rules.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';

type Subject = AnySubjects['subjects'][number];

/** What the product said of one question, and the sentence beside it. */
export interface Seen {
  readonly value: unknown;
  /** The gap, the findings, or the reasons of an unknown; undefined where nothing has to be explained. */
  readonly sentence: string | undefined;
}

/** The product's own derivation over one snapshot: every form of case is asked through it. */
export interface Derived {
  readonly fact: (kind: string, field: string, subject: string | undefined) => Seen;
  readonly rule: (
    id: string,
    more: { params?: Record<string, unknown>; subject?: string | undefined },
  ) => Seen;
  readonly evidence: (id: string) => Seen;
}

/** A case names what the product does not have: the case cannot be run, which is no answer. */
export class UnknownName extends Error {}

const isCalled =
  (name: string) =>
  (one: Subject): boolean =>
    one.id === name || one.name === name || one['referenceId'] === name;

const shortfalls: ReadonlySet<unknown> = new Set(['sometimes', 'never']);

/** Where a shortfall of a requirement is told, beside the fact. */
function gapOf(subject: Subject, field: string, value: unknown): string | undefined {
  const gap = subject[`${field}Gap`];
  if (gap === undefined || !shortfalls.has(value)) return undefined;
  return isUnknown(gap) ? '' : gapInWords(SignInGap.parse(gap));
}

const reasons = (missing: readonly { evidence: string; cause: string; detail: string }[]): string =>
  missing.map(({ evidence, cause, detail }) => `${evidence}: ${cause}: ${detail}`).join(' | ');

function sentenceOf({ outcome, findings, missing, params }: RuleResult, text: RuleText): string | undefined {
  if (outcome === 'fail') return findings.map((one) => tellFinding(one, text, params).message).join(' | ');
  return outcome === 'unknown' ? reasons(missing) : undefined;
}

export function derived(snapshot: Snapshot, inputs: CouncilInputs, rules: RuleBook): Derived {
  // Each kind is derived when it is asked for: most cases ask about people, few about kinds of account.
  const facts: Readonly<Record<string, AnySubjects>> = factsOfSnapshot(
    snapshot,
    inputs,
    new Date(snapshot.finishedAt),
  );
  const listOf = (kind: string): AnySubjects => {
    const list = facts[kind];
    if (list === undefined) throw new UnknownName(`there are no facts of a ${kind}`);
    return list;
  };
  return {
    fact: (kind, field, name) => {
      const { subjects } = listOf(kind);
      const subject = name === undefined ? subjects[0] : subjects.find(isCalled(name));
      if (subject === undefined) return { value: 'no such subject', sentence: undefined };
      const value = subject[field];
      if (value === undefined) throw new UnknownName(`a ${kind} has no fact ${field}`);
      return isUnknown(value)
        ? { value: 'unknown', sentence: reasons(value.missing) }
        : { value, sentence: gapOf(subject, field, value) };
    },
    rule: (id, { params = {}, subject }) => {
      const rule = rules.byId.get(id);
      if (rule === undefined) throw new UnknownName(`there is no rule ${id}`);
      const whole = listOf(rule.kind);
      const list =
        subject === undefined ? whole : { subjects: whole.subjects.filter(isCalled(subject)), missing: [] };
      if (subject !== undefined && list.subjects.length === 0)
        return { value: 'no such subject', sentence: undefined };
      const result = evaluateRule(rule, list, { params: params as never, times: {} });
      return { value: result.outcome, sentence: sentenceOf(result, rule.text) };
    },
    evidence: (id) => {
      const entry = (snapshot.evidence as Readonly<Record<string, Snapshot['evidence']['users']>>)[id];
      if (entry === undefined) throw new UnknownName(`there is no evidence ${id}`);
      return entry.status === 'collected'
        ? { value: 'collected', sentence: undefined }
        : { value: entry.cause, sentence: `${entry.cause}: ${entry.detail}` };
    },
  };
}
