import type { RuleText } from '../../model/run.ts';
import type { About } from '../technical/command-objects.ts';
import { filledCommands, type OpenPlace } from '../technical/filled-commands.ts';
import { runnable } from '../technical/shells.ts';
import { stepsFor, type Step } from '../technical/steps.ts';

const mostLetters = 60;

/** A name in a comment that is pasted: nothing in it may end the line, and so begin a command. */
function inComment(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N} .,_*@()-]/gu, '?').slice(0, mostLetters);
}

function placeText({ place, objects }: OpenPlace): string {
  const whose = objects.length === 0 ? '' : ` for ${objects.map(inComment).join(', ')}`;
  return `# in place of ${place}: the id that the line before shows${whose}`;
}

/** Commands as they are pasted, each on a line, below comments of PowerShell: the step, and what has to be put in. */
function commandsText(steps: readonly Step[]): string {
  return steps
    .flatMap(({ groups, open }, at) => {
      const commands = groups.flatMap((group) => group.commands);
      return commands.length === 0 ? [] : [`# step ${String(at + 1)}`, ...open.map(placeText), ...commands];
    })
    .join('\n');
}

/** What an undo needs and nobody keeps unless it is noted, with the commands that show it, each on a line. */
function noteFirst(rule: RuleText, about: About): string {
  return rule.former
    .flatMap((one) => {
      if ('snapshot' in one)
        return about.former.some(({ of }) => of === one.snapshot)
          ? []
          : [`${one.snapshot}, which the snapshot does not have`];
      const reads = one.read === undefined ? [] : [runnable(one.read)];
      return [one.note, ...filledCommands(reads, about, Infinity).groups.flatMap(({ commands }) => commands)];
    })
    .join('\n');
}

/** What is to be done: nothing of its own where another change of the same code ends it. */
export function rowWork(rule: RuleText, about: About, enders: readonly string[]) {
  if (enders.length > 0)
    return {
      steps: `Nothing of its own is to be done: the steps of ${enders.join(' and ')} end it.`,
      commands: '',
      noted: '',
      undo: '',
    };
  const steps = stepsFor(rule.fix, about, Infinity);
  return {
    steps: steps.map(({ text }, at) => `${String(at + 1)}. ${text}`).join(' '),
    commands: commandsText(steps),
    noted: noteFirst(rule, about),
    undo: rule.undo,
  };
}
