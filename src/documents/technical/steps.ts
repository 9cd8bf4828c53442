import { isPlainId } from './portal-link.ts';

/** One step: what to do, and its command for each object. */
export interface Step {
  readonly text: string;
  readonly commands: readonly string[];
  /** Objects beyond those that are shown; todo.csv has each. */
  readonly more: number;
}

const placeholder = /<object id>/gu;
/** Commands for more objects than these are counted. */
const mostCommands = 5;

/**
 * Steps with the ids of the objects that they are for. A step without a place for an id stays as it is, and so does one
 * whose objects have no id that can stand in a command.
 */
export function stepsFor(fix: readonly string[], ids: readonly string[]): Step[] {
  const plain = ids.filter(isPlainId);
  return fix.map((step) => {
    if (!step.includes('<object id>') || plain.length === 0) return { text: step, commands: [], more: 0 };
    const [only] = plain;
    if (plain.length === 1 && only !== undefined)
      return { text: step.replaceAll(placeholder, only), commands: [], more: 0 };
    const colon = step.indexOf(': ');
    const [lead, command] = colon === -1 ? ['', step] : [step.slice(0, colon + 1), step.slice(colon + 2)];
    return {
      text: lead,
      commands: plain.slice(0, mostCommands).map((id) => command.replaceAll(placeholder, id)),
      more: Math.max(0, plain.length - mostCommands),
    };
  });
}
