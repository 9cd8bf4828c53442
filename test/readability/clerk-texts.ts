import type { Catalogue } from '../../src/rulebook/catalogue.ts';
import type { Clause } from '../../src/rulebook/clause-file.ts';
import type { PolicyFile } from '../../src/rulebook/policy-file.ts';
import { RuleFile } from '../../src/rulebook/rule-file.ts';
import type { Rule } from '../../src/rulebook/rule.ts';

/** One text that a clerk reads, and where it stands. */
export interface ClerkText {
  readonly where: string;
  readonly text: string;
}

const ruleTexts = ({ id, source }: Rule): ClerkText[] => {
  const { title, failTitle, why, ask, before, finding } = RuleFile.parse(source.value);
  return Object.entries({ title, failTitle, why, ask, before, finding }).map(([key, text]) => ({
    where: `${id} ${key}`,
    text,
  }));
};

const clauseTexts = ({ ref, summary, ask, note, notCovered, decision, rules }: Clause): ClerkText[] =>
  [
    { where: 'summary', text: summary },
    { where: 'ask', text: ask },
    { where: 'note', text: note },
    { where: 'decision.why', text: decision?.why },
    { where: 'decision.suggestion', text: decision?.suggestion },
    ...notCovered.map((text) => ({ where: 'notCovered', text })),
    ...rules.map((rule) => ({ where: `part of ${rule.rule ?? rule.notBuilt ?? ''}`, text: rule.part })),
  ].flatMap(({ where, text }) => (text === undefined ? [] : [{ where: `${ref} ${where}`, text }]));

const policyTexts = ({ notes, gaps, clauses }: PolicyFile): ClerkText[] => [
  ...notes.map((text, index) => ({ where: `notes ${String(index + 1)}`, text })),
  ...gaps.flatMap(({ kind, finding, reason = '', suggestion }, index) => [
    { where: `gap ${String(index + 1)} finding`, text: finding },
    { where: `gap ${String(index + 1)} reason`, text: reason },
    // The name of a law is what it is.
    ...(kind === 'wrong-law' ? [] : [{ where: `gap ${String(index + 1)} suggestion`, text: suggestion }]),
  ]),
  ...clauses.flatMap(clauseTexts),
];

/** Every text of rules, catalogue and policies that reaches a clerk. */
export const clerkTexts = (
  rules: readonly Rule[],
  catalogue: Catalogue,
  policies: readonly PolicyFile[],
): ClerkText[] => [
  ...rules.flatMap(ruleTexts),
  ...[...catalogue.values()].flatMap(({ id, title, dropped = '' }) => [
    { where: `catalogue ${id}`, text: title },
    ...(dropped === '' ? [] : [{ where: `catalogue ${id} dropped`, text: dropped }]),
  ]),
  ...policies.flatMap((policy) =>
    policyTexts(policy).map(({ where, text }) => ({ where: `${policy.id} ${where}`, text })),
  ),
];
