import { createInterface } from 'node:readline/promises';
import { BeadleError } from '../../model/error.ts';
import { fold } from '../fold.ts';

/** Asks one thing; returns what was typed, or the proposal when nothing was. */
export type Ask = (question: string, proposal: string) => Promise<string>;

/** What can be asked for; `check` throws with what is wrong, and the question comes again. */
interface Question {
  readonly key: 'council' | 'nation' | 'policy' | 'method' | 'tenant' | 'clientId' | 'partnerTenant';
  readonly text: string;
  readonly proposal: string;
  readonly check: (typed: string) => string | Promise<string>;
  /** What is said where nothing was typed and there is no proposal: it is asked again. Without one it may stay open. */
  readonly needed?: string;
  /** Whether it is asked at all, by what was answered before. */
  readonly when?: (before: Partial<Record<Question['key'], string>>) => boolean;
}

/** What is wrong, and what to do, for who reads it between two questions. */
const said = (error: unknown): string =>
  error instanceof BeadleError
    ? `${error.message} ${error.hint}`
    : error instanceof Error
      ? error.message
      : String(error);

/**
 * Asks what was not given by flags. A wrong answer is said at once and asked again; an empty one where there is no
 * proposal stays open, to be filled in later.
 */
export async function askFor(
  questions: readonly Question[],
  ask: Ask,
  tell: (text: string) => void,
): Promise<Partial<Record<Question['key'], string>>> {
  const answers: Partial<Record<Question['key'], string>> = {};
  for (const { key, text, proposal, check, needed, when } of questions) {
    if (when?.(answers) === false) continue;
    for (;;) {
      const typed = (await ask(text, proposal)).trim();
      if (typed === '' && needed === undefined) break;
      if (typed === '') {
        tell(needed ?? '');
        continue;
      }
      try {
        answers[key] = await check(typed);
        break;
      } catch (error) {
        tell(said(error));
      }
    }
  }
  return answers;
}

/** Asks at the terminal of the process. */
export async function withTerminal<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await work(async (question, proposal) => {
      const line = `${question}${proposal === '' ? '' : ` [${proposal}]`}:`;
      const typed = await lines.question(`${fold(line, process.stdout.columns)} `);
      return typed.trim() === '' ? proposal : typed;
    });
  } finally {
    lines.close();
  }
}
