import type { Catalogue } from './catalogue.ts';
import type { RuleBook } from './load-rules.ts';
import { nearest } from './nearest.ts';
import { fitsParam, paramNames } from './params.ts';
import type { Clause, ClauseRuleFile, Flag } from './policy-file.ts';
import type { Problem } from './problem.ts';
import type { Rule } from './rule.ts';
import { wordingProblems } from './wording.ts';
import type { YamlPath, YamlSource } from './yaml-source.ts';

type At = (path: YamlPath, message: string, remedy: string, onKey?: boolean) => Problem;

const didYouMean = (word: string, known: Iterable<string>, otherwise: string): string => {
  const near = nearest(word, [...known]);
  return near === undefined ? otherwise : `Did you mean "${near}"?`;
};

const paramProblems = (entry: ClauseRuleFile, rule: Rule, at: At): Problem[] => [
  ...Object.entries(entry.params ?? {}).flatMap(([name, value]) => {
    const param = rule.params[name];
    if (param === undefined) {
      const remedy = didYouMean(name, Object.keys(rule.params), 'Take it out.');
      return [at(['params', name], `The rule ${rule.id} has no parameter "${name}"`, remedy, true)];
    }
    if (fitsParam(param.type, value)) return [];
    const needed = paramNames[param.type];
    return [at(['params', name], `"${name}" must be ${needed}`, `Write ${needed}.`)];
  }),
  ...(entry.assumed ?? []).flatMap((name, index) =>
    name in rule.params
      ? []
      : [
          at(
            ['assumed', index],
            `The rule ${rule.id} has no parameter "${name}"`,
            didYouMean(name, Object.keys(rule.params), 'Take it out.'),
          ),
        ],
  ),
];

const entryProblems = (entry: ClauseRuleFile, book: RuleBook, catalogue: Catalogue, at: At): Problem[] => {
  if ((entry.rule === undefined) === (entry.notBuilt === undefined)) {
    return [at([], 'Name one rule, or one check that is not built', 'Write either "rule:" or "notBuilt:".')];
  }
  if (entry.rule !== undefined) {
    const rule = book.byId.get(entry.rule);
    if (rule !== undefined) return paramProblems(entry, rule, at);
    const remedy = didYouMean(entry.rule, book.byId.keys(), 'Write the rule first, or use "notBuilt:".');
    return [at(['rule'], `There is no rule "${entry.rule}"`, remedy)];
  }
  const id = entry.notBuilt ?? '';
  const check = catalogue.get(id);
  if (check === undefined) {
    const remedy = didYouMean(id, catalogue.keys(), 'Add it to the catalogue.');
    return [at(['notBuilt'], `The catalogue has no check "${id}"`, remedy)];
  }
  const built =
    check.rules.length === 0
      ? []
      : [at(['notBuilt'], `The check "${id}" is built`, `Use one of its rules: ${check.rules.join(', ')}.`)];
  const params =
    entry.params === undefined && entry.assumed === undefined
      ? []
      : [at([], 'A check that is not built takes no parameters', 'Take "params" and "assumed" out.')];
  return [...built, ...params];
};

/** Flags that can make the council decide about the wording of a clause. */
const faults: ReadonlySet<Flag> = new Set([
  'ncsc-conflict',
  'inconsistent',
  'impractical',
  'outdated',
  'legal',
]);

/** Which of rules and question each class of clause has. */
const classProblems = (clause: Clause, at: At): Problem[] => {
  const { verification, rules, ask, howOften, decision, flags } = clause;
  const problems: Problem[] = [];
  const say = (path: YamlPath, message: string, remedy: string) => problems.push(at(path, message, remedy));
  const tested = rules.length > 0;
  const kind = ['verification'];
  if (verification !== 'informative' && !tested && ask === undefined) {
    say([], 'This clause has neither a rule nor a question', 'Add one, or write verification: informative.');
  } else if (verification === 'informative' && (tested || ask !== undefined)) {
    say(
      kind,
      'An informative clause has nothing to check',
      'Take out its rules and question, or change the class.',
    );
  } else if ((verification === 'automatic' || verification === 'partial') && !tested) {
    say(
      kind,
      `A clause of class "${verification}" needs a rule`,
      'Add one, or write verification: attestation.',
    );
  } else if (verification === 'attestation' && ask === undefined) {
    say(kind, 'A clause of class "attestation" needs a question', 'Add "ask:".');
  } else if (verification === 'attestation' && tested) {
    say(kind, 'A clause with rules is not left to the clerk alone', 'Write verification: partial.');
  } else if (verification === 'automatic' && ask !== undefined) {
    say(kind, 'A clause that is checked alone asks nothing', 'Write verification: partial.');
  }
  if ((ask === undefined) !== (howOften === undefined)) {
    say([ask === undefined ? 'howOften' : 'ask'], '"ask" and "howOften" go together', 'Add the other one.');
  }
  if (verification === 'informative' && decision !== undefined) {
    say(
      ['decision'],
      'A clause that promises nothing needs no decision',
      'Put it among the gaps of the policy.',
    );
  } else if (verification !== 'informative') {
    const forcing = flags.find((flag) => flag === 'ncsc-conflict' || flag === 'inconsistent');
    if (forcing !== undefined && decision === undefined) {
      say(
        ['flags'],
        `A clause with the flag "${forcing}" needs a decision`,
        'Add "decision:" with why and suggestion.',
      );
    }
    if (decision !== undefined && !flags.some((flag) => faults.has(flag))) {
      say(['decision'], 'No flag says why this needs a decision', `Add one of: ${[...faults].join(', ')}.`);
    }
  }
  if (flags.includes('power')) {
    rules.forEach(({ weight }, index) => {
      if (weight !== 'review') {
        say(
          ['rules', index, 'weight'],
          'A power is not a duty: nothing can break it',
          'Write weight: review.',
        );
      }
    });
  }
  return problems;
};

const clerkTexts = (clause: Clause): [YamlPath, string][] => [
  [['summary'], clause.summary],
  ...(clause.ask === undefined ? [] : [[['ask'], clause.ask] as [YamlPath, string]]),
  ...clause.notCovered.map((text, index): [YamlPath, string] => [['notCovered', index], text]),
  ...clause.rules.flatMap(({ part }, index): [YamlPath, string][] =>
    part === undefined ? [] : [[['rules', index, 'part'], part]],
  ),
];

/** Everything that is wrong with one clause. */
export const clauseProblems = (
  source: YamlSource,
  path: YamlPath,
  clause: Clause,
  known: { readonly book: RuleBook; readonly catalogue: Catalogue },
): Problem[] => {
  const at =
    (base: YamlPath): At =>
    (inner, message, remedy, onKey = false) =>
      source.problem({ path: [...base, ...inner], onKey }, message, remedy);
  return [
    ...classProblems(clause, at(path)),
    ...clause.rules.flatMap((entry, index) =>
      entryProblems(entry, known.book, known.catalogue, at([...path, 'rules', index])),
    ),
    ...clerkTexts(clause).flatMap(([inner, text]) =>
      wordingProblems(text).map(({ offset, message, remedy }) =>
        source.problem({ path: [...path, ...inner], offset }, message, remedy),
      ),
    ),
  ];
};
