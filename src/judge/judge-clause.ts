import { distinctMissing, type Missing } from '../model/cause.ts';
import type { Outcome } from '../model/outcome.ts';
import type { ClauseResult, ClauseRule } from '../model/run.ts';
import type { AnswerBook } from './answers.ts';
import { answerOf, askedOf } from './attested.ts';
import type { JudgeInput } from './judge-input.ts';
import type { Clause, ClauseRuleFile, Flag } from '../rulebook/clause-file.ts';
import { clauseIdentity } from '../rulebook/clause-identity.ts';
import type { Scope } from '../model/scope.ts';
import type { Results } from './results.ts';
import type { Rule } from '../rulebook/rule.ts';
import { type Answer, type Judged, verdictOf } from './verdict.ts';
import { effectiveWeight, type WeighedRule } from './weighed-rule.ts';

interface JudgedRule {
  readonly shown: ClauseRule;
  readonly weighed: WeighedRule;
  readonly missing: readonly Missing[];
}

/** Parameters whose values are ours: said to be so, or numbers that the clause leaves to our default. */
const assumedParams = (entry: ClauseRuleFile, rule: Rule): string[] => {
  const left = Object.entries(rule.params)
    .filter(([name, { type }]) => type === 'int' && !(name in (entry.params ?? {})))
    .map(([name]) => name);
  return [...new Set([...(entry.assumed ?? []), ...left])];
};

/** Whom a rule of a clause looks at: the entry's own word, or else the clause's. */
export function scopeOf(clause: Clause, entry: ClauseRuleFile): Scope {
  return { appliesTo: entry.appliesTo ?? clause.appliesTo, devices: entry.devices ?? clause.devices };
}

const judgeRule = (
  clause: Clause,
  entry: ClauseRuleFile,
  input: JudgeInput,
  results: Results,
): JudgedRule => {
  const power = clause.flags.includes('power');
  const rule = input.rules.byId.get(entry.rule ?? '');
  if (rule === undefined) {
    const id = entry.notBuilt ?? entry.rule ?? '';
    const title = input.catalogue.get(id)?.title ?? id;
    const weight = effectiveWeight(entry.weight, 'unknown', { power, ours: false });
    return {
      shown: { rule: id, weight, built: false, assumed: [], part: entry.part ?? title },
      weighed: { rule: id, weight, outcome: 'unknown', accepted: 0, built: false, nobodySeen: false },
      missing: [{ evidence: `check:${id}`, cause: 'not-built', detail: title }],
    };
  }
  const assumed = assumedParams(entry, rule);
  const only = scopeOf(clause, entry);
  const { index, result } = results.of(rule, entry.params ?? {}, { only });
  const { outcome, counts, missing } = result;
  const disproves = entry.weight === 'breaks' && outcome === 'fail' && assumed.length > 0;
  const ours = disproves && !results.failsWithout(rule, entry.params ?? {}, assumed, only);
  const weight = effectiveWeight(entry.weight, outcome, { power, ours });
  return {
    shown: {
      rule: rule.id,
      weight,
      built: true,
      result: index,
      assumed,
      part: entry.part ?? rule.text.title,
    },
    weighed: {
      rule: rule.id,
      weight,
      outcome,
      accepted: counts.accepted,
      built: true,
      nobodySeen: missing.some(({ cause }) => cause === 'not-seen'),
    },
    missing,
  };
};

/** Parts of the clause whose check is unknown while the verdict rests on the others. */
const unknownParts = (rules: readonly JudgedRule[], verdict: ClauseResult['verdict']): string[] => {
  const unknown: Outcome = 'unknown';
  return verdict === 'could-not-check'
    ? []
    : rules.filter(({ weighed }) => weighed.outcome === unknown).map(({ shown }) => shown.part);
};

type DecisionKind = NonNullable<NonNullable<ClauseResult['decision']>['kind']>;

const decisionKinds: readonly (readonly [Flag, DecisionKind])[] = [
  ['ncsc-conflict', 'against-advice'],
  ['inconsistent', 'contradiction'],
  ['impractical', 'cannot-be-configured'],
  ['outdated', 'outdated'],
  ['legal', 'outdated'],
];

/** What is wrong with keeping a clause that waits for a decision, as its flags say. */
function decisionKind({ flags }: Clause): { kind?: DecisionKind } {
  const kind = decisionKinds.find(([flag]) => flags.includes(flag))?.[1];
  return kind === undefined ? {} : { kind };
}

/** An honest "no" to what advice opposes is nothing to put right, and a "yes" is. */
function adviceOn(clause: Clause, answer: Answer): string {
  if (clause.decision === undefined || decisionKind(clause).kind !== 'against-advice') return '';
  if (answer === 'no') return '; the attestation says no, and advice agrees';
  return answer === 'yes' ? '; the attestation says yes, and advice is to stop' : '';
}

/** Runs the rules of a clause, takes the answer to its question, and reads the verdict table. */
export const judgeClause = (
  clause: Clause,
  input: JudgeInput,
  { results, answers }: { readonly results: Results; readonly answers: AnswerBook },
): ClauseResult => {
  const rules = clause.rules.map((entry) => judgeRule(clause, entry, input, results));
  const asked = askedOf(clause, {
    answers: answers.of(clause),
    events: input.register.events,
    now: input.now,
    adopted: input.policy.adopted,
  });
  const judged: Judged = {
    informative: clause.verification === 'informative',
    needsDecision: clause.decision !== undefined,
    power: clause.flags.includes('power'),
    namesParts: clause.notCovered.length > 0,
    answer: answerOf(asked),
    rules: rules.map(({ weighed }) => weighed),
  };
  const { verdict, because } = verdictOf(judged);
  return {
    ref: clause.ref,
    identity: clauseIdentity(clause),
    ...(clause.sameAs === undefined ? {} : { sameAs: clause.sameAs }),
    heading: clause.heading,
    summary: clause.summary,
    appliesTo: clause.appliesTo.join(', '),
    verification: clause.verification,
    verdict,
    ...(rules.length === 0 ? {} : { settings: verdictOf({ ...judged, answer: 'not-asked' }).verdict }),
    because: because + adviceOn(clause, judged.answer),
    rules: rules.map(({ shown }) => shown),
    ...(asked === undefined ? {} : { question: asked.question }),
    ...(asked?.attestation === undefined ? {} : { attestation: asked.attestation }),
    ...(clause.decision === undefined ? {} : { decision: { ...clause.decision, ...decisionKind(clause) } }),
    missing: distinctMissing(rules.flatMap(({ missing }) => missing)),
    notCovered: [...clause.notCovered, ...unknownParts(rules, verdict)],
    ...(clause.note === undefined ? {} : { note: clause.note }),
  };
};
