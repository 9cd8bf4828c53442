import { evaluateRule, type AnySubjects } from '../../src/judge/evaluate.ts';
import type { RuleBook } from '../../src/rulebook/load-rules.ts';
import { factsOfSnapshot } from '../../src/facts/testing.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { tellFinding } from '../../src/documents/told/finding-text.ts';
import type { RuleResult, RuleText } from '../../src/model/run.ts';
import { Unreadable, type PeerCase } from './adapter/case.ts';
import { inputsOf, snapshotOf } from './adapter/evidence.ts';
import { questions } from './adapter/questions.ts';

/** What we say to one case, beside what the peer's test expects. */
export interface Answered {
  readonly peerCase: PeerCase;
  readonly rule: string;
  readonly outcome: Outcome;
  readonly agrees: boolean;
  readonly because: string;
}

const most = 2;

const because = ({ findings, missing, counts, params }: RuleResult, text: RuleText): string => {
  const said = findings.slice(0, most).map((finding) => tellFinding(finding, text, params).message);
  const unread = missing
    .slice(0, most)
    .map(({ evidence, cause, detail }) => `${evidence}: ${cause}: ${detail}`);
  const lines = [...said, ...unread];
  return lines.length > 0 ? lines.join(' | ') : `${String(counts.pass)} subjects pass`;
};

/** Missing data must never become a pass or a fail; a rule that is about nobody says neither. */
const agrees = (expected: PeerCase['expected'], outcome: Outcome): boolean =>
  expected === 'indeterminate' ? outcome === 'unknown' || outcome === 'not-applicable' : outcome === expected;

/** Of settings, not of sign-in policies: a peer says nothing of a list without an entry; a rule about absence passes it. Neither is what the case is about. */
const ofNobody = (outcome: Outcome, { subjects }: AnySubjects): Outcome =>
  outcome === 'pass' && subjects.length === 0 ? 'not-applicable' : outcome;

const judge = (peerCase: PeerCase, rules: RuleBook): Answered | undefined => {
  const chosen = questions[peerCase.question]?.(peerCase);
  if (chosen === undefined) return undefined;
  const rule = rules.byId.get(chosen.rule);
  if (rule === undefined) throw new Error(`question ${peerCase.question}: there is no rule ${chosen.rule}`);
  const snapshot = snapshotOf(peerCase);
  const facts = factsOfSnapshot(snapshot, inputsOf(peerCase), new Date(snapshot.finishedAt));
  const subjects: AnySubjects = facts[rule.kind];
  const result = evaluateRule(rule, subjects, { params: chosen.params, times: {} });
  const isList = peerCase.inputs != null;
  const outcome = isList ? ofNobody(result.outcome, subjects) : result.outcome;
  return {
    peerCase,
    rule: rule.id,
    outcome,
    agrees: agrees(peerCase.expected, outcome),
    because: because(result, rule.text),
  };
};

/**
 * Judges a case by one of our rules; `undefined` for a question that no rule of ours asks. An input that stops us is a
 * bug of ours: it is shown, agrees with nobody, and hides no other case.
 */
export const answer = (peerCase: PeerCase, rules: RuleBook): Answered | undefined => {
  try {
    return judge(peerCase, rules);
  } catch (error) {
    if (error instanceof Unreadable) {
      const agreed = agrees(peerCase.expected, 'unknown');
      return {
        peerCase,
        rule: peerCase.question,
        outcome: 'unknown',
        agrees: agreed,
        because: error.message,
      };
    }
    const stopped = `it stopped: ${error instanceof Error ? error.message : String(error)}`;
    return { peerCase, rule: peerCase.question, outcome: 'unknown', agrees: false, because: stopped };
  }
};
