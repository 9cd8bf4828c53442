import type { Caveat } from '../facts/base/subject-scope.ts';
import type { Exception } from '../model/attestation.ts';
import { distinctMissing, type Missing } from '../model/cause.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Doubt, Finding, RuleResult } from '../model/run.ts';
import type { Provenance } from '../facts/provenance.ts';
import { evidenceOf, type EvidenceTimes, ruleRestsOn } from './evidence-refs.ts';
import { membership, notSeen, restricts, shownScope, type Within } from './bearing-scope.ts';
import { formerOf } from './undo-values.ts';
import { fingerprint, stateFields } from './fingerprint.ts';
import { outcomeMemory } from './outcome-memory.ts';
import { sharedFacts, sharedLists, subjectOf } from './shared-parts.ts';
import { type ParamValues, withDefaults } from '../rulebook/params.ts';
import type { Rule } from '../rulebook/rule.ts';

/** Subjects of any kind: `id` and `name` are known, other fields may be unknown. */
export interface AnySubjects {
  readonly subjects: readonly (Readonly<Record<string, unknown>> & {
    readonly id: string;
    readonly name: string;
  })[];
  readonly missing: readonly Missing[];
}

export interface EvaluateOptions {
  /** What the clause gives; the rule's defaults fill the rest. */
  readonly params?: ParamValues;
  readonly times: EvidenceTimes;
  /** What stands behind the facts; a rule's own examples have nothing behind them. */
  readonly provenance?: Provenance | undefined;
  /** Live exceptions of this rule. */
  readonly exceptions?: readonly Exception[];
  /** Counts who falls short and who could not be judged, and names nobody: the run tells them elsewhere. */
  readonly unnamed?: boolean;
  /** Whom the clause speaks of; without it everybody. */
  readonly within?: Within;
  /** By fact of the rule's kind: what must be known besides. */
  readonly caveats?: Readonly<Record<string, Caveat>> | undefined;
}

type Accepted = NonNullable<Finding['accepted']>;

const acceptedBy = (exceptions: readonly Exception[]): ReadonlyMap<string, Accepted> =>
  new Map(
    exceptions.flatMap(({ findings, minute, approver, until }) =>
      findings.map((finding): [string, Accepted] => [finding, { minute, approver, until }]),
    ),
  );

interface Tally {
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  readonly accepted: number;
  /** Subjects that pass if the rule is about them, which is not known. */
  readonly eitherWay: number;
}

/**
 * The outcome of a rule over its subjects. Nothing that was not read makes a pass: not a half-read list, and not a
 * list in which it is unknown whether the rule is about anybody.
 */
export const outcomeOf = (tally: Tally, listComplete: boolean, none: Rule['none']): Outcome => {
  if (tally.fail > 0) return 'fail';
  if (tally.unknown > 0 || !listComplete) return 'unknown';
  if (tally.pass > 0 || tally.accepted > 0) return 'pass';
  if (tally.eitherWay > 0) return none === 'pass' ? 'pass' : 'unknown';
  return none;
};

const caveatsOf = (rule: Rule, caveats: EvaluateOptions['caveats'] = {}): readonly Missing[] => {
  const where = new Set(rule.where?.facts ?? []);
  const read = new Set([...where, ...rule.require.facts]);
  return Object.entries(caveats).flatMap(([fact, { of, missing }]) =>
    (of === 'where' ? where : read).has(fact) ? missing : [],
  );
};

/** Every reason of doubts, each list once: the order of the last is what counts. */
const reasonsOf = (doubts: readonly Doubt[]): Missing[] =>
  [...new Set(doubts.toReversed().map(({ missing }) => missing))].toReversed().flat();

/**
 * Runs one rule over all subjects of its kind; linear in their number.
 *
 * @throws an error that is not a BeadleError when facts break their schema: a bug, which must end the run
 */
