import { AttestationAnswer } from '../../model/attestation.ts';
import { BeadleError } from '../../model/error.ts';
import { attribute, child, childrenNamed, xmlParts, type XmlElement } from '../../model/office-parts.ts';
import { boxesAsSeen } from './boxes-as-seen.ts';
import { below, isTicked, wordsOf } from './form-xml.ts';
import { questionWords } from './question-words.ts';

/** What stands in a form that somebody filled in. */
export interface FilledForm {
  /** Council and policy that it was made for; undefined when the line is gone. */
  readonly code: string | undefined;
  readonly by: string;
  /** As written by hand. */
  readonly date: string;
  readonly answers: readonly {
    readonly ref: string;
    readonly answer: AttestationAnswer;
    readonly note: string;
  }[];
  /** Numbers of questions with two boxes ticked: nobody can say which was meant. */
  readonly twice: readonly string[];
  readonly unanswered: readonly string[];
}

const documentPart = 'word/document.xml';

function nameOf(box: XmlElement): { ref: string; answer: AttestationAnswer } | undefined {
  const [ref = '', answer = ''] = (attribute(child(box, 'w:sdtPr', 'w:alias'), 'w:val') ?? '').split(' | ');
  const parsed = AttestationAnswer.safeParse(answer);
  return ref === '' || !parsed.success ? undefined : { ref, answer: parsed.data };
}

interface Row {
  readonly ref: string;
  readonly ticked: readonly AttestationAnswer[];
  readonly note: string;
}

const noteStart = new RegExp(`^${questionWords.note}:\\s*`, 'u');

function questionIn(row: XmlElement): Row | undefined {
  const cells = childrenNamed(row, 'w:tc');
  const last = cells.at(-1);
  const note = last === undefined ? '' : wordsOf(last).replace(noteStart, '');
  const boxes = below(row, 'w:sdt').flatMap((box) => {
    const name = nameOf(box);
    return name === undefined ? [] : [{ ...name, ticked: isTicked(box) }];
  });
  const [first] = boxes;
  if (first !== undefined)
    return { ref: first.ref, ticked: boxes.filter(({ ticked }) => ticked).map(({ answer }) => answer), note };
  const seen = boxesAsSeen(cells);
  return seen === undefined ? undefined : { ...seen, note };
}

/**
 * Reads a filled form back from the saved Word file.
 * @throws BeadleError IMPORT_UNREADABLE
 */
export function readForm(bytes: Uint8Array, file: string): FilledForm {
  const root = xmlParts(bytes, [documentPart], file).get(documentPart);
  if (root === undefined)
    throw new BeadleError('IMPORT_UNREADABLE', `${file} is no Word file, whatever its name says.`, {
      hint: 'Open the form where it was filled in, choose "Save as", take "Word (.docx)", and try that file. No answer is lost.',
    });
  const rows = below(root, 'w:tr');
  const questions = rows.flatMap((row) => questionIn(row) ?? []);
  const written = (label: string): string =>
    rows
      .map((row) => childrenNamed(row, 'w:tc').map(wordsOf))
      .find(([first]) => first === label)
      ?.slice(1)
      .join(' ')
      .trim() ?? '';
  return {
    code: /\b([0-9a-f]{8}-[0-9a-f]{8})\b/u.exec(wordsOf(root))?.[1],
    by: written(questionWords.name),
    date: written(questionWords.date),
    answers: questions.flatMap(({ ref, ticked, note }) => {
      const [answer] = ticked;
      return ticked.length === 1 && answer !== undefined ? [{ ref, answer, note }] : [];
    }),
    twice: questions.filter(({ ticked }) => ticked.length > 1).map(({ ref }) => ref),
    unanswered: questions.filter(({ ticked }) => ticked.length === 0).map(({ ref }) => ref),
  };
}
