import { unzipSync, strFromU8 } from 'fflate';

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function plain(xml: string): string {
  return xml
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(?:lt|gt|quot|apos|amp);/gu, (one) => entities[one] ?? one);
}

/** Lines of a piece of WordprocessingML, one for each paragraph that says anything. */
function linesIn(xml: string): string[] {
  return [...xml.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gsu)]
    .map(([, text = '']) => plain(text))
    .filter(Boolean);
}

/** What a Word file holds: cells of its tables as lines, row by row, and every line of it. */
export interface WordText {
  readonly rows: readonly (readonly (readonly string[])[])[];
  readonly lines: readonly string[];
}

/** The text of a Word file, read without the program that wrote it. */
export function textOfWord(bytes: Uint8Array): WordText {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return {
    rows: [...xml.matchAll(/<w:tr(?: [^>]*)?>(.*?)<\/w:tr>/gsu)].map(([, row = '']) =>
      [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gsu)].map(([, cell = '']) => linesIn(cell)),
    ),
    lines: linesIn(xml),
  };
}
