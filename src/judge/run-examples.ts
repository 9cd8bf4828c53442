import { unknown } from '../facts/base/known.ts';
import type { Outcome } from '../model/outcome.ts';
import { evaluateRule } from './evaluate.ts';
import type { Problem } from '../rulebook/problem.ts';
import type { Rule } from '../rulebook/rule.ts';
import type { Example } from '../rulebook/rule-file.ts';
import { sampleSubject } from '../rulebook/sample.ts';

export interface ExampleResult {
  readonly rule: string;
  readonly name: string;
  readonly expected: Outcome;
  readonly actual: Outcome;
  readonly problems: readonly Problem[];
}

const notRead = (field: string) =>
  unknown({ evidence: `example:${field}`, cause: 'error', detail: 'this example leaves it unread' });

/** What a rule says about one example, with further facts made unknown. */
const outcomeWith = (rule: Rule, example: Example, unread: readonly string[]): Outcome => {
  const missing = Object.fromEntries(
    [...(example.unknown ?? []), ...unread].map((field) => [field, notRead(field)]),
  );
  const subject = { ...sampleSubject(rule.kind), ...example[rule.kind], ...missing };
  const list = { subjects: [subject], missing: [] };
  return evaluateRule(rule, list, { params: example.params ?? {}, times: {} }).outcome;
};

/** Facts of a rule that can be unknown at all. */
const doubtful = (rule: Rule): readonly string[] =>
  [...new Set([...(rule.where?.facts ?? []), ...rule.require.facts])].filter(
    (field) => field !== 'id' && field !== 'name',
  );

/**
 * Runs every example of a rule as a test, and each again with every fact that the rule reads made unknown in turn:
 * the outcome may then become unknown, and nothing else.
 */
export const runExamples = (rule: Rule): ExampleResult[] =>
  rule.examples.map((example, index) => {
    const actual = outcomeWith(rule, example, []);
    const at = (message: string, remedy: string) =>
      rule.source.problem({ path: ['examples', index] }, `${example.name}: ${message}`, remedy);
    const wrong =
      actual === example.outcome
        ? []
        : [at(`the outcome is ${actual}, not ${example.outcome}`, 'Mend the rule or the example.')];
    const unsteady = doubtful(rule)
      .map((field) => ({ field, outcome: outcomeWith(rule, example, [field]) }))
      .filter(({ outcome }) => outcome !== 'unknown' && outcome !== actual)
      .map(({ field, outcome }) =>
        at(
          `without "${field}" the outcome turns from ${actual} into ${outcome}`,
          'Report this: it is a bug in Beadle.',
        ),
      );
    return {
      rule: rule.id,
      name: example.name,
      expected: example.outcome,
      actual,
      problems: [...wrong, ...unsteady],
    };
  });

/** Facts that no example depends on: a rule that reads them wrongly would pass all its examples. */
const untested = (rule: Rule): Problem[] =>
  doubtful(rule)
    .filter((field) => rule.examples.every((example) => outcomeWith(rule, example, [field]) !== 'unknown'))
    .map((field) =>
      rule.source.problem(
        { path: ['examples'], onKey: true },
        `No example depends on "${field}"`,
        `Add one in which "${field}" decides the outcome.`,
      ),
    );

/** Every way in which a rule's examples do not show that it works. */
export const exampleProblems = (rule: Rule): Problem[] => [
  ...runExamples(rule).flatMap((result) => result.problems),
  ...untested(rule),
];
