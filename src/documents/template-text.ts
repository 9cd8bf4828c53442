import { templateFile } from './template-file.ts';
import { unescapedOutputs } from './unescaped.ts';

/** `strict`: a name that the view does not have is an error, never a hole. */
export const templateOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { apart: true },
  preventIndent: true,
} as const;

/** The text of a template; a partial without its last line break, for it may stand within a line. */
export function templateText(name: string): string {
  const text = templateFile(name);
  return name.startsWith('partials/') ? text.trimEnd() : text;
}

/** @throws where a template puts out text without escaping it */
export function checkedTemplate(name: string, text: string): string {
  const [line] = unescapedOutputs(text);
  if (line !== undefined)
    throw new Error(`reports/templates/${name}:${String(line)} puts out text that is not escaped`);
  return text;
}
