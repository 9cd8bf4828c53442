import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { BeadleError } from '../../../model/error.ts';
import { readOpenDocument } from './open-document.ts';
import { readPlainText } from './plain-text.ts';
import type { SourceLine } from './source-line.ts';
import { readWordFile } from './word-file.ts';

/** Windows programs still save text in their own code page; UTF-8 that is no UTF-8 is read as that. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What a file is that its ending does not say, by its first bytes. */
function otherwise(bytes: Uint8Array): { readonly is: string; readonly hint: string } | undefined {
  const opening = String.fromCharCode(...bytes.subarray(0, 8));
  if (bytes.length === 0) return { is: 'is empty', hint: 'Copy the file again: nothing is in it.' };
  if (opening.startsWith('%PDF'))
    return {
      is: 'is a PDF, which Beadle does not read',
      hint: 'Open it in Word, which makes text of it, and save that as .docx. A scan holds pictures of words only: ask the Clerk for the Word file.',
    };
  if (opening.startsWith('\u00D0\u00CF\u0011\u00E0'))
    return {
      is: 'is an old Word file, or one that a password protects',
      hint: 'Open it in Word or LibreOffice, save it as .docx without a password, and try that file.',
    };
  return opening.startsWith('{\\rtf')
    ? { is: 'is a file of rich text (RTF)', hint: 'Open it in Word or LibreOffice, and save it as .docx.' }
    : undefined;
}

const documents = new Set(['.docx', '.docm', '.dotx', '.doc', '.odt', '.ott']);
const openText = 'mimetypeapplication/vnd.oasis.opendocument.text';

/**
 * What a file is: both kinds of document are zip files, and one saved under the other's ending is read as what it is.
 * An OpenDocument file begins with its type (ODF 1.3 part 2, 3.3), at byte 30.
 */
function formOf(bytes: Uint8Array, ending: string): 'word' | 'open' | 'text' | undefined {
  const opening = String.fromCharCode(...bytes.subarray(0, 30 + openText.length));
  if (opening.startsWith('PK') && documents.has(ending))
    return opening.slice(30) === openText ? 'open' : 'word';
  if (ending === '.docx') return 'word';
  if (ending === '.odt') return 'open';
  return ['.txt', '.text', '.md'].includes(ending) ? 'text' : undefined;
}

/**
 * Lines of a council's policy, from a Word file, an OpenDocument text or plain text.
 * @throws BeadleError IMPORT_UNREADABLE, saying what to do about it
 */
export async function readDocument(path: string): Promise<SourceLine[]> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new BeadleError('IMPORT_UNREADABLE', `${path} could not be read.`, {
      hint: 'Check that the file exists and that you may read it.',
      cause,
    });
  });
  const other = otherwise(bytes);
  if (other !== undefined)
    throw new BeadleError('IMPORT_UNREADABLE', `${path} ${other.is}.`, { hint: other.hint });
  const ending = extname(path).toLowerCase();
  switch (formOf(bytes, ending)) {
    case 'word':
      return readWordFile(bytes, path);
    case 'open':
      return readOpenDocument(bytes, path);
    case 'text':
      return readPlainText(decoded(bytes));
    default:
      throw new BeadleError('IMPORT_UNREADABLE', `${path} is of a kind that cannot be read.`, {
        hint: 'Save it as .docx, .odt or .txt: in Word, "Save as". A PDF has to be opened in Word first.',
      });
  }
}
