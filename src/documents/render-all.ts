import type { Since } from '../history/since-before.ts';
import type { Run } from '../model/run.ts';
import { runText } from '../store/run-file/run-text.ts';
import { annexDocument } from './annex/annex-document.ts';
import { lookOf, type Branding } from './branding/branding.ts';
import { clerkHtml } from './clerk/clerk-html.ts';
import { clerkReports } from './clerk/clerk-report.ts';
import { digestFiles } from './digest/digest.ts';
import { evidenceSheet } from './evidence-sheet/assertion-10.ts';
import { findingsJunit } from './exchange-formats/junit.ts';
import { findingsSarif } from './exchange-formats/sarif.ts';
import { findingsCsv } from './findings-csv.ts';
import type { EarlierCheck } from './paper/public-paper.ts';
import type { CountsAt } from '../history/trend-points.ts';
import { publicFiles } from './public-files.ts';
import { questionForm } from './questions/question-form.ts';
import { questionsDocx } from './questions/questions-docx.ts';
import type { ReportFile } from './report-file.ts';
import { councillorDeclaration, eventSlips } from './slips/slips.ts';
import { cleanAll } from './text/clean.ts';
import { technicalPages } from './technical/technical-pages.ts';
import { todoCsv } from './todo/todo-csv.ts';
import { writtenWord } from './word/written-word.ts';

export interface ReportOptions {
  /** Months after which a report with names must be deleted. */
  readonly keepNamedMonths: number;
  /** What changed since the run before, in one line; empty for a first run, absent where nobody compared them. */
  readonly changes?: string;
  /** What the council's last check found in place; absent where nobody knows. */
  readonly earlier?: EarlierCheck;
  /** The same as data. */
  readonly since?: Since;
  /** Earlier runs and this one, the oldest first. */
  readonly trend?: readonly CountsAt[];
  /** How the provider's documents look, and its rate; public papers are the council's own and have none of it. */
  readonly branding?: Branding;
}

const defaultReportOptions: ReportOptions = { keepNamedMonths: 13 };

/**
 * Every report of a run. The same run gives the same bytes: no clock is read.
 * The snapshot and the manifest ({@link manifestOf}) are added by whoever writes the folder.
 */
export function renderAll(run: Run, options: ReportOptions = defaultReportOptions): readonly ReportFile[] {
  const evidence = evidenceSheet(run);
  const look = lookOf(options.branding);
  const [brief, whole] = clerkReports(run, options);
  return [
    {
      path: 'PRIVATE for the clerk/PRIVATE report.html',
      data: clerkHtml(brief, look),
    },
    {
      path: 'PRIVATE for the clerk/PRIVATE report, everything open.html',
      data: clerkHtml(whole, look),
    },
    {
      path: 'PRIVATE for the clerk/PRIVATE confidential annex.docx',
      data: writtenWord(annexDocument(run, options.branding)),
    },
    ...(evidence === undefined
      ? []
      : [
          {
            path: 'PRIVATE for the clerk/PRIVATE Assertion 10 evidence.docx',
            data: writtenWord(evidence),
          },
        ]),
    { path: 'PRIVATE for the clerk/Questions.docx', data: questionsDocx(cleanAll(questionForm(run))) },
    {
      path: 'PRIVATE for the clerk/Councillor declaration.docx',
      data: writtenWord(councillorDeclaration(run)),
    },
    { path: 'PRIVATE for the clerk/Sheets to print.docx', data: writtenWord(eventSlips(run)) },
    ...publicFiles(run, options.earlier),
    ...digestFiles(run, options.since),
    ...technicalPages(run, options),
    { path: 'PROVIDER ONLY/findings.csv', data: findingsCsv(run) },
    { path: 'PROVIDER ONLY/todo.csv', data: todoCsv(run) },
    { path: 'PROVIDER ONLY/findings.sarif', data: findingsSarif(run) },
    { path: 'PROVIDER ONLY/findings.junit.xml', data: findingsJunit(run) },
    { path: 'PROVIDER ONLY/run.json', data: { [Symbol.iterator]: () => runText(run) } },
  ];
}
