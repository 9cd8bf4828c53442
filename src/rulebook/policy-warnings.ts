import { isDeepStrictEqual } from 'node:util';
import { londonDay } from '../model/london-day.ts';
import { type ClauseBank, noKind } from './clause-bank.ts';
import { type Clause, type ClauseRuleFile, isPromise } from './clause-file.ts';
import type { RuleBook } from './load-rules.ts';
import { unsourcedNumbers } from './number-warnings.ts';
import type { PolicyFile } from './policy-file.ts';
import type { At } from './problem-at.ts';
import type { Problem } from './problem.ts';
import { questionWarnings } from './question-problems.ts';
import type { YamlSource } from './yaml-source.ts';

const nameOf = ({ rule, notBuilt }: ClauseRuleFile): string => rule ?? notBuilt ?? '';

function twiceWarnings({ rules }: Clause, at: At): Problem[] {
  return rules.flatMap((entry, index) => {
    const before = rules.findIndex(
      (one) => nameOf(one) === nameOf(entry) && isDeepStrictEqual(one.params, entry.params),
    );
    return before === index
      ? []
      : [at(['rules', index], `"${nameOf(entry)}" stands in this clause twice`, 'Keep one of the two.')];
  });
}

/** Lists and numbers that decide who is judged and by what: left out, ours decide. */
function defaultWarnings({ rules, numbers }: Clause, book: RuleBook, at: At): Problem[] {
  return rules.flatMap((entry, index) => {
    const rule = book.byId.get(entry.rule ?? '');
    const given = entry.params ?? {};
    const params = Object.entries(rule?.params ?? {});
    const roles = params
      .filter(([name]) => name === 'roles' && !Object.hasOwn(given, name))
      .map(([name, { default: value }]) =>
        at(
          ['rules', index],
          `"${name}" of ${nameOf(entry)} is left to our own list: ${String(value)}`,
          'Write "params: { roles: [...] }" with the roles that the clause speaks of.',
        ),
      );
    const unsourced = params
      .filter(
        ([name, { type }]) =>
          type === 'int' &&
          Object.hasOwn(given, name) &&
          !Object.hasOwn(numbers, name) &&
          !(entry.assumed ?? []).includes(name),
      )
      .map(([name]) =>
        at(
          ['rules', index, 'params', name],
          `Nothing says where the number "${name}" comes from`,
          'Write it under "numbers:" with its unit; with "assumed: true" and a source if it is ours.',
          true,
        ),
      );
    return [...roles, ...unsourced];
  });
}

function kindWarnings(clause: Clause, { kinds }: ClauseBank, at: At): Problem[] {
  const kind = kinds.get(clause.kind ?? noKind);
  if (clause.kind === noKind || kind === undefined) return [];
  const known = new Set(kind.rules.map(nameOf));
  return clause.rules.flatMap((entry, index) =>
    entry.weight !== 'breaks' || known.has(nameOf(entry))
      ? []
      : [
          at(
            ['rules', index],
            `A clause of kind "${kind.id}" is not usually broken by ${nameOf(entry)}`,
            'Write weight: supports, or look whether another kind fits.',
          ),
        ],
  );
}

/** Once for the file: what nobody has sorted into kinds is mostly all of it. */
function noKindWarnings({ clauses }: PolicyFile, source: YamlSource): Problem[] {
  const without = clauses.flatMap((clause, index) =>
    isPromise(clause) && clause.kind === undefined ? [index] : [],
  );
  const [first] = without;
  if (first === undefined) return [];
  const message =
    without.length === 1
      ? 'This clause names no kind'
      : `This clause and ${String(without.length - 1)} more name no kind`;
  return [
    source.problem(
      { path: ['clauses', first] },
      message,
      'Add "kind:" to each, with a kind of the clause bank or "none". What the policy is silent on is found by them.',
    ),
  ];
}

function dateWarnings({ adopted, reviewed }: PolicyFile, source: YamlSource, now: Date): Problem[] {
  const today = londonDay(now);
  return [
    { path: ['adopted'], on: adopted },
    { path: ['reviewed', 'on'], on: reviewed?.on },
  ].flatMap(({ path, on }) =>
    on === undefined || on <= today
      ? []
      : [source.problem({ path }, `The day ${on} is still to come`, 'Mend the date.')],
  );
}

/** What an author should look at: nothing of it keeps a policy from being used. */
export function policyWarnings(
  file: PolicyFile,
  source: YamlSource,
  known: { readonly book: RuleBook; readonly bank: ClauseBank },
  now: Date,
): readonly Problem[] {
  const clauses = file.clauses.flatMap((clause, index) => {
    const at: At = (path, message, remedy, onKey = false) =>
      source.problem({ path: ['clauses', index, ...path], onKey }, message, remedy);
    return [
      ...questionWarnings(clause, at),
      ...twiceWarnings(clause, at),
      ...defaultWarnings(clause, known.book, at),
      ...unsourcedNumbers(clause, at),
      ...kindWarnings(clause, known.bank, at),
    ];
  });
  return [...dateWarnings(file, source, now), ...noKindWarnings(file, source), ...clauses].map((problem) => ({
    ...problem,
    warning: true,
  }));
}
