import { printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';

/** How a step says what it is doing. */
export interface Say {
  /** What happens now: shown in place on a terminal, left out of a log. */
  readonly now: (text: string) => void;
  /** Something worth keeping: a line in a log. */
  readonly log: (text: string) => void;
}

/** Shows the steps of a command. */
export interface Progress {
  /** Runs one step. What it throws is thrown on. */
  readonly step: <T>(title: string, work: (say: Say) => Promise<T>) => Promise<T>;
}

const plainProgress = (terminal: Terminal): Progress => ({
  step: async (title, work) => {
    terminal.note(title);
    return work({ now: () => undefined, log: (text) => terminal.note(`  ${text}`) });
  },
});

const liveProgress = async (): Promise<Progress> => {
  const { Listr } = await import('listr2');
  return {
    step: async <T>(title: string, work: (say: Say) => Promise<T>) => {
      const done: { value?: { readonly of: T } } = {};
      const task = {
        title,
        task: async (_: unknown, shown: { output: string }) => {
          const now = (text: string): void => {
            shown.output = printable(text);
          };
          done.value = { of: await work({ now, log: () => undefined }) };
        },
      };
      // Ctrl-C is ours to handle: the library would end the process before files are tidied up.
      const rendererOptions = { showErrorMessage: false, collapseErrors: false };
      await new Listr([task], { registerSignalListeners: false, rendererOptions }).run();
      if (done.value === undefined) throw new TypeError(`the step "${title}" ended without a value`);
      return done.value.of;
    },
  };
};

/** Redrawn on a terminal, plain lines in a log, nothing with `--quiet` and `--json`. */
export const progressOn = async (terminal: Terminal): Promise<Progress> =>
  terminal.live ? liveProgress() : plainProgress(terminal);
