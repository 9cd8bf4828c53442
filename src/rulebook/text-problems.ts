import type { Problem } from './problem.ts';
import type { RuleFile } from './rule-file.ts';
import { wordingProblems } from './wording.ts';
import type { YamlSource } from './yaml-source.ts';

type Key = keyof RuleFile;
const clerkTexts: readonly Key[] = ['title', 'failTitle', 'why', 'ask', 'before', 'finding'];
const plainTexts: readonly Key[] = ['title', 'failTitle', 'why', 'ask', 'before', 'undo'];

/** Placeholders where none may be, and what clerks should not have to read. */
export function textProblems(file: RuleFile, source: YamlSource): Problem[] {
  const templates = plainTexts.flatMap((key) => {
    const offset = String(file[key]).search(/\{\{/u);
    const place = { path: [key], offset };
    return offset < 0
      ? []
      : [source.problem(place, `"${key}" cannot hold placeholders`, 'Only "finding" can.')];
  });
  // Names that an attacker chose could otherwise stand in a command that a technician pastes.
  const fixes = file.fix.flatMap((step, index) => {
    const offset = step.search(/\{\{/u);
    const place = { path: ['fix', index], offset };
    const message = 'A step to mend it cannot hold text from a tenant';
    return offset < 0
      ? []
      : [source.problem(place, message, 'Name object ids in words, such as <object id>.')];
  });
  const wording = clerkTexts.flatMap((key) =>
    wordingProblems(String(file[key])).map(({ offset, message, remedy }) =>
      source.problem({ path: [key], offset }, message, remedy),
    ),
  );
  return [...templates, ...fixes, ...wording];
}
