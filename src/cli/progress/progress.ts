import { printable } from '../../model/printable.ts';
import type { Progress, Say } from '../../audit/ports.ts';
import type { Terminal } from '../terminal.ts';

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
