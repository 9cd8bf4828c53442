import { AttestationAnswer } from '../../model/attestation.ts';
import {
  attribute,
  child,
  childrenNamed,
  childrenOf,
  xmlParts,
  type XmlElement,
} from '../../model/office-parts.ts';
import { questionWords } from './question-form.ts';

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

function below(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((one) => (one.nodeName === name ? [one] : below(one, name)));
}

function wordsOf(element: XmlElement): string {
  return below(element, 'w:p')
    .map((paragraph) =>
      below(paragraph, 'w:t')
        .map((node) => node.textContent ?? '')
        .join(''),
    )
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function isTicked(box: XmlElement): boolean {
  const state = attribute(child(box, 'w:sdtPr', 'w14:checkbox', 'w14:checked'), 'w14:val');
  return state === '1' || state === 'true';
}

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

function questionIn(row: XmlElement): Row | undefined {
  const boxes = below(row, 'w:sdt').flatMap((box) => {
    const name = nameOf(box);
    return name === undefined ? [] : [{ ...name, ticked: isTicked(box) }];
  });
  const [first] = boxes;
  const last = childrenNamed(row, 'w:tc').at(-1);
  if (first === undefined) return undefined;
  const note =
    last === undefined ? '' : wordsOf(last).replace(new RegExp(`^${questionWords.note}:\\s*`, 'u'), '');
  return { ref: first.ref, ticked: boxes.filter(({ ticked }) => ticked).map(({ answer }) => answer), note };
}

/**
 * Reads a filled form back from the saved Word file.
 * @throws BeadleError IMPORT_UNREADABLE
 */
export function readForm(bytes: Uint8Array, file: string): FilledForm {
  const root = xmlParts(bytes, [documentPart], file).get(documentPart);
  const rows = root === undefined ? [] : below(root, 'w:tr');
  const questions = rows.flatMap((row) => questionIn(row) ?? []);
  const written = (label: string): string =>
    rows
      .map((row) => childrenNamed(row, 'w:tc').map(wordsOf))
      .find(([first]) => first === label)
      ?.slice(1)
      .join(' ')
      .trim() ?? '';
  return {
    code: /\b([0-9a-f]{8}-[0-9a-f]{8})\b/u.exec(root === undefined ? '' : wordsOf(root))?.[1],
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

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** A day as people write it in the United Kingdom: 3/11/2026, 3 November 2026, 2026-11-03; undefined for none. */
export function writtenDay(text: string): string | undefined {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/u.exec(text);
  if (iso !== null) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/u.exec(text);
  if (slashed !== null) return checked(year(slashed[3]), Number(slashed[2]), Number(slashed[1]));
  const named = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?\s+(\d{4})\b/iu.exec(text);
  const month = months.findIndex(
    (name) => named?.[2] !== undefined && name.startsWith(named[2].toLowerCase()),
  );
  return named === null || month < 0 ? undefined : checked(Number(named[3]), month + 1, Number(named[1]));
}

function year(text = ''): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function checked(y: number, m: number, d: number): string | undefined {
  const day = new Date(Date.UTC(y, m - 1, d));
  const same = day.getUTCFullYear() === y && day.getUTCMonth() === m - 1 && day.getUTCDate() === d;
  return same ? day.toISOString().slice(0, 10) : undefined;
}
