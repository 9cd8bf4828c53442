/** Commands of the first page, in the order in which somebody meets them. A command of no group stands at the end. */
const groups: readonly { readonly title: string; readonly commands: readonly string[] }[] = [
  { title: 'Begin', commands: ['demo', 'init', 'doctor', 'config', 'simulator'] },
  { title: 'Audit', commands: ['audit', 'attest', 'register', 'collect', 'report', 'import', 'signin'] },
  { title: 'What was before', commands: ['diff', 'verify', 'purge', 'person', 'offboard'] },
  { title: 'Many councils', commands: ['fleet', 'worker', 'partner'] },
  { title: 'Rules and policies', commands: ['rules', 'policies'] },
];

/** Every command that the first page shows. */
export const commandNames: ReadonlySet<string> = new Set(groups.flatMap(({ commands }) => commands));

const examples = [
  ['beadle demo', 'see it work, without a tenant'],
  ['beadle init --practice', 'a fictional council for every command'],
  ['beadle init --council "Ann Parish Council" --tenant ann.example', 'a real one'],
  ['beadle audit', 'read, judge and report'],
  ['beadle fleet run', 'every council of fleet.yaml'],
] as const;

const isCommand = (line: string): string | undefined => /^ {2}beadle ([a-z-]+)/.exec(line)?.[1];

interface Block {
  readonly name: string;
  readonly lines: readonly string[];
}

/** A command with the lines into which its description was wrapped. */
function blocksOf(lines: readonly string[]): Block[] {
  return lines.reduce<Block[]>((blocks, line) => {
    const name = isCommand(line);
    const last = blocks.at(-1);
    if (name !== undefined) return [...blocks, { name, lines: [line] }];
    return last === undefined ? blocks : [...blocks.slice(0, -1), { ...last, lines: [...last.lines, line] }];
  }, []);
}

/** The first page of help, with its commands in groups and examples. @param help as the parser writes it */
export function groupedHelp(help: string): string {
  const [before = '', rest = ''] = help.split(/^Commands:\n/m);
  const [list = '', ...after] = rest.split(/\n(?=\n)/);
  const blocks = blocksOf(list.split('\n'));
  const more = {
    title: 'More',
    commands: blocks.map(({ name }) => name).filter((name) => !commandNames.has(name)),
  };
  const sections = [...groups, more].flatMap(({ title, commands }) => {
    const found = commands.flatMap((name) => blocks.filter((block) => block.name === name));
    return found.length === 0 ? [] : [`${title}:\n${found.flatMap(({ lines }) => lines).join('\n')}`];
  });
  const shown = examples.map(([command, what]) => `  ${command}\n      ${what}`);
  return [
    before.trimEnd(),
    ...sections,
    `Examples:\n${shown.join('\n')}`,
    after.join('\n').trim(),
    'beadle COMMAND --help tells the options of a command.',
  ].join('\n\n');
}

/** Whether the first page is asked for: no command, and nothing but help. */
export const asksMainHelp = (argv: readonly string[]): boolean =>
  argv.some((word) => word === '--help' || word === '-h') && argv.every((word) => word.startsWith('-'));