export const evaluateRule = (rule: Rule, list: AnySubjects, options: EvaluateOptions): RuleResult => {
  const values = withDefaults(rule.params, options.params);
  const params = rule.scope.params(values);
  const accepted = acceptedBy(options.exceptions ?? []);
  const fields = [...new Set([...(rule.where?.facts ?? []), ...rule.require.facts])];
  const { times, provenance, unnamed = false } = options;
  const state = stateFields(rule);
  const within: Within = options.within ?? { scopes: undefined };
  const gaps = [...list.missing, ...caveatsOf(rule, options.caveats)];

  const findings: Finding[] = [];
  const doubts: Doubt[] = [];
  /** Who falls short and was not accepted. */
  const open: string[] = [];
  const eitherWay: Missing[][] = [];
  const counts = { pass: 0, fail: 0, unknown: 0, notApplicable: 0, accepted: 0 };
  let sure = 0;
  const doubtful: (readonly Missing[])[] = [];
  const insideOf = membership(within);
  const shared = sharedLists<Missing>();
  const factsOf = sharedFacts(rule.finding.facts);
  const judgedBy = outcomeMemory(rule, fields, params);
  for (const facts of list.subjects) {
    const inside = insideOf(facts.id);
    if (inside.value === true) sure += 1;
    if (inside.value === 'unknown') doubtful.push(inside.missing);
    const judged = judgedBy(facts, inside);
    switch (judged.outcome) {
      case 'not-applicable':
        counts.notApplicable += 1;
        break;
      case 'pass':
        counts.pass += 1;
        break;
      case 'holds-either-way':
        counts.pass += 1;
        eitherWay.push([...judged.missing]);
        break;
      case 'unknown':
        counts.unknown += 1;
        doubts.push({ subject: subjectOf(rule.kind, facts), missing: shared(judged.missing) });
        break;
      case 'fail': {
        if (unnamed && accepted.size === 0) {
          counts.fail += 1;
          open.push(facts.id);
          break;
        }
        const print = fingerprint(rule, facts, state);
        const cover = accepted.get(print);
        counts[cover === undefined ? 'fail' : 'accepted'] += 1;
        if (cover === undefined) open.push(facts.id);
        if (unnamed) break;
        const decided = judged.decided?.() ?? fields;
        findings.push({
          fingerprint: print,
          subject: subjectOf(rule.kind, facts),
          facts: factsOf(facts, decided),
          evidence: evidenceOf(provenance, { kind: rule.kind, id: facts.id, facts: decided }, times),
          ...(cover === undefined ? {} : { accepted: cover }),
        });
      }
    }
  }
  const certain = counts.pass - eitherWay.length;
  const tally = { ...counts, pass: certain, eitherWay: eitherWay.length };
  const restricted = within.only !== undefined && restricts(within.only, within.scopes);
  const nobodySure = restricted && sure === 0;
  const outcome = nobodySure ? 'unknown' : outcomeOf(tally, gaps.length === 0, rule.none);
  const undecided = outcome === 'unknown' && counts.unknown === 0 ? eitherWay.flat() : [];
  const unseen =
    nobodySure && gaps.length === 0
      ? doubtful.length > 0
        ? doubtful.flat()
        : [notSeen(rule.kind, within.only)]
      : [];
  const former = formerOf(provenance, { kind: rule.kind, ids: open, former: rule.text.former }, times);
  return {
    rule: rule.id,
    params: values,
    ...(restricted && within.only !== undefined ? { scope: shownScope(within.only) } : {}),
    ...(within.except === undefined || within.except.length === 0
      ? {}
      : { except: within.except.map(shownScope) }),
    outcome,
    counts,
    findings,
    doubts: unnamed ? [] : doubts,
    missing: distinctMissing([
      ...(outcome === 'fail' ? list.missing : gaps),
      ...reasonsOf(doubts),
      ...undecided,
      ...unseen,
    ]),
    evidence: ruleRestsOn(rule.kind, fields, times),
    ...(former.length === 0 ? {} : { former }),
  };
};
