import type { Attestation, AttestationAnswer } from '../../model/attestation.ts';
import { printable } from '../../model/printable.ts';
import type { DueQuestion } from '../../documents/questions/due-questions.ts';
import { aboutWhom, askedIn } from '../../documents/questions/people-in.ts';
import { clauseLine } from '../../model/clause-line.ts';
import type { Terminal } from '../terminal.ts';
import type { Keys } from './ask-key.ts';

const meanings: Readonly<Record<string, AttestationAnswer>> = {
  y: 'yes',
  n: 'no',
  d: 'dont-know',
  h: 'did-not-happen',
  a: 'does-not-apply',
};

export interface AskingDue {
  readonly keys: Pick<Keys, 'next'>;
  readonly terminal: Pick<Terminal, 'note' | 'colour'>;
  readonly by: string;
  readonly on: string;
  /** The answer of every clause that asks this. */
  readonly save: (answers: readonly Attestation[]) => Promise<unknown>;
}

function screen({ clause, more, apart }: DueQuestion, place: string, colour: Terminal['colour']): string {
  const { ref, heading } = clause;
  const also = more.map((one) => printable(clauseLine(one.ref))).join(', ');
  const about = aboutWhom([clause, ...more]);
  return [
    '',
    colour.dim(`${place}   ${printable(clauseLine(ref))}  ${printable(heading)}`),
    colour.bold(printable(askedIn(clause, more))),
    ...[about, apart].filter((said) => said !== '').map((said) => printable(said)),
    ...(also === '' ? [] : [`The answer is also for ${also}.`]),
    `  ${colour.cyan('y')} yes   ${colour.cyan('n')} no   ${colour.cyan('d')} don't know   ${colour.cyan('h')} did not happen   ${colour.cyan('a')} does not apply   ${colour.cyan('s')} later   ${colour.cyan('q')} stop`,
  ].join('\n');
}

/** Asks the questions that are due, one key each, and keeps each answer at once. @returns how many were answered */
export async function askDue(
  due: readonly DueQuestion[],
  { keys, terminal, by, on, save }: AskingDue,
): Promise<number> {
  let answered = 0;
  for (const [at, question] of due.entries()) {
    terminal.note(screen(question, `${String(at + 1)} of ${String(due.length)}`, terminal.colour));
    let key = await keys.next();
    while (key !== undefined && key !== 's' && key !== 'q' && key !== 'quit' && meanings[key] === undefined)
      key = await keys.next();
    if (key === undefined || key === 'q' || key === 'quit') break;
    const answer = meanings[key];
    if (answer === undefined) continue;
    await save(
      [question.clause, ...question.more].map(({ ref, identity }) => ({
        ref,
        ...(identity === undefined ? {} : { clause: identity }),
        answer,
        by,
        on,
      })),
    );
    answered += 1;
  }
  return answered;
}
