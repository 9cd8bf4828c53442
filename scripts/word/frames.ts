import type { Document } from 'docx';
import type { FrameName } from '../../src/documents/word/framed.ts';
import { libraryParts } from './library-parts.ts';
import { libraryQuestions } from './library-questions.ts';
import { libraryWritten } from './library-written.ts';

function empty(mark: string, landscape: boolean): Document {
  return libraryWritten({ council: '', title: '', mark, lines: [], blocks: [], landscape });
}

const documents: Readonly<Record<FrameName, () => Document>> = {
  written: () => empty('', false),
  'written-wide': () => empty('', true),
  marked: () => empty('mark', false),
  'marked-wide': () => empty('mark', true),
  form: () => libraryQuestions({ council: '', checkedOn: '', code: '', groups: [], later: '' }),
};

function replaced(text: string, pattern: RegExp, by: string): string {
  if (!pattern.test(text))
    throw new Error(`The Word library writes nothing like ${pattern.source} any more.`);
  return text.replace(pattern, () => by);
}

/** The part with a place for what each document brings. */
function withSlot(path: string, text: string): string {
  switch (path) {
    case 'word/document.xml':
      return replaced(text, /(?<=<w:body>).*(?=<w:sectPr>)/su, '{{body}}');
    case 'word/header1.xml':
      return replaced(text, /<w:p>.*<\/w:p>/su, '{{mark}}');
    case 'word/numbering.xml':
      return replaced(text, /(?=<\/w:numbering>)/u, '{{lists}}');
    // Written anew for each document, without the time of making.
    case 'docProps/core.xml':
      return '';
    default:
      return text;
  }
}

/** `reports/templates/word-frames.json`: everything of a Word file that is the same in all of ours, each text once. */
export async function wordFrames(): Promise<string> {
  const texts: string[] = [];
  const frames: Record<string, [string, number][]> = {};
  for (const [name, document] of Object.entries(documents)) {
    const parts = await libraryParts(document());
    frames[name] = parts.map(([path, text]) => {
      const slotted = withSlot(path, text);
      if (!texts.includes(slotted)) texts.push(slotted);
      return [path, texts.indexOf(slotted)];
    });
  }
  return `${JSON.stringify({ texts, frames }, null, 1)}\n`;
}
