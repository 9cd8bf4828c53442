import type { FormerView } from './former-view.ts';
import type { Step } from './steps.ts';

interface Work extends FormerView {
  readonly steps: readonly Step[];
}

/** The work of a rule as an item shows it; `as` is the code of the item that has told its steps already, else empty. */
export interface ToldWork extends Work {
  readonly as: string;
  /** Address of the page that has that item; empty for this one. */
  readonly page: string;
}

export type ToldSteps = (code: string, rule: string, work: Work) => ToldWork;

const commandsOf = ({ groups }: Pick<Step, 'groups'>): readonly string[] =>
  groups.flatMap(({ commands }) => commands);

/**
 * The steps of a rule stand once in a report, in the first item that it has: ten people with one gap are often ten items.
 * Any later one has what differs, the commands with the ids of its own objects.
 */
export function toldSteps(): ToldSteps {
  const first = new Map<string, { readonly code: string; readonly commands: ReadonlySet<string> }>();
  return (code, rule, work) => {
    const told = first.get(rule);
    if (told === undefined) {
      const commands = new Set([...work.notes, ...work.steps].flatMap(commandsOf));
      first.set(rule, { code, commands });
      return { as: '', page: '', ...work };
    }
    const differs = (one: Pick<Step, 'groups'>): boolean =>
      commandsOf(one).some((command) => !told.commands.has(command));
    return {
      as: told.code,
      page: '',
      notes: work.notes.filter(differs),
      steps: work.steps.filter(differs),
      was: work.was,
    };
  };
}
