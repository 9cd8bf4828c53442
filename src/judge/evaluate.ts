import type { Caveat } from '../facts/base/subject-scope.ts';
import { once } from '../facts/base/once.ts';
import { distinctMissing, type Missing } from '../model/cause.ts';
import type { RuleResult } from '../model/run.ts';
import type { Truth } from '../rulebook/expression.ts';
import { type ParamValues, withDefaults } from '../rulebook/params.ts';
import type { Rule } from '../rulebook/rule.ts';
import { notSeen, restricts, shownScope, sidesOf, type Within } from './bearing-scope.ts';
import { ruleRestsOn } from './evidence-refs.ts';
import type { Judging } from './grouped-truths.ts';
import { amongThese, heldByProof, provedBy, type Proof } from './proved-of-all.ts';
import { outcomeOfTally } from './rule-outcome.ts';
import { type AnySubject, tallySubjects, type Tellings } from './tally-subjects.ts';
import { formerOf } from './undo-values.ts';

export interface AnySubjects {
  readonly subjects: readonly AnySubject[];
  readonly missing: readonly Missing[];
  /** What is proved of everybody, listed or not: each is like one of these. */
  readonly unlisted?: () => readonly AnySubject[];
}

export interface EvaluateOptions extends Tellings {
  /** What the clause gives; the rule's defaults fill the rest. */
  readonly params?: ParamValues;
  /** Whom the clause speaks of; without it everybody. */
  readonly within?: Within;
  /** By fact of the rule's kind: what must be known besides. */
  readonly caveats?: Readonly<Record<string, Caveat>> | undefined;
}

const caveatsOf = (rule: Rule, caveats: EvaluateOptions['caveats'] = {}): readonly Missing[] => {
  const where = new Set(rule.where?.facts ?? []);
  const read = new Set([...where, ...rule.require.facts]);
  return Object.entries(caveats).flatMap(([fact, { of, missing }]) =>
    (of === 'where' ? where : read).has(fact) ? missing : [],
  );
};

/** Every reason, each list once: the order of the last is what counts. */
const reasonsOf = (lists: readonly (readonly Missing[])[]): Missing[] =>
  [...new Set(lists.toReversed())].toReversed().flat();

/** Why it is not known whether the rule is about anybody, where it is sure of nobody. */
const unseenOf = (rule: Rule, within: Within, sides: readonly Truth[] | undefined): Missing[] => {
  const doubtful = (sides ?? []).flatMap((side) => (side.value === 'unknown' ? [side.missing] : []));
  return doubtful.length > 0 ? reasonsOf(doubtful) : [notSeen(rule.kind, within.only)];
};

/** What is proved of everybody whom the list may lack. */
const unlistedOutcome = (
  rule: Rule,
  { missing, unlisted = () => [] }: AnySubjects,
  judging: Pick<Judging, 'fields' | 'params'>,
): Proof => (missing.length === 0 ? undefined : provedBy(rule, unlisted(), judging));

/**
 * Of a whole list in which nobody is surely spoken of, and the rule holds for each who may be: whether it is proved of
 * whoever signs in. Then it needs to know of nobody, as it needs no list.
 */
const holdsForWhoever = (
  rule: Rule,
  { subjects, unlisted = () => [] }: AnySubjects,
  judging: Pick<Judging, 'fields' | 'params'>,
): boolean => provedBy(rule, amongThese(unlisted(), subjects), judging) === 'holds';

/**
 * Runs one rule over all subjects of its kind; linear in their number.
 *
 * @throws an error that is not a BeadleError when facts break their schema: a bug, which must end the run
 */
export const evaluateRule = (rule: Rule, list: AnySubjects, options: EvaluateOptions): RuleResult => {
  const { times, provenance, within = { scopes: undefined } } = options;
  const values = withDefaults(rule.params, options.params);
  const fields = [...new Set([...(rule.where?.facts ?? []), ...rule.require.facts])];
  const judging = { fields, params: rule.scope.params(values) };
  const unlisted = unlistedOutcome(rule, list, judging);
  const gaps = [...(unlisted === undefined ? list.missing : []), ...caveatsOf(rule, options.caveats)];
  const { subjects } = list;
  const sides = sidesOf(within, subjects);
  const proof = once(() => heldByProof(rule, { subjects, proved: list.unlisted?.() ?? [] }, judging));
  const isHeld = (at: number): boolean => proof()(at);
  const tallied = tallySubjects(rule, { subjects, fields, values, sides, isHeld }, options);
  const { counts, findings, doubts, open, eitherWay } = tallied;

  const certain = counts.pass - eitherWay.length;
  const isOpen = eitherWay.length > 0 && certain + counts.fail + counts.unknown + counts.accepted === 0;
  const isProved =
    unlisted === 'holds' || (isOpen && list.missing.length === 0 && holdsForWhoever(rule, list, judging));
  const tally = {
    ...counts,
    pass: isProved ? certain + 1 : certain,
    eitherWay: eitherWay.length,
  };
  const restricted = within.only !== undefined && restricts(within.only, within.scopes);
  const isSure = sides === undefined ? subjects.length > 0 : sides.some(({ value }) => value === true);
  const nobodySure = restricted && !isSure;
  const outcome = nobodySure ? 'unknown' : outcomeOfTally(tally, gaps.length === 0, rule.none);
  const undecided = outcome === 'unknown' && counts.unknown === 0 ? reasonsOf(eitherWay) : [];
  const unseen = nobodySure && gaps.length === 0 ? unseenOf(rule, within, sides) : [];
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
    doubts,
    missing: distinctMissing([
      ...(outcome === 'fail' ? list.missing : gaps),
      ...reasonsOf(tallied.unknowns),
      ...undecided,
      ...unseen,
    ]),
    evidence: ruleRestsOn(rule.kind, fields, times),
    ...(former.length === 0 ? {} : { former }),
  };
};
