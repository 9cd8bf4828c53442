import type { Attestation } from '../../model/attestation.ts';
import { clauseFinder } from '../../model/clause-line.ts';
import { BeadleError } from '../../model/error.ts';
import type { Run } from '../../model/run.ts';
import { formCode } from '../../documents/questions/form-code.ts';
import { answeredTogether } from '../../documents/questions/same-question.ts';
import type { FilledForm } from '../../documents/questions/read-form.ts';
import { writtenDay } from '../../documents/questions/written-day.ts';

export interface ImportedForm {
  readonly answers: readonly Attestation[];
  /** What could not be read, in plain words. */
  readonly problems: readonly string[];
}

/** A form of another council or of other questions answers nothing here. @throws BeadleError IMPORT_UNREADABLE */
export function refuseStrangeForm(form: FilledForm, run: Run): void {
  const { code, answers, twice, unanswered, unclear } = form;
  const own = formCode(run);
  if (answers.length + twice.length + unanswered.length + unclear.length === 0)
    throw new BeadleError('IMPORT_UNREADABLE', 'The form holds no boxes that can be read.', {
      hint: 'Some programs drop the boxes when they save. Fill it in with Word or LibreOffice, or answer with "beadle attest".',
    });
  if (code === own) return;
  const hint = 'Make a new form with "beadle attest --form", and have that one filled in.';
  if (code === undefined)
    throw new BeadleError('IMPORT_UNREADABLE', 'The line with the form code is missing.', {
      hint: `Without it nobody can say for which council and policy it was filled in. ${hint}`,
    });
  const [council] = code.split('-');
  throw new BeadleError(
    'IMPORT_UNREADABLE',
    council === own.split('-')[0]
      ? 'The form was made for an older policy: its questions have changed since.'
      : 'The form was made for another council.',
    { hint },
  );
}

/**
 * The answers of a filled form, with the identity of each clause, and all that could not be read.
 * @param given who and when, where the form does not say so
 * @throws BeadleError IMPORT_UNREADABLE for a form of another council or policy, or without a name or a day
 */
export function importForm(
  form: FilledForm,
  run: Run,
  given: { readonly by?: string; readonly on?: string },
): ImportedForm {
  refuseStrangeForm(form, run);
  const by = given.by ?? form.by;
  const on = given.on ?? writtenDay(form.date);
  if (by === '' || on === undefined)
    throw new BeadleError(
      'IMPORT_UNREADABLE',
      by === ''
        ? 'The form does not say who filled it in.'
        : form.date === ''
          ? 'The form does not say on which day it was filled in.'
          : `The form says "${form.date}" where the day should stand.`,
      {
        hint:
          by === ''
            ? 'Write your name into the form, or say it with --by "NAME".'
            : 'Write the day into the form, such as 29 November 2026, or say it with --on 2026-11-29.',
      },
    );
  // A program that drops the names of boxes leaves the number that is printed.
  const find = clauseFinder(run.clauses);
  const found = form.answers.map((one) => ({ ...one, refs: find(one.ref) }));
  const strays = found.filter(({ refs }) => refs.length !== 1);
  const answers = found.flatMap(({ refs: [ref = '', ...others], answer, note }) =>
    (others.length > 0 ? [] : answeredTogether(run.clauses, ref)).map((clause): Attestation => ({
      ref: clause.ref,
      ...(clause.identity === undefined ? {} : { clause: clause.identity }),
      answer,
      by,
      on,
      ...(note === '' ? {} : { note }),
    })),
  );
  const problems = [
    ...form.twice.map((ref) => `${ref}: two boxes are ticked. It stays open.`),
    ...form.unclear.map((ref) => `${ref}: what is written at the boxes is no answer. It stays open.`),
    ...strays.map(({ ref, refs }) =>
      refs.length === 0
        ? `${ref}: the policy has no such clause.`
        : `${ref}: more than one clause is called so. It stays open.`,
    ),
    ...(form.unanswered.length === 0 ? [] : [`Not answered: ${form.unanswered.join(', ')}.`]),
  ];
  return { answers, problems };
}
