import type { AttestationAnswer } from '../../model/attestation.ts';
import { fill } from '../text/fill.ts';
import { framedWord } from '../word/framed.ts';
import { tableCell, tableRow, textRun, tickBox, wordParagraph, wordTable } from '../word/word-xml.ts';
import type { FormQuestion, QuestionForm } from './question-form.ts';
import { questionWords } from './question-words.ts';

/** Twentieths of a point: A4 less its margins. */
const columns = [4500, 3100, 2000] as const;

/** Above and below the text of a cell. */
const margin = 30;

const small = { size: 17, colour: '46535A' };

function line(text: string, how: { readonly bold?: boolean; readonly small?: boolean } = {}): string {
  const look = { bold: how.bold === true, ...(how.small === true ? small : {}) };
  return wordParagraph('<w:spacing w:after="40"/>', textRun(text, look));
}

/** What a box stands for, as Word keeps it beside the box: the clause's number and the answer. */
export function boxName(ref: string, answer: AttestationAnswer): string {
  return `${ref} | ${answer}`;
}

/**
 * Word takes no name of more than 64 letters and calls the file broken (ST_String of w:alias, Open XML SDK's schema,
 * November 2026). A box without a name is read by what stands beside it.
 */
const longestName = 64;

/** The name of a box as far as Word takes it. */
export function nameInWord(ref: string, answer: AttestationAnswer): string | undefined {
  const name = boxName(ref, answer);
  return name.length > longestName ? undefined : name;
}

/** Boxes that can be ticked in Word; on paper they are squares. The plain answers share a line. */
function boxes(ref: string, answers: readonly AttestationAnswer[]): string {
  const plain: readonly AttestationAnswer[] = answers.filter(
    (answer) => answer === 'yes' || answer === 'no' || answer === 'dont-know',
  );
  return [plain, answers.filter((answer) => !plain.includes(answer))]
    .filter((together) => together.length > 0)
    .map((together) =>
      wordParagraph(
        '<w:spacing w:after="0"/>',
        together
          .map(
            (answer) =>
              tickBox(nameInWord(ref, answer)) +
              textRun(` ${questionWords.answers[answer]}   `.replaceAll(' ', '\u00A0'), { size: 18 }),
          )
          .join(''),
      ),
    )
    .join('');
}

function questionRow({ number, ref, line: printed, ask, covers, remarks, answers }: FormQuestion): string {
  const [question, answer, note] = columns;
  const more = [...remarks, covers].filter((remark) => remark !== '');
  return tableRow(
    tableCell(
      question,
      margin,
      line(`${String(number)}. ${ask}`) +
        [...more, printed].map((text) => line(text, { small: true })).join(''),
    ) +
      tableCell(answer, margin, boxes(ref, answers)) +
      tableCell(note, margin, line(`${questionWords.note}:`, { small: true }) + line('')),
  );
}

function signing(): string {
  const rows = [questionWords.name, questionWords.date, questionWords.signature].map((text) =>
    tableRow(tableCell(2600, margin, line(text, { bold: true })) + tableCell(7000, margin, line(''))),
  );
  return wordTable([2600, 7000], rows.join(''));
}

const spaceBefore = '<w:spacing w:before="160"/>';

/** `Questions.docx`: today's questions, to be filled in with Word or by hand. The same form gives the same bytes. */
export function questionsDocx(form: QuestionForm): Uint8Array {
  const body = [
    wordParagraph('<w:pStyle w:val="Heading1"/>', textRun(`${form.council}: ${questionWords.title}`)),
    line(`${questionWords.intro} ${questionWords.how}`),
    ...form.groups.flatMap(({ theme, questions }) => [
      wordParagraph(
        '<w:pStyle w:val="Heading2"/><w:keepNext/><w:spacing w:after="60" w:before="160"/>',
        textRun(theme),
      ),
      wordTable(columns, questions.map(questionRow).join('')),
    ]),
    form.later === '' ? '' : wordParagraph(spaceBefore, textRun(form.later)),
    wordParagraph(spaceBefore, ''),
    signing(),
    line(fill(questionWords.code, { code: form.code }), { small: true }),
  ];
  return framedWord('form', { title: questionWords.title, creator: 'Beadle' }, { body: body.join('') });
}
