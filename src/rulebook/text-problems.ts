import { stepLines, stepParts } from '../model/fix-step.ts';
import type { Problem } from './problem.ts';
import type { RuleFile } from './rule-file.ts';
import { wordingProblems } from './wording.ts';
import type { YamlSource } from './yaml-source.ts';

type Key = keyof RuleFile;
const clerkTexts: readonly Key[] = ['title', 'failTitle', 'why', 'ask', 'before', 'finding'];
const plainTexts: readonly Key[] = ['title', 'failTitle', 'why', 'ask', 'before', 'undo'];

/** A cmdlet with a parameter. One that is only named is no command. */
const command = /\b(?:Get|Set|New|Update|Revoke|Remove|Disable|Enable|Add|Start)-[A-Z][A-Za-z]+ -[A-Z]/u;

/** A command inside a sentence takes its full stop along when it is copied. */
function commandProblems(
  text: string,
  path: readonly (string | number)[],
  source: YamlSource,
): readonly Problem[] {
  const offset = text.search(command);
  if (offset < 0) return [];
  const remedy = 'Write the step as "do:" with its sentence and "run:" with its commands.';
  return [source.problem({ path, offset }, 'A command stands inside a sentence', remedy)];
}

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
    const path = ['fix', index];
    const message = 'A step to mend it cannot hold text from a tenant';
    const held = stepLines(step).some((line) => line.includes('{{'))
      ? [source.problem({ path }, message, 'Name object ids in words, such as <object id>.')]
      : [];
    return [...held, ...commandProblems(stepParts(step).text, path, source)];
  });
  const undo = commandProblems(file.undo, ['undo'], source);
  const wording = clerkTexts.flatMap((key) =>
    wordingProblems(String(file[key])).map(({ offset, message, remedy }) =>
      source.problem({ path: [key], offset }, message, remedy),
    ),
  );
  return [...templates, ...fixes, ...undo, ...wording];
}
