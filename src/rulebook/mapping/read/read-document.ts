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

/**
 * Lines of a council's policy, from a Word file, an OpenDocument text or plain text, by the file's ending.
 * @throws BeadleError IMPORT_UNREADABLE, saying what to do about it
 */
export async function readDocument(path: string): Promise<SourceLine[]> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new BeadleError('IMPORT_UNREADABLE', `${path} could not be read.`, {
      hint: 'Check that the file exists and that you may read it.',
      cause,
    });
  });
  switch (extname(path).toLowerCase()) {
    case '.docx':
      return readWordFile(bytes, path);
    case '.odt':
      return readOpenDocument(bytes, path);
    case '.txt':
    case '.text':
    case '.md':
      return readPlainText(decoded(bytes));
    default:
      throw new BeadleError('IMPORT_UNREADABLE', `${path} is of a kind that cannot be read.`, {
        hint: 'Save it as .docx, .odt or .txt: in Word, "Save as". A PDF has to be opened in Word first.',
      });
  }
}
