import { AttestationAnswer } from '../../model/attestation.ts';
import { BeadleError } from '../../model/error.ts';
import { attribute, child, childrenNamed, xmlParts, type XmlElement } from '../../model/office-parts.ts';
import { boxesAsSeen, seenBoxes } from './boxes-as-seen.ts';
import { openRows, openWords } from './form-open.ts';
import { below, isTicked, signsIn, wordsOf } from './form-xml.ts';
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
  /** Numbers of questions where something is written that is no answer. */
  readonly unclear: readonly string[];
}

const wordPart = 'word/document.xml';
const openPart = 'content.xml';

function nameOf(box: XmlElement): { ref: string; answer: AttestationAnswer } | undefined {
  const [ref = '', answer = ''] = (attribute(child(box, 'w:sdtPr', 'w:alias'), 'w:val') ?? '').split(' | ');
  const parsed = AttestationAnswer.safeParse(answer);
  return ref === '' || !parsed.success ? undefined : { ref, answer: parsed.data };
}

interface Row {
  readonly ref: string;
  readonly ticked: readonly AttestationAnswer[];
  readonly unclear: boolean;
  readonly note: string;
}

/** What a form holds, whichever program saved it. */
interface FormText {
  readonly words: string;
  /** The words of each cell of each row. */
  readonly cells: readonly (readonly string[])[];
  readonly questions: readonly Row[];
}

const noteStart = new RegExp(`^${questionWords.note}:\\s*`, 'u');

function questionIn(row: XmlElement): Row | undefined {
  const cells = childrenNamed(row, 'w:tc');
  const [question, answers] = cells;
  const last = cells.at(-1);
  const note = last === undefined ? '' : wordsOf(last).replace(noteStart, '');
  const boxes = below(row, 'w:sdt').flatMap((box) => {
    const name = nameOf(box);
    return name === undefined ? [] : [{ ...name, ticked: isTicked(box) }];
  });
  const [first] = boxes;
  if (question === undefined || answers === undefined) return undefined;
  if (first !== undefined) {
    const ticked = boxes.filter((box) => box.ticked).map(({ answer }) => answer);
    // Nobody ticked a box: perhaps somebody typed beside or over one.
    const seen = ticked.length === 0 ? seenBoxes(signsIn(answers)) : undefined;
    return { ref: first.ref, note, ...(seen ?? { ticked, unclear: false }) };
  }
  const seen = boxesAsSeen(childrenNamed(question, 'w:p').map(signsIn), signsIn(answers));
  return seen === undefined ? undefined : { ...seen, note };
}

function ofWord(root: XmlElement): FormText {
  const rows = below(root, 'w:tr');
  return {
    words: wordsOf(root),
    cells: rows.map((row) => childrenNamed(row, 'w:tc').map(wordsOf)),
    questions: rows.flatMap((row) => questionIn(row) ?? []),
  };
}

/** An OpenDocument text keeps no names of boxes: they are read as they are seen. */
function ofOpenDocument(root: XmlElement): FormText {
  const joined = (lines: readonly string[]): string => lines.join(' ').replaceAll(/\s+/gu, ' ').trim();
  const rows = openRows(root);
  return {
    words: openWords(root),
    cells: rows.map((cells) => cells.map(joined)),
    questions: rows.flatMap((cells) => {
      const [question = [], answers = []] = cells;
      const seen = boxesAsSeen(question, answers.join(''));
      return seen === undefined ? [] : [{ ...seen, note: joined(cells.at(-1) ?? []).replace(noteStart, '') }];
    }),
  };
}

function formText(bytes: Uint8Array, file: string): FormText {
  const parts = xmlParts(bytes, [wordPart, openPart], file);
  const word = parts.get(wordPart);
  if (word !== undefined) return ofWord(word);
  const open = parts.get(openPart);
  if (open !== undefined) return ofOpenDocument(open);
  throw new BeadleError(
    'IMPORT_UNREADABLE',
    `${file} is neither a Word file nor an ODT, whatever its name says.`,
    {
      hint: 'Open the form where it was filled in, choose "Save as", take "Word (.docx)" or "ODT", and try that file. No answer is lost.',
    },
  );
}

/**
 * Reads a filled form back, saved as a Word file or as an OpenDocument text.
 * @throws BeadleError IMPORT_UNREADABLE
 */
export function readForm(bytes: Uint8Array, file: string): FilledForm {
  const { words, cells, questions } = formText(bytes, file);
  const written = (label: string): string =>
    cells
      .find(([first]) => first === label)
      ?.slice(1)
      .join(' ')
      .trim() ?? '';
  return {
    code: /\b([0-9a-f]{8}-[0-9a-f]{8})\b/u.exec(words)?.[1],
    by: written(questionWords.name),
    date: written(questionWords.date),
    answers: questions.flatMap(({ ref, ticked, note }) => {
      const [answer] = ticked;
      return ticked.length === 1 && answer !== undefined ? [{ ref, answer, note }] : [];
    }),
    twice: questions.filter(({ ticked }) => ticked.length > 1).map(({ ref }) => ref),
    unanswered: questions
      .filter(({ ticked, unclear }) => ticked.length === 0 && !unclear)
      .map(({ ref }) => ref),
    unclear: questions.filter(({ ticked, unclear }) => ticked.length === 0 && unclear).map(({ ref }) => ref),
  };
}
