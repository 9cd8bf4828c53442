import { clauseAnchors } from './anchors.ts';
import { oncePerObject } from '../model/later.ts';
import type { ClauseResult, ClauseRule, RuleResult, RuleText, Run } from '../model/run.ts';

/** A rule of a clause with what it concluded; checks that are not built have neither text nor result. */
export interface UsedRule {
  readonly clause: ClauseResult;
  readonly used: ClauseRule;
  readonly text: RuleText | undefined;
  readonly result: RuleResult | undefined;
}

/** The lookups that every report needs, made once for a run. */
export interface RunIndex {
  readonly run: Run;
  /** Where each clause stands in the clerk's report. */
  readonly anchors: ReadonlyMap<ClauseResult, string>;
  readonly rule: (id: string) => RuleText | undefined;
  readonly rulesOf: (clause: ClauseResult) => readonly UsedRule[];
  /** Rules of clauses that promise something, in the order of the policy. */
  readonly promised: readonly UsedRule[];
  /** Clauses that promise something: background is in no count. */
  readonly promises: readonly ClauseResult[];
  /** Rules outside the policy that count; background ones are for technicians only. */
  readonly outside: readonly (Run['notInPolicy'][number] & {
    readonly text: RuleText | undefined;
    readonly found: RuleResult;
  })[];
}

function indexOf(run: Run): RunIndex {
  const texts = new Map(run.rules.map((text) => [text.id, text]));
  const rulesOf = (clause: ClauseResult): readonly UsedRule[] =>
    clause.rules.map((used) => ({
      clause,
      used,
      text: texts.get(used.rule),
      result: used.result === undefined ? undefined : run.results[used.result],
    }));
  const promises = run.clauses.filter(({ verdict }) => verdict !== 'background');
  return {
    run,
    anchors: clauseAnchors(run.clauses),
    rule: (id) => texts.get(id),
    rulesOf,
    promises,
    promised: promises.flatMap(rulesOf),
    outside: run.notInPolicy
      .filter(({ verdict }) => verdict !== 'background')
      .flatMap((entry) => {
        const found = run.results[entry.result];
        return found === undefined ? [] : [{ ...entry, text: texts.get(entry.rule), found }];
      }),
  };
}

/** Every document of a run asks: they share one. */
export const indexRun = oncePerObject(indexOf);

/**
 * The results that count, each once: those of promises, then those outside the policy. What a clause asks for that waits
 * for a decision counts only where good advice asks for it too, and so stands outside.
 */
export const countedResults = ({ promised, outside }: RunIndex): readonly RuleResult[] => [
  ...new Set([
    ...promised.flatMap(({ clause, result }) =>
      result === undefined || clause.decision !== undefined ? [] : [result],
    ),
    ...outside.map(({ found }) => found),
  ]),
];
