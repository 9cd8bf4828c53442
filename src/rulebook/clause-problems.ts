import type { Catalogue } from './catalogue.ts';
import { classProblems } from './class-problems.ts';
import type { Clause } from './clause-file.ts';
import { entryProblems } from './entry-problems.ts';
import type { RuleBook } from './load-rules.ts';
import { numberProblems } from './number-problems.ts';
import { type At, didYouMean } from './problem-at.ts';
import type { Problem } from './problem.ts';
import { lawWords, wordingProblems } from './wording.ts';
import type { YamlPath, YamlSource } from './yaml-source.ts';

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

/** Everything that is wrong with one clause. */
export function clauseProblems(
  source: YamlSource,
  path: YamlPath,
  clause: Clause,
  known: { readonly book: RuleBook; readonly catalogue: Catalogue },
): readonly Problem[] {
  const at =
    (base: YamlPath): At =>
    (inner, message, remedy, onKey = false) =>
      source.problem({ path: [...base, ...inner], onKey }, message, remedy);
  return [
    ...classProblems(clause, at(path)),
    ...clause.rules.flatMap((entry, index) =>
      entryProblems(entry, known.book, known.catalogue, at([...path, 'rules', index])),
    ),
    ...numberProblems(clause, known.book, at(path)),
    ...droppedProblems(clause, known.catalogue, at(path)),
    ...clerkTexts(clause).flatMap(({ path: inner, text, own }) =>
      wordingProblems(text, own ? lawWords : []).map(({ offset, message, remedy }) =>
        source.problem({ path: [...path, ...inner], offset }, message, remedy),
      ),
    ),
  ];
}
