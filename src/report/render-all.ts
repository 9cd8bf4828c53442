import type { Run } from '../model/run.ts';
import type { ReportFile } from './report-file.ts';

export interface ReportOptions {
  /** Months after which a report with names must be deleted. */
  readonly keepNamedMonths: number;
}

export const defaultReportOptions: ReportOptions = { keepNamedMonths: 13 };

/**
 * Every report of a run. The same run gives the same bytes: no clock is read.
 * The snapshot and the manifest ({@link manifestOf}) are added by whoever writes the folder.
 */
export const renderAll = async (
  run: Run,
  _options: ReportOptions = defaultReportOptions,
): Promise<readonly ReportFile[]> => [
  { path: 'PROVIDER ONLY/run.json', data: `${JSON.stringify(run, null, 2)}\n` },
];
