import type { Catalogue } from './catalogue.ts';
import { classProblems } from './class-problems.ts';
import { type ClauseBank, noKind } from './clause-bank.ts';
import type { Clause } from './clause-file.ts';
import { entryProblems } from './entry-problems.ts';
import { kindProblems } from './kind-problems.ts';
import type { RuleBook } from './load-rules.ts';
import { type Decision, numberProblems } from './number-problems.ts';
import { type At, didYouMean } from './problem-at.ts';
import type { Problem } from './problem.ts';
import { lawWords, wordingProblems } from './wording.ts';
import type { YamlPath } from './yaml-place.ts';
import type { YamlSource } from './yaml-source.ts';

interface ClerkText {
  readonly path: YamlPath;
  readonly text: string;
  /** A council says in its own words what the law says: these may use the words of law. */
  readonly own: boolean;
}

function clerkTexts({ summary, ask, notCovered, rules }: Clause): ClerkText[] {
  return [
    { path: ['summary'], text: summary, own: true },
    ...(ask === undefined ? [] : [{ path: ['ask'], text: ask, own: true }]),
    ...notCovered.map((text, index) => ({ path: ['notCovered', index], text, own: false })),
    ...rules.flatMap(({ part }, index) =>
      part === undefined ? [] : [{ path: ['rules', index, 'part'], text: part, own: false }],
    ),
  ];
}

function droppedProblems({ dropped, ask }: Clause, catalogue: Catalogue, at: At): Problem[] {
  const ids = [...catalogue.values()].flatMap((check) => (check.dropped === undefined ? [] : [check.id]));
  return dropped.flatMap((id, index) => {
    if (!ids.includes(id))
      return [
        at(
          ['dropped', index],
          `No check "${id}" was dropped`,
          didYouMean(id, ids, `There are: ${ids.join(', ')}.`),
        ),
      ];
    return ask === undefined
      ? [at(['dropped', index], 'What no setting can show has to be asked', 'Add "ask:".')]
      : [];
  });
}

/** What a clause is checked against. */
export interface Known {
  readonly book: RuleBook;
  readonly catalogue: Catalogue;
  readonly bank: ClauseBank;
  /** What the gaps of the policy ask the council to decide about this clause. */
  readonly decision: Clause['decision'];
}

/** Where the file itself asks for a decision, its author has seen the numbers; the bank asks about what it names. */
function decisionOn(name: string, { kind, decision }: Clause, known: Known): Decision {
  const faults = known.bank.kinds.get(kind ?? noKind)?.faults ?? [];
  if (decision !== undefined) return 'about-it';
  if (known.decision === undefined) return 'none';
  const spoken = faults.some(({ when }) => when !== undefined && 'number' in when && when.number === name);
  return spoken ? 'about-it' : 'about-else';
}

/** Everything that is wrong with one clause. */
export function clauseProblems(
  source: YamlSource,
  path: YamlPath,
  clause: Clause,
  known: Known,
): readonly Problem[] {
  const at =
    (base: YamlPath): At =>
    (inner, message, remedy, onKey = false) =>
      source.problem({ path: [...base, ...inner], onKey }, message, remedy);
  return [
    ...classProblems(clause, (clause.decision ?? known.decision) !== undefined, at(path)),
    ...kindProblems(clause, known.bank, at(path)),
    ...clause.rules.flatMap((entry, index) =>
      entryProblems(entry, known.book, known.catalogue, at([...path, 'rules', index])),
    ),
    ...numberProblems(clause, (name) => decisionOn(name, clause, known), known.book, at(path)),
    ...droppedProblems(clause, known.catalogue, at(path)),
    ...clerkTexts(clause).flatMap(({ path: inner, text, own }) =>
      wordingProblems(text, own ? lawWords : []).map(({ offset, message, remedy }) =>
        source.problem({ path: [...path, ...inner], offset }, message, remedy),
      ),
    ),
  ];
}
