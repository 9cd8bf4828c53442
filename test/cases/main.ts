/**
 * `npm run test:cases -- [--json] [FILE|FOLDER ...]`: cases from the field, one by one. Exits with 1 where one differs
 * or fails, with 2 where there is none.
 */
import { fileURLToPath } from 'node:url';
import { shippedRules } from '../../src/audit/standards.ts';
import { caseFilesOf, NoCase } from './case-files.ts';
import { printedCase, summaryOf } from './print-cases.ts';
import { runCase, type CaseResult } from './run-case.ts';

const everyCase = fileURLToPath(new URL('../../../shared/field-cases', import.meta.url));
const json = process.argv.includes('--json');
const named = process.argv.slice(2).filter((argument) => argument !== '--json');

try {
  const files = caseFilesOf(named.length > 0 ? named : [everyCase]);
  const { rules } = await shippedRules();
  const results: CaseResult[] = [];
  for (const file of files) {
    const result = await runCase(file, rules);
    console.log(printedCase(result));
    results.push(result);
  }
  const summary = summaryOf(results);
  const { asked, agreed, differ, failed } = summary;
  console.log(
    `\n${String(asked)} asked, ${String(agreed)} as expected, ${String(differ.length)} differ, ${String(failed.length)} failed`,
  );
  if (json) console.log(JSON.stringify(summary));
  process.exitCode = differ.length + failed.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof NoCase)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
