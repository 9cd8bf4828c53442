import { secondWords } from './suggest.ts';

/** What has to follow a command, and its second word where it has some: what a reader is asked for where it is absent. */
const asked: Readonly<Record<string, string>> = {
  report: 'Which run? Name its run.json.',
  import: 'Which file or folder?',
  person: 'Which person? Name a sign-in name, an address, an object id or a name.',
  offboard: 'Which council? Name it as beadle.yaml or fleet.yaml does.',
};

const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

/** What to type where a command ends too early. @param argv the words that were typed */
export function missingWord(argv: readonly string[]): string {
  const [first = '', ...rest] = argv.filter((word) => !word.startsWith('-'));
  const seconds: Readonly<Record<string, readonly string[]>> = secondWords;
  const choices = seconds[first] ?? [];
  if (choices.length > 0 && !choices.includes(rest[0] ?? ''))
    return `Something is missing after "beadle ${first}": ${either(choices)}?`;
  const whole = ['beadle', first, ...(choices.length > 0 ? rest.slice(0, 1) : [])].join(' ');
  return `Something is missing after "${whole}". ${asked[first] ?? ''}`.trimEnd();
}
