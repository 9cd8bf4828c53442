import { BeadleError } from '../../model/error.ts';
import { lineAt, lineOfSyntaxError } from '../../snapshot/json-line.ts';

export type Content = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface ImportFile {
  readonly name: string;
  readonly text: string;
}

export const unreadable = (
  file: ImportFile,
  what: string,
  more: { hint: string; cause?: unknown },
): BeadleError => new BeadleError('IMPORT_UNREADABLE', `${file.name}: ${what}`, more);

/** `line 12, ` of the first place where a property stands in the file; empty where it does not. */
export const placeOf = (file: ImportFile, property: string): string => {
  const at = file.text.indexOf(`${JSON.stringify(property)}:`);
  const spaced = at >= 0 ? at : file.text.indexOf(`${JSON.stringify(property)} :`);
  return spaced < 0 ? '' : `line ${String(lineAt(file.text, spaced))}, `;
};

/** Parses JSON, with or without a byte order mark. @throws BeadleError IMPORT_UNREADABLE with the line at fault */
export const parseExport = (file: ImportFile, hint: string): unknown => {
  const text = file.text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const line = String(lineOfSyntaxError(text, error));
    const cut = /[\]}]\s*$/.test(text) ? 'the file is not valid JSON' : 'the file is cut off';
    throw unreadable(file, `line ${line} cannot be read; ${cut}.`, { hint, cause: error });
  }
};

/** One object where a list holds one, `{}`, `null` and `[null]` for nothing: always a list. */
export const asList = (value: unknown): readonly Content[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (one) => isObject(one) && Object.keys(one).length > 0,
  ) as Content[];
