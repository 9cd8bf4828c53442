import type { Run } from '../model/run.ts';
import { appendixDocument } from './paper/appendix-document.ts';
import { paperDocument } from './paper/paper-document.ts';
import { publicPaper, type EarlierCheck } from './paper/public-paper.ts';
import type { ReportFile } from './report-file.ts';
import { writtenHtml } from './word/written-html.ts';
import { writtenText } from './word/written-text.ts';
import { writtenWord } from './word/written-word.ts';

/** The meeting paper and the schedule of changes: all that may be published of a run, and nothing else. */
export function publicFiles(run: Run, earlier?: EarlierCheck): readonly ReportFile[] {
  const published = publicPaper(run, earlier);
  const paper = paperDocument(published);
  const appendix = appendixDocument(published);
  return [
    { path: 'PUBLIC/PUBLIC meeting paper.docx', data: writtenWord(paper) },
    { path: 'PUBLIC/PUBLIC meeting paper.html', data: writtenHtml(paper) },
    {
      path: 'PUBLIC/PUBLIC meeting paper.txt',
      data: writtenText(paper, ...(appendix === undefined ? [] : [appendix])),
    },
    ...(appendix === undefined
      ? []
      : [
          { path: 'PUBLIC/PUBLIC policy changes.docx', data: writtenWord(appendix) },
          { path: 'PUBLIC/PUBLIC policy changes.html', data: writtenHtml(appendix) },
        ]),
  ];
}
