import { createInterface } from 'node:readline/promises';

/** Asks one thing; returns what was typed, or the proposal when nothing was. */
export type Ask = (question: string, proposal: string) => Promise<string>;

/** What can be asked for; `check` throws with what is wrong, and the question comes again. */
interface Question {
  readonly key: 'council' | 'nation' | 'policy' | 'tenant' | 'clientId' | 'partnerTenant';
  readonly text: string;
  readonly proposal: string;
  readonly check: (typed: string) => string | Promise<string>;
}

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
  for (const { key, text, proposal, check } of questions) {
    for (;;) {
      const typed = (await ask(text, proposal)).trim();
      if (typed === '') break;
      try {
        answers[key] = await check(typed);
        break;
      } catch (error) {
        tell(error instanceof Error ? error.message : String(error));
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
      const typed = await lines.question(`${question}${proposal === '' ? '' : ` [${proposal}]`}: `);
      return typed.trim() === '' ? proposal : typed;
    });
  } finally {
    lines.close();
  }
}
