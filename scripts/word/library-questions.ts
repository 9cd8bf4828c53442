import {
  CheckBox,
  Document,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { AttestationAnswer } from '../../src/model/attestation.ts';
import type { FormQuestion, QuestionForm } from '../../src/documents/questions/question-form.ts';
import { questionWords } from '../../src/documents/questions/question-words.ts';
import { nameInWord } from '../../src/documents/questions/questions-docx.ts';
import { fill } from '../../src/documents/text/fill.ts';

/** Twentieths of a point: A4 less its margins. */
const columns = [4500, 3100, 2000] as const;

function paragraph(
  text: string,
  more: { readonly bold?: boolean; readonly small?: boolean } = {},
): Paragraph {
  return new Paragraph({
    spacing: { after: 40 },
    children: [
      new TextRun({
        text,
        bold: more.bold === true,
        ...(more.small === true ? { size: 17, color: '46535A' } : {}),
      }),
    ],
  });
}

function cell(width: number, children: Paragraph[]): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: 90, right: 90 },
    children,
  });
}

/** Boxes that can be ticked in Word; on paper they are squares. The plain answers share a line. */
function boxes(ref: string, answers: readonly AttestationAnswer[]): Paragraph[] {
  const plain: readonly AttestationAnswer[] = answers.filter(
    (answer) => answer === 'yes' || answer === 'no' || answer === 'dont-know',
  );
  const lines = [plain, answers.filter((answer) => !plain.includes(answer))].filter(
    (line) => line.length > 0,
  );
  return lines.map(
    (together) =>
      new Paragraph({
        spacing: { after: 0 },
        children: together.flatMap((answer) => {
          const alias = nameInWord(ref, answer);
          return [
            new CheckBox({ ...(alias === undefined ? {} : { alias }), checked: false }),
            new TextRun({ text: ` ${questionWords.answers[answer]}   `.replaceAll(' ', '\u00A0'), size: 18 }),
          ];
        }),
      }),
  );
}

function questionRow({ number, ref, line, ask, covers, remarks, answers }: FormQuestion): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      cell(columns[0], [
        paragraph(`${String(number)}. ${ask}`),
        ...[...remarks, covers]
          .filter((remark) => remark !== '')
          .map((remark) => paragraph(remark, { small: true })),
        paragraph(line, { small: true }),
      ]),
      cell(columns[1], boxes(ref, answers)),
      cell(columns[2], [paragraph(`${questionWords.note}:`, { small: true }), paragraph('')]),
    ],
  });
}

function signing(): Table {
  const lines = [questionWords.name, questionWords.date, questionWords.signature];
  return new Table({
    columnWidths: [2600, 7000],
    rows: lines.map(
      (line) =>
        new TableRow({
          cantSplit: true,
          children: [cell(2600, [paragraph(line, { bold: true })]), cell(7000, [paragraph('')])],
        }),
    ),
  });
}

/** The form of questions as the library has it. */
export function libraryQuestions(form: QuestionForm): Document {
  return new Document({
    title: questionWords.title,
    creator: 'Beadle',
    styles: { default: { document: { run: { font: 'Arial', size: 20 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 900, bottom: 900, left: 1100, right: 1100 },
          },
        },
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            children: [new TextRun(`${form.council}: ${questionWords.title}`)],
          }),
          paragraph(`${questionWords.intro} ${questionWords.how}`),
          ...form.groups.flatMap(({ theme, questions }) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_2,
              keepNext: true,
              spacing: { before: 160, after: 60 },
              children: [new TextRun(theme)],
            }),
            new Table({ columnWidths: [...columns], rows: questions.map(questionRow) }),
          ]),
          ...(form.later === ''
            ? []
            : [new Paragraph({ spacing: { before: 160 }, children: [new TextRun(form.later)] })]),
          new Paragraph({ spacing: { before: 160 }, children: [] }),
          signing(),
          paragraph(fill(questionWords.code, { code: form.code }), { small: true }),
        ],
      },
    ],
  });
}
