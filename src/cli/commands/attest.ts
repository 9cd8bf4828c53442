import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { importForm } from '../../audit/attest/import-form.ts';
import { keepAnswers, keptAnswers } from '../../audit/attest/keep-answers.ts';
import { leftOutOfForm } from '../../audit/attest/left-out-of-form.ts';
import { lastRun, type LastRun } from '../../audit/attest/known-runs.ts';
import { dueQuestions, numberedQuestions } from '../../documents/questions/due-questions.ts';
import { questionForm } from '../../documents/questions/question-form.ts';
import { questionsDocx } from '../../documents/questions/questions-docx.ts';
import { readForm } from '../../documents/questions/read-form.ts';
import { writtenDay } from '../../documents/questions/written-day.ts';
import { clauseLine } from '../../model/clause-line.ts';
import { systemClock } from '../../model/clock.ts';
import { BeadleError } from '../../model/error.ts';
import { londonDay } from '../../model/london-day.ts';
import { printable } from '../../model/printable.ts';
import { writeFileAtomic } from '../../snapshot/private-files.ts';
import { keysOf } from '../review/ask-key.ts';
import { askDue } from '../review/ask-due.ts';
import type { Terminal } from '../terminal.ts';
import { defaultConfig, type Command } from './command-options.ts';

export interface AttestCommand {
  readonly config: string | undefined;
  readonly form: string | undefined;
  readonly import: string | undefined;
  readonly by: string | undefined;
  readonly on: string | undefined;
}

/**
 * The day that was typed, whichever way is taken: a slip in it is told before anything is asked or written.
 * @throws BeadleError USAGE for a day that is in no calendar, or that is still to come: nothing is answered before it is true
 */
function checkDay(on: string | undefined): void {
  if (on === undefined) return;
  const today = londonDay(systemClock());
  if (writtenDay(on) === on && on <= today) return;
  throw new BeadleError('USAGE', `--on ${on} is not a day on which somebody can have answered.`, {
    hint: `Write it as yyyy-mm-dd, today or earlier, such as ${today}.`,
  });
}

function remindOfFile({ answers, unnamed }: LastRun, terminal: Terminal): void {
  if (unnamed)
    terminal.result(
      `Next: set "attestations: ./${printable(basename(answers))}" in beadle.yaml, so that they are used.`,
    );
}

async function writeForm(path: string, { run }: LastRun, terminal: Terminal): Promise<number> {
  const form = questionForm(run);
  await writeFileAtomic(resolve(path), questionsDocx(form));
  const asked = form.groups.reduce((sum, { questions }) => sum + questions.length, 0);
  if (terminal.json)
    terminal.result(JSON.stringify({ form: resolve(path), questions: asked, later: form.later }));
  else terminal.result(`Written  ${printable(path)}: ${String(asked)} questions. ${form.later}`.trim());
  return 0;
}

async function readFilled(
  path: string,
  last: LastRun,
  options: AttestCommand,
  terminal: Terminal,
): Promise<number> {
  const bytes = await readFile(resolve(path)).catch((cause: unknown) => {
    throw new BeadleError('IMPORT_UNREADABLE', `${path} could not be read.`, {
      hint: 'Check that the file exists and that you may read it.',
      cause,
    });
  });
  const { by, on } = options;
  const form = readForm(bytes, path);
  const { answers, problems: unread } = importForm(form, last.run, {
    ...(by === undefined ? {} : { by }),
    ...(on === undefined ? {} : { on }),
  });
  const kept = await keptAnswers(last.answers);
  const leftOut = leftOutOfForm(form, last.run, numberedQuestions(last.run), kept);
  const problems = [
    ...unread,
    ...(leftOut.length === 0
      ? []
      : [`Not in this form, and still to be answered: ${leftOut.map(clauseLine).join(', ')}.`]),
  ];
  const added = await keepAnswers(last.answers, answers);
  if (terminal.json) {
    terminal.result(JSON.stringify({ read: answers.length, added, problems, file: last.answers }));
    return 0;
  }
  terminal.result(
    `${answers.length === 1 ? '1 answer' : `${String(answers.length)} answers`} read, ${String(added)} of them new: ${printable(last.answers)}`,
  );
  for (const problem of problems) terminal.result(printable(problem));
  remindOfFile(last, terminal);
  if (added > 0) terminal.result('The reports take them up at the next "beadle audit".');
  return 0;
}

async function ask(last: LastRun, { by, on }: AttestCommand, terminal: Terminal): Promise<number> {
  const due = dueQuestions(last.run);
  if (due.length === 0) {
    terminal.result('No question waits for an answer today.');
    return 0;
  }
  if (by === undefined)
    throw new BeadleError('USAGE', 'Who answers?', {
      hint: 'Say it: beadle attest --by "Ann Archer, Clerk". Or write a form to be filled in: --form Questions.docx.',
    });
  const keys = keysOf(process.stdin);
  try {
    const answered = await askDue(due, {
      keys,
      terminal,
      by,
      on: on ?? londonDay(systemClock()),
      save: (answers) => keepAnswers(last.answers, answers),
    });
    terminal.result(`${String(answered)} of ${String(due.length)} answered: ${printable(last.answers)}`);
  } finally {
    keys.close();
  }
  remindOfFile(last, terminal);
  return 0;
}

/** `beadle attest`: today's questions in the terminal, as a Word form, or read back from one. */
export const attest: Command<AttestCommand> = async (options, terminal) => {
  checkDay(options.on);
  const last = await lastRun(options.config ?? defaultConfig);
  if (options.form !== undefined) return writeForm(options.form, last, terminal);
  if (options.import !== undefined) return readFilled(options.import, last, options, terminal);
  return ask(last, options, terminal);
};
