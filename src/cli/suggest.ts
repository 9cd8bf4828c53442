import { nearest } from '../rulebook/nearest.ts';

/** What a parser knew when it refused something. */
export interface Known {
  readonly commands: readonly string[];
  /** Without the hyphens. */
  readonly options: readonly string[];
}

/** One-word commands of `diff [before] [after]` and the like. */
export const commandName = (usage: string): string => usage.replace(/^beadle /, '').split(' ')[0] ?? usage;

/** Second words of commands, which people type alone: with each first word that has them. */
export const secondWords = {
  fleet: ['run', 'status', 'todo', 'queue'],
  config: ['check'],
  rules: ['list', 'show', 'test'],
  policies: ['list', 'show', 'check', 'new'],
  import: ['scubagear', 'exchange', 'graph'],
  person: ['export', 'erase'],
  partner: ['signin', 'signout'],
} satisfies Readonly<Record<string, readonly string[]>>;

/** Whole commands of which somebody typed the second word alone: `status` for `fleet status`. */
function withFirstWord(second: string | undefined, { commands }: Known): string[] {
  return Object.entries<readonly string[]>(secondWords).flatMap(([first, seconds]) =>
    second !== undefined && commands.includes(first) && seconds.includes(second)
      ? [`${first} ${second}`]
      : [],
  );
}

function meant(word: string, known: Known): readonly string[] {
  const isOption = word.startsWith('-');
  const command = isOption ? undefined : nearest(word, known.commands);
  if (command !== undefined) return [command];
  const option = nearest(word.replace(/^-+/, ''), known.options);
  if (option !== undefined) return [`--${option}`];
  return isOption ? [] : withFirstWord(nearest(word, Object.values(secondWords).flat()), known);
}

/** Of `"certifcate" is none of these: certificate, azure-cli.`, one a line. */
function choicesMeant(message: string): (string | undefined)[] {
  const refused = [...message.matchAll(/^"([^"]*)" is none of these: (.*)\.$/gmu)];
  return refused.map(([, given = '', choices = '']) => nearest(given, choices.split(', ')));
}

/**
 * What was probably meant by what the parser refused: a misspelt command, option or choice.
 * @param message the parser's own, or ours for it
 */
export function suggestion(message: string, known: Known): string | undefined {
  const words = /^Unknown (?:arguments?|commands?): (.*)/.exec(message)?.[1]?.split(', ') ?? [];
  // What stands after such a word belongs to the command.
  const whole = withFirstWord(words[0], known);
  const found =
    whole.length > 0 ? whole : [...words.flatMap((word) => meant(word, known)), ...choicesMeant(message)];
  const said = [...new Set(found.filter((one) => one !== undefined))];
  return said.length === 0 ? undefined : `Did you mean ${said.map((one) => `"${one}"`).join(', ')}?`;
}
