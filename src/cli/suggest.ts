import { nearest } from '../rulebook/nearest.ts';

/** What a parser knew when it refused something. */
export interface Known {
  readonly commands: readonly string[];
  /** Without the hyphens. */
  readonly options: readonly string[];
}

/** One-word commands of `diff [before] [after]` and the like. */
export const commandName = (usage: string): string => usage.replace(/^beadle /, '').split(' ')[0] ?? usage;

function meant(word: string, { commands, options }: Known): string | undefined {
  const command = word.startsWith('-') ? undefined : nearest(word, commands);
  if (command !== undefined) return command;
  const option = nearest(word.replace(/^-+/, ''), options);
  return option === undefined ? undefined : `--${option}`;
}

/** `Argument: method, Given: "certifcate", Choices: "certificate", …`, as the parser writes it. */
function choiceMeant(message: string): string | undefined {
  const found = /Given: "([^"]*)", Choices: (.*)/.exec(message);
  const choices = [...(found?.[2] ?? '').matchAll(/"([^"]*)"/g)].map(([, choice]) => choice ?? '');
  return nearest(found?.[1] ?? '', choices);
}

/**
 * What was probably meant by what the parser refused: a misspelt command, option or choice.
 * @param message the parser's own
 */
export function suggestion(message: string, known: Known): string | undefined {
  const words = /^Unknown (?:arguments?|commands?): (.*)/.exec(message)?.[1]?.split(', ') ?? [];
  const found = [...words.map((word) => meant(word, known)), choiceMeant(message)];
  const said = [...new Set(found.filter((one) => one !== undefined))];
  return said.length === 0 ? undefined : `Did you mean ${said.map((one) => `"${one}"`).join(', ')}?`;
}
