import yargs from 'yargs';
import { BeadleError } from '../model/error.ts';
import { looksSecret, replaceSecret } from '../model/secret-text.ts';
import { commands } from './commands.ts';
import { commandNames, groupedHelp } from './main-help.ts';
import { missingWord } from './missing-word.ts';
import { withoutKeptHelp } from './no-kept-help.ts';
import { commandName, secondWords, suggestion, type Known } from './suggest.ts';
import { emptyWord, optionKinds, wrongValue } from './typed-values.ts';
import { beadleVersion } from '../audit/version.ts';

/** The parser quotes what it does not know: never a secret. */
function usageError(message: string, known: Known, command: readonly string[]): BeadleError {
  const meant = suggestion(message, known);
  const help = ['beadle', ...command, '--help'].join(' ');
  const hint = `${meant === undefined ? '' : `${meant} `}Run "${help}" to see what there is.`;
  return looksSecret(message)
    ? new BeadleError('USAGE', 'A part of the command looks like a secret, and is not known here.', {
        hint: `${hint} Other people see commands, and they are kept in histories. ${replaceSecret}`,
      })
    : new BeadleError('USAGE', message, { hint });
}

/** A terminal, a log and a mail hold this much; wider lines are harder to read. */
const columns = 80;

/** What the parser passes to `fail`; its types leave it out. Checked by hand: no start should wait for a schema library. */
interface Refusing {
  readonly getCommands: () => readonly (readonly [string, ...unknown[]])[];
  readonly getDescriptions: () => Readonly<Record<string, unknown>>;
}

const isRefusing = (parser: unknown): parser is Refusing =>
  typeof parser === 'object' && parser !== null && 'getCommands' in parser && 'getDescriptions' in parser;

/** The part of the parser that refused something knows what there would have been. */
function knownTo(parser: unknown): Known {
  if (!isRefusing(parser)) return { commands: [], options: [] };
  return {
    commands: parser.getCommands().map(([usage]) => commandName(usage)),
    options: Object.keys(parser.getDescriptions()),
  };
}

/** The command that was asked for, where there is one of that name: its own help tells its options. */
function commandIn(argv: readonly string[]): readonly string[] {
  const [first = '', second = ''] = argv;
  if (!commandNames.has(first)) return [];
  return first === 'fleet' && secondWords.fleet.includes(second) ? [first, second] : [first];
}

/** The parser names an unknown option twice where its name has a hyphen: as it was typed, and in its own spelling. */
function withoutCamels(message: string): string {
  const [, names] = /^Unknown arguments: (.*)$/u.exec(message) ?? [];
  if (names === undefined) return message;
  const all = names.split(', ');
  const camel = (name: string): string =>
    name.replaceAll(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
  const spelt = new Set(all.filter((name) => name.includes('-')).map(camel));
  const typed = all.filter((name) => !spelt.has(name));
  return `Unknown argument${typed.length === 1 ? '' : 's'}: ${typed.join(', ')}`;
}

const refusedChoice = (given: string, choices: string): string =>
  `${given} is none of these: ${choices.replaceAll('"', '')}.`;

/** The parser's own words for some cases say nothing to who typed them. */
function plainly(message: string, argv: readonly string[], known: Known): string {
  if (message.startsWith('Not enough non-option arguments')) return missingWord(argv);
  const refused = [...message.matchAll(/Argument: [^,]+, Given: ("[^"]*"), Choices: (.*)/gu)];
  if (refused.length > 0)
    return refused.map(([, given = '', choices = '']) => refusedChoice(given, choices)).join('\n');
  if (/^Unknown arguments?: (?:"")?$/u.test(message.trim()) && argv.includes('')) return emptyWord;
  const unknown = argv.filter((word) => /^--[a-z]/.test(word) && !known.options.includes(word.slice(2)));
  const noCommand = commandIn(argv).length === 0 && unknown.length > 0 && !message.startsWith('Unknown');
  return noCommand ? `Unknown argument: ${unknown.join(', ')}` : withoutCamels(message);
}

/** The whole command line. @returns its parser */
export const parserOf = (argv: readonly string[]) =>
  commands(
    yargs([...argv])
      .scriptName('beadle')
      .usage(
        "$0 <command>\n\nChecks a council's Microsoft 365 settings against its own IT policy. It only reads.",
      )
      .option('quiet', { type: 'boolean', default: false, describe: 'Print results and errors only' })
      .option('json', { type: 'boolean', default: false, describe: 'Print results and errors as JSON' })
      .option('debug', { type: 'boolean', default: false, describe: 'Show what lay behind an error' }),
  )
    .epilogue('Exit codes: 0 all in place, 1 something needs action, 2 could not run, 3 something is open.')
    .check((given: Readonly<Record<string, unknown>>, options: unknown) => {
      const wrong = wrongValue(given, optionKinds(options), argv);
      if (wrong !== undefined) throw usageError(wrong, { commands: [], options: [] }, commandIn(argv));
      return true;
    }, true)
    .demandCommand(1, 'Which command?')
    .strict()
    .version(beadleVersion)
    .alias('version', 'V')
    .help()
    .alias('help', 'h')
    .completion('completion', 'Print a script that completes commands in bash or zsh')
    .wrap(columns)
    .exitProcess(false)
    .fail((message: string, error: Error | undefined, parser: unknown) => {
      const known = knownTo(parser);
      throw error ?? usageError(plainly(message, argv, known), known, commandIn(argv));
    });

/** Reads the command line, and runs its command. @throws BeadleError USAGE */
export async function parseCommand(argv: readonly string[]): Promise<void> {
  await withoutKeptHelp(parserOf(argv)).parseAsync();
}

/** The first page of help. The build of the published package keeps it, so that `--help` need not load the parser. */
export async function mainHelpPage(): Promise<string> {
  return `${groupedHelp(await parserOf([]).getHelp())}\n`;
}
